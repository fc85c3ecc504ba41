using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Cli.Input;

/// <summary>The lots of an inventory in memory, in the order of the file.</summary>
internal sealed class LotList : ILotStore
{
    private readonly List<(int Territory, PlaceLot Lot)> _lots = [];

    public long Count => _lots.Count;

    internal IReadOnlyList<PlaceLot> InOrder => [.. _lots.Select(each => each.Lot)];

    /// <summary>Gets the lots by the index of their territory.</summary>
    internal ILookup<int, PlaceLot> ByTerritory => _lots.ToLookup(each => each.Territory, each => each.Lot);

    public void Add(int territory, PlaceLot lot) => _lots.Add((territory, lot));

    public void Complete()
    {
        // They are where they are to be.
    }
}
