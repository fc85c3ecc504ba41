using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Demands;

/// <summary>Something that is not known, to be asked for: what knowing it would settle, and where.</summary>
internal sealed class Demand
{
    private readonly SortedSet<int> _years = [];
    private readonly Dictionary<(string Territory, string Structure), string> _structures = [];
    private readonly ExplanationStep _leaf;

    internal Demand(string id, ExplanationStep leaf, string territory, string territoryName) =>
        (Id, _leaf, Territory, TerritoryName) = (id, leaf, territory, territoryName);

    /// <summary>Gets the figure's identifier, or the column of the input.</summary>
    internal string Id { get; }

    /// <summary>Gets the figure; <see langword="null"/> where it is an input of a territory.</summary>
    internal Figure? Figure => _leaf.Figure?.Figure;

    /// <summary>Gets the code of the territory that it is an input of; empty for a figure.</summary>
    internal string Territory { get; }

    internal string TerritoryName { get; }

    /// <summary>Gets by how many euros knowing it narrows what is due: the width of bounds now, less what would be left of it.</summary>
    internal decimal Settled { get; private set; }

    /// <summary>
    /// Gets by how many euros more it may narrow what is due, as the answer may be: elsewhere something else is to be known with it.
    /// </summary>
    internal decimal Possible { get; private set; }

    /// <summary>Gets how many amounts of a structure's lot and year have no maximum for want of it.</summary>
    internal int Unbounded { get; private set; }

    /// <summary>Gets what these are at least, euros.</summary>
    internal decimal AtLeast { get; private set; }

    /// <summary>Gets how many amounts of a structure's lot and year are not known at all for want of it.</summary>
    internal int Unknown { get; private set; }

    internal IReadOnlyCollection<int> Years => _years;

    /// <summary>Gets the titles of the structures that it bears on.</summary>
    internal IReadOnlyCollection<string> Structures => _structures.Values;

    /// <summary>Gets whether it bears on anything.</summary>
    internal bool Bears => _years.Count > 0;

    /// <summary>
    /// What is to be asked first comes first: what leaves amounts unknown, then without a maximum, the largest ones first, then by the
    /// euros that knowing it settles.
    /// </summary>
    internal static IEnumerable<Demand> Ranked(IEnumerable<Demand> demands) => demands
        .OrderByDescending(demand => demand.Unknown).ThenByDescending(demand => demand.AtLeast)
        .ThenByDescending(demand => demand.Unbounded).ThenByDescending(demand => demand.Settled)
        .ThenByDescending(demand => demand.Possible).ThenBy(demand => demand.Id, StringComparer.Ordinal)
        .ThenBy(demand => demand.Territory, StringComparer.Ordinal);

    /// <summary>What it is called.</summary>
    internal string Label(CultureInfo language)
    {
        var name = Figure is { } figure ? FigureText.Label(figure, language) : _leaf.Name(language);
        return Territory.Length == 0 ? name
            : Sentences.Of("demande.du-territoire", language, name, TerritoryName.Length > 0 ? TerritoryName : Territory);
    }

    internal void Settles(decimal euros) => Settled += euros;

    internal void MaySettle(decimal euros) => Possible += euros;

    internal void Bounds(decimal least) => (Unbounded, AtLeast) = (Unbounded + 1, AtLeast + least);

    internal void Tells() => Unknown++;

    internal void BearsOn(int year, string territory, string structure, string title)
    {
        _years.Add(year);
        _structures.TryAdd((territory, structure), title);
    }
}
