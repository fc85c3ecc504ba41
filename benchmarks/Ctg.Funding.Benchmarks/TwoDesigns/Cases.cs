using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Benchmarks.TwoDesigns;

/// <summary>What R4 looks at of a territory.</summary>
internal sealed record R4Case(decimal? Notified, bool NeverHadCej, Bounds Psej, decimal Places, bool RaisesToFloor);

/// <summary>What P1 looks at of a project.</summary>
internal sealed record P1Case(decimal Places, decimal Expenses);

/// <summary>The figures of both rules, the same for both designs.</summary>
internal static class Cases
{
    private static readonly Bareme Local = Bareme.BuiltIn.Overlay("""
        { "bareme": "deux", "figures": { "BT-F": { "valeurs": [ { "du": "2020-01-01", "montant": 1800, "sources": ["x"] } ] },
          "BT-V": { "valeurs": [ { "du": "2025-01-01", "montant": 55.5, "sources": ["x"] } ] } } }
        """u8).Value!.AcceptDeduced();

    internal static readonly BonusSteps Steps = BonusSteps.Of(ServiceUnit.Place);

    internal static readonly IReadOnlyList<R4Case> Territories =
    [
        new(null, false, 654_321.09m, 317, RaisesToFloor: true), new(null, false, new(10_000, 900_000), 317, RaisesToFloor: false),
        new(2_345.67m, false, 654_321.09m, 317, RaisesToFloor: false), new(null, true, 0, 317, RaisesToFloor: true),
    ];

    internal static readonly IReadOnlyList<P1Case> Projects = [new(20, 900_000), new(20, 500_000.5m), new(7, 0)];

    /// <summary>Floor, rattrapage and revaluation of R4, then the five components and the two caps of P1.</summary>
    internal static readonly IReadOnlyList<CardFigure> Figures =
        [.. new[] { "BT-F", "BT-R", "BT-V", "PI-S", "PI-G", "PI-D", "PI-R", "PI-Z", "PI-MAX", "PI-PCT" }.Select((id, i) => Figure(id, i))];

    private static CardFigure Figure(string id, int index)
    {
        var day = id.StartsWith("BT", StringComparison.Ordinal) ? new LocalDate(2025, 1, 1) : new LocalDate(2021, 9, 15);
        return new CardFigure(Local.Find(id, day)!, day.Year) { Index = index };
    }
}
