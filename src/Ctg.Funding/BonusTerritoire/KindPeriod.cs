using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Segments of a year over which places of one kind get the same.</summary>
/// <param name="Index">Its place among those of the kind.</param>
/// <param name="First">First segment.</param>
/// <param name="Last">Last segment.</param>
/// <param name="Unit">What one place gets over a full year.</param>
internal sealed record KindPeriod(int Index, CardSegment First, CardSegment Last, UnitTerms Unit)
{
    /// <summary>The figure whose change, between this period and the next, ends this one.</summary>
    internal CardFigure? CutBefore(KindPeriod next, BonusCard card) =>
        card.All.FirstOrDefault(figure => next.Unit.Total.Figures.Has(figure) && figure.Value.From == next.First.Start)
        ?? card.All.FirstOrDefault(figure => Unit.Total.Figures.Has(figure) && figure.Value.To == Last.End);
}
