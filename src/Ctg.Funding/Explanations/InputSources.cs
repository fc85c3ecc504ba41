using Ctg.Funding.Basics;

namespace Ctg.Funding.Explanations;

/// <summary>
/// Where the inputs of one calculation were read, those that come from files of public data: an explanation cites them as it cites the
/// sources of a figure. It stands beside the inputs, so that an input that is changed keeps no source that it no longer has.
/// </summary>
public sealed class InputSources
{
    private readonly Dictionary<string, IReadOnlyList<Provenance>> _territory;
    private readonly Dictionary<(long Line, string Column), IReadOnlyList<Provenance>> _lots = [];

    /// <summary>Creates the sources of a territory and its lots.</summary>
    /// <param name="territory">By column, such as <c>niveau_de_vie</c>, where the territory's own inputs were read.</param>
    /// <param name="lots">By line of the inventory, then by column, such as <c>qpv</c>, where those of its lots were.</param>
    public InputSources(
        IReadOnlyDictionary<string, IReadOnlyList<Provenance>> territory,
        IReadOnlyDictionary<long, IReadOnlyDictionary<string, IReadOnlyList<Provenance>>> lots)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(lots);
        _territory = territory.ToDictionary(
            entry => entry.Key, IReadOnlyList<Provenance> (entry) => Guard.Elements(entry.Value, nameof(territory)),
            StringComparer.Ordinal);
        foreach (var (line, columns) in lots)
        {
            foreach (var (column, read) in columns)
            {
                _lots.Add((line, column), Guard.Elements(read, nameof(lots)));
            }
        }
    }

    private InputSources() => _territory = [];

    /// <summary>No input was read in a file of public data.</summary>
    public static InputSources None { get; } = new();

    /// <summary>Where an input of the territory was read; empty where it was given.</summary>
    /// <param name="column">The input, by its column.</param>
    public IReadOnlyList<Provenance> OfTerritory(string column) => _territory.GetValueOrDefault(column) ?? [];

    /// <summary>Where an input of a lot was read; empty where it was given.</summary>
    /// <param name="line">Line of the lot in the inventory.</param>
    /// <param name="column">The input, by its column.</param>
    public IReadOnlyList<Provenance> OfLot(long line, string column) => _lots.GetValueOrDefault((line, column)) ?? [];
}
