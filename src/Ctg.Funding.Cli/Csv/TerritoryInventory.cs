using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Csv;

/// <summary>The territories of a batch, by code, in the order of their file.</summary>
internal sealed class TerritoryInventory(IReadOnlyList<string> unknownColumns)
{
    private readonly Dictionary<string, (int Index, long Line)> _byCode = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly List<Territory> _territories = [];

    internal IReadOnlyList<string> UnknownColumns { get; } = unknownColumns;

    internal IReadOnlyList<Territory> Territories => _territories;

    internal long RowsRefused { get; set; }

    internal long RowsRead => _territories.Count + RowsRefused;

    internal long? LineOf(string code) => _byCode.TryGetValue(code, out var found) ? found.Line : null;

    internal int? IndexOf(string code) => _byCode.TryGetValue(code, out var found) ? found.Index : null;

    internal bool IsRefused(string code) => _refused.Contains(code);

    internal void Add(Territory territory, long line)
    {
        _byCode.Add(territory.Code, (_territories.Count, line));
        _territories.Add(territory);
    }

    internal void AddRefused(string code) => _refused.Add(code);
}
