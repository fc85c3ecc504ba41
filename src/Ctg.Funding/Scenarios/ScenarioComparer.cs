using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>Compares scenarios with one base, which is calculated once. A territory that a scenario leaves alone is not calculated again.
/// Safe to share between threads.</summary>
public sealed class ScenarioComparer
{
    private readonly ScenarioInputs _base;
    private readonly IReadOnlyList<int> _years;
    private readonly ComparedTerritory[] _territories;
    private readonly ComparedYear[][] _before;
    private readonly ResultPair[][] _unchanged;
    private readonly TouchedTerritories _touched;

    /// <summary>Calculates the base.</summary>
    /// <param name="inputs">Territories, lots and figures.</param>
    /// <param name="years">Years to compare, each from <see cref="BonusTerritoireCalculator.FirstYear"/> to
    /// <see cref="BonusTerritoireCalculator.LastYear"/>.</param>
    /// <exception cref="ArgumentException">Two territories have one code and service, or a lot is of none of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A year is before the first text, or beyond any known law.</exception>
    public ScenarioComparer(ScenarioInputs inputs, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(years);
        _base = inputs;
        _years = [.. years.Distinct().Order()];
        foreach (var year in _years)
        {
            BonusTerritoireCalculator.CheckYear(year, inputs.Bareme);
        }

        var lots = LotsOf(inputs);
        _touched = new TouchedTerritories(inputs, lots);
        PlaceLot[] Own(int[] places) => Array.ConvertAll(places, lot => inputs.Lots[lot]);
        _territories = [.. inputs.Territories.Select((each, i) => new ComparedTerritory(each, Own(lots[i])))];
        _before = Array.ConvertAll(_territories, each => InYears(year => each.In(_years[year], inputs.Bareme)));
        _unchanged = Array.ConvertAll(_before, years => Array.ConvertAll(years, year => new ResultPair(year)));
    }

    /// <summary>Every figure that the base uses, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures => _before.SelectMany(years => years).SelectMany(year => year.Result.Figures).InOrder();

    /// <summary>What a scenario changes.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ArgumentException">The scenario cannot change the figures so, or changes them out of the limits of
    /// inputs.</exception>
    public ScenarioResult Compare(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var touched = _touched.By(scenario);
        var from = touched is null ? _base : _touched.Part(touched);
        var inputs = scenario.Apply(from);
        ResultPair[][] pairs = [.. _unchanged];
        var figures = new HashSet<FigureValue>(ReferenceEqualityComparer.Instance);
        TerritoryYear<PlainWork>? memory = null;
        foreach (var (i, territory) in Changed(touched, from, inputs))
        {
            pairs[i] = InYears(year =>
            {
                var after = territory.Again(_years[year], inputs.Bareme, ref memory);
                figures.UnionWith(after.Result.Figures);
                return new ResultPair(_before[i][year], after, _unchanged[i][year]);
            });
        }

        return new ScenarioResult(
            scenario, All(pairs, pair => [pair.Territory]), All(pairs, pair => pair.Structures))
        {
            Notices = inputs.Notices,
            Figures = figures.InOrder(),
        };
    }

    /// <summary>Which lots are of each territory, in their order.</summary>
    private static int[][] LotsOf(ScenarioInputs inputs)
    {
        var known = new Dictionary<(string, Service), List<int>>();
        foreach (var territory in inputs.Territories)
        {
            if (!known.TryAdd((territory.Code, territory.Service), []))
            {
                throw new ArgumentException(
                    $"Territory {territory.Code} is there twice for service {territory.Service}.", nameof(inputs));
            }
        }

        for (var i = 0; i < inputs.Lots.Count; i++)
        {
            var lot = inputs.Lots[i];
            if (!known.TryGetValue((lot.Territory, lot.Service), out var own))
            {
                throw new ArgumentException(
                    $"A lot of structure {lot.Structure} is of territory {lot.Territory}, service {lot.Service}, which is not there.",
                    nameof(inputs));
            }

            own.Add(i);
        }

        return [.. inputs.Territories.Select(territory => known[(territory.Code, territory.Service)].ToArray())];
    }

    /// <summary>The territories that are not what they were, by their place.</summary>
    private IEnumerable<(int Index, ComparedTerritory Territory)> Changed(int[]? touched, ScenarioInputs from, ScenarioInputs inputs)
    {
        var isSameBareme = ReferenceEquals(inputs.Bareme, _base.Bareme);
        if (ReferenceEquals(inputs.Territories, from.Territories) && ReferenceEquals(inputs.Lots, from.Lots))
        {
            return isSameBareme ? [] : _territories.Index();
        }

        return inputs.ByTerritory()
            .Select((now, i) => (Index: touched?[i] ?? i, now.Territory, now.Lots))
            .Where(now => !isSameBareme || !_territories[now.Index].IsSame(now.Territory, now.Lots))
            .Select(now => (
                now.Index,
                _territories[now.Index].IsSame(now.Territory, now.Lots)
                    ? _territories[now.Index]
                    : new ComparedTerritory(now.Territory, now.Lots)));
    }

    private T[] InYears<T>(Func<int, T> make) => [.. Enumerable.Range(0, _years.Count).Select(make)];

    /// <summary>What changes, by year, then in the order of the territories.</summary>
    private AmountChange[] All(ResultPair[][] pairs, Func<ResultPair, AmountChange[]> changes)
    {
        var all = new List<AmountChange>(pairs.Length * _years.Count);
        for (var year = 0; year < _years.Count; year++)
        {
            foreach (var each in pairs)
            {
                all.AddRange(changes(each[year]));
            }
        }

        return [.. all];
    }
}
