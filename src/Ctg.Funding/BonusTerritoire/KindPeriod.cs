using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Segments of a year over which places of one kind get the same.</summary>
/// <param name="First">First segment.</param>
/// <param name="Last">Last segment.</param>
/// <param name="Unit">What one place gets over a full year.</param>
internal sealed record KindPeriod(CardSegment First, CardSegment Last, UnitTerms Unit)
{
    /// <summary>Gets the months, or days, of the year that it takes.</summary>
    internal PartSpan Span => new(First.Span.First, Last.Span.Last);

    /// <summary>The figure whose change, between this period and the next, ends this one.</summary>
    internal CardFigure? CutBefore(KindPeriod next, BonusCard card) =>
        card.All.FirstOrDefault(figure => next.Unit.Total.Figures.Has(figure) && figure.Value.From == next.First.Start)
        ?? card.All.FirstOrDefault(figure => Unit.Total.Figures.Has(figure) && figure.Value.To == Last.End);
}
