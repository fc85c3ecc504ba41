using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>A territory for one service and its lots, to be calculated under several figures.</summary>
internal sealed class ComparedTerritory(Territory territory, PlaceLot[] lots)
{
    private readonly StructureGroups _structures = new(lots);
    private readonly LotTable _table = LotTable.Of(lots);

    internal Territory Territory => territory;

    internal PlaceLot[] Lots => lots;

    /// <summary>Whether it is the same, with the same lots.</summary>
    internal bool IsSame(Territory other, PlaceLot[] others) =>
        ReferenceEquals(territory, other) && lots.AsSpan().SequenceEqual(others, ReferenceEqualityComparer.Instance);

    /// <summary>A year of it, to be kept.</summary>
    internal ComparedYear In(int year, Bareme bareme)
    {
        TerritoryYear<PlainWork>? own = null;
        return Again(year, bareme, ref own);
    }

    /// <summary>A year of it, which is of no meaning once the memory serves again.</summary>
    internal ComparedYear Again(int year, Bareme bareme, ref TerritoryYear<PlainWork>? memory) =>
        new(BonusTerritoireCalculator.Again(territory, lots, _table, year, bareme, ref memory), _structures);
}
