using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Cli.Input;

/// <summary>The lots of an inventory in memory, in the order of the file.</summary>
internal sealed class LotList : ILotStore
{
    private readonly List<(int Territory, PlaceLot Lot)> _lots = [];
    private TerritoryInventory _territories = null!;

    public long Count => _lots.Count;

    internal IReadOnlyList<PlaceLot> InOrder => [.. _lots.Select(each => each.Lot)];

    /// <summary>Gets the lots by the index of their territory.</summary>
    internal ILookup<int, PlaceLot> ByTerritory => _lots.ToLookup(each => each.Territory, each => each.Lot);

    public void Start(TerritoryInventory territories) => _territories = territories;

    public void Add(int territory, in ReadLot lot) => _lots.Add((territory, lot.Of(_territories.Territories[territory].Code)));

    public void Complete()
    {
        // They are where they are to be.
    }
}
