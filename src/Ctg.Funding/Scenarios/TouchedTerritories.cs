namespace Ctg.Funding.Scenarios;

/// <summary>Which territories of an inventory a scenario may change, and that part of the inventory.</summary>
internal sealed class TouchedTerritories
{
    private readonly ScenarioInputs _inputs;
    private readonly int[][] _lots;
    private readonly Dictionary<string, List<int>> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _byStructure = new(StringComparer.Ordinal);

    /// <param name="inputs">The inventory.</param>
    /// <param name="lots">Of each territory, in order, which lots of the inventory are its own.</param>
    internal TouchedTerritories(ScenarioInputs inputs, int[][] lots)
    {
        (_inputs, _lots) = (inputs, lots);
        for (var i = 0; i < lots.Length; i++)
        {
            Add(_byCode, inputs.Territories[i].Code, i);
            foreach (var lot in lots[i])
            {
                if (!_byStructure.TryGetValue(inputs.Lots[lot].Structure, out var known))
                {
                    _byStructure.Add(inputs.Lots[lot].Structure, known = []);
                }

                known.Add(i);
            }
        }
    }

    /// <summary>Those of a scenario, in order; <see langword="null"/> for all. What it names and leaves alone may be among them.</summary>
    internal int[]? By(Scenario scenario)
    {
        if (!scenario.Bareme.IsNone
            || scenario.Territories.Any(change => change.Codes.Count == 0)
            || scenario.Lots.Any(change => change.Structures.Count == 0 && change.Territories.Count == 0)
            || scenario.Additions.Any(addition => addition.IsForEach))
        {
            return null;
        }

        var touched = new SortedSet<int>();
        touched.UnionWith(scenario.Territories.SelectMany(change => change.Codes).SelectMany(OfCode));
        touched.UnionWith(scenario.Lots.SelectMany(change => change.Structures).SelectMany(OfStructure));
        touched.UnionWith(scenario.Lots.SelectMany(change => change.Territories).SelectMany(OfCode));
        touched.UnionWith(scenario.Moves.SelectMany(move => OfStructure(move.Structure).Concat(OfCode(move.To))));
        touched.UnionWith(scenario.Removals.SelectMany(removal => OfStructure(removal.Structure)));
        touched.UnionWith(scenario.Additions.SelectMany(addition => OfCode(addition.Territory)));

        // A removal, or a move, may be of a structure that the scenario itself has added or moved elsewhere: its territories are there.
        return [.. touched];
    }

    /// <summary>The inventory of some territories alone, in its own order.</summary>
    internal ScenarioInputs Part(int[] touched)
    {
        int[] lots = [.. touched.SelectMany(i => _lots[i])];
        Array.Sort(lots);
        return new ScenarioInputs(
            Array.ConvertAll(touched, i => _inputs.Territories[i]), Array.ConvertAll(lots, i => _inputs.Lots[i]), _inputs.Bareme);
    }

    private static void Add(Dictionary<string, List<int>> index, string code, int territory)
    {
        if (!index.TryGetValue(code, out var known))
        {
            index.Add(code, known = []);
        }

        known.Add(territory);
    }

    private IEnumerable<int> OfCode(string code) => _byCode.GetValueOrDefault(code) ?? [];

    private IEnumerable<int> OfStructure(string code) => _byStructure.TryGetValue(code, out var known) ? known : [];
}
