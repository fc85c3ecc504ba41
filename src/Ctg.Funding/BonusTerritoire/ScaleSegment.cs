using Ctg.Funding.Baremes;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Days of a year over which no figure changes, and the figures that serve then.</summary>
internal sealed record ScaleSegment(LocalDate Start, LocalDate End)
{
    internal FigureValue? NewPlaces { get; init; }

    internal FigureValue? Rebond { get; init; }

    internal FigureValue? Top { get; init; }

    internal FigureValue? Tranches { get; init; }

    internal FigureValue? Rattrapage { get; init; }

    internal FigureValue? Floor { get; init; }

    internal FigureValue? Trajectoire { get; init; }

    internal required FigureValue RuralZoning { get; init; }
}
