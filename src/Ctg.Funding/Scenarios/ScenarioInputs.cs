using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>What a calculation starts from: territories, lots and figures. A scenario turns some into others.</summary>
public sealed record ScenarioInputs
{
    /// <summary>Creates inputs.</summary>
    /// <param name="territories">Territories, each for one service.</param>
    /// <param name="lots">Lots of these territories, in any order.</param>
    /// <param name="bareme">The figures.</param>
    public ScenarioInputs(IReadOnlyList<Territory> territories, IReadOnlyList<PlaceLot> lots, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(bareme);
        Territories = Guard.Elements(territories, nameof(territories));
        Lots = Guard.Elements(lots, nameof(lots));
        Bareme = bareme;
    }

    /// <summary>Territories, each for one service.</summary>
    public IReadOnlyList<Territory> Territories { get; internal init => field = ValueList.Of(value); }

    /// <summary>Lots of the territories. Those that a scenario leaves alone are the same objects as before.</summary>
    public IReadOnlyList<PlaceLot> Lots { get; internal init => field = ValueList.Of(value); }

    /// <summary>The figures; the same object as before where a scenario leaves them alone.</summary>
    public Bareme Bareme { get; internal init; }

    /// <summary>What the reader should know: what a scenario speaks of and the inputs do not have.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();

    /// <summary>Each territory, in its order, with its lots.</summary>
    internal IEnumerable<(Territory Territory, PlaceLot[] Lots)> ByTerritory()
    {
        var lots = Lots.ToLookup(lot => (lot.Territory, lot.Service));
        return Territories.Select(territory => (territory, lots[(territory.Code, territory.Service)].ToArray()));
    }
}
