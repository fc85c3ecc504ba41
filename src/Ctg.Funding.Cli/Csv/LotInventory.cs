using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Cli.Csv;

/// <summary>The lots of a batch, by territory, and the order in which the file has them.</summary>
internal sealed class LotInventory(int territories, IReadOnlyList<string> unknownColumns)
{
    private readonly List<PlaceLot>[] _byTerritory = [.. Enumerable.Range(0, territories).Select(_ => new List<PlaceLot>())];
    private readonly List<int> _order = [];

    internal IReadOnlyList<string> UnknownColumns { get; } = unknownColumns;

    internal int RowsRefused { get; set; }

    internal int Count => _order.Count;

    /// <summary>Gets for each lot of the file the index of its territory.</summary>
    internal IReadOnlyList<int> Order => _order;

    internal IReadOnlyList<PlaceLot> LotsOf(int territory) => _byTerritory[territory];

    internal void Add(int territory, PlaceLot lot)
    {
        _byTerritory[territory].Add(lot);
        _order.Add(territory);
    }
}
