namespace Ctg.Funding.Scenarios;

/// <summary>Which territories of an inventory a scenario may change, and that part of the inventory.</summary>
internal sealed class TouchedTerritories
{
    private readonly ScenarioInputs _inputs;
    private readonly int[][] _lots;
    private readonly ILookup<string, int> _byCode;
    private readonly ILookup<string, int> _byStructure;

    /// <param name="inputs">The inventory.</param>
    /// <param name="lots">Of each territory, in order, which lots of the inventory are its own.</param>
    internal TouchedTerritories(ScenarioInputs inputs, int[][] lots)
    {
        (_inputs, _lots) = (inputs, lots);
        _byCode = inputs.Territories.Index().ToLookup(each => each.Item.Code, each => each.Index, StringComparer.Ordinal);
        _byStructure = lots.Index()
            .SelectMany(own => own.Item.Select(lot => inputs.Lots[lot].Structure).Distinct().Select(code => (Code: code, own.Index)))
            .ToLookup(each => each.Code, each => each.Index, StringComparer.Ordinal);
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
        touched.UnionWith(scenario.Territories.SelectMany(change => change.Codes).SelectMany(code => _byCode[code]));
        touched.UnionWith(scenario.Lots.SelectMany(change => change.Structures).SelectMany(code => _byStructure[code]));
        touched.UnionWith(scenario.Lots.SelectMany(change => change.Territories).SelectMany(code => _byCode[code]));
        touched.UnionWith(scenario.Moves.SelectMany(move => _byStructure[move.Structure].Concat(_byCode[move.To])));
        touched.UnionWith(scenario.Removals.SelectMany(removal => _byStructure[removal.Structure]));
        touched.UnionWith(scenario.Additions.SelectMany(addition => _byCode[addition.Territory]));

        // What a scenario adds or moves may be moved or removed again: the territories where it then is are among those above.
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
}
