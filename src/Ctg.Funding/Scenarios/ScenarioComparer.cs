using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>
/// Compares scenarios with one base, which is calculated once. A territory that a scenario leaves alone is not calculated again. Safe to share between threads.
/// </summary>
public sealed class ScenarioComparer
{
    private readonly ScenarioInputs _base;
    private readonly IReadOnlyList<int> _years;
    private readonly Account[] _accounts;

    /// <summary>Calculates the base.</summary>
    /// <param name="inputs">Territories, lots and figures.</param>
    /// <param name="years">Years to compare, each from <see cref="BonusTerritoireCalculator.FirstYear"/> to <see cref="BonusTerritoireCalculator.LastYear"/>.</param>
    /// <exception cref="ArgumentException">Two territories have one code and service, or a lot is of none of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A year is before the first text, or beyond any known law.</exception>
    public ScenarioComparer(ScenarioInputs inputs, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(years);
        _base = inputs;
        _years = [.. years.Distinct().Order()];
        _accounts = AccountsOf(inputs);
        Array.ForEach(_accounts, account => account.Calculate(_years, inputs.Bareme));
    }

    /// <summary>Every figure that the base uses, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures => [.. _accounts.SelectMany(account => account.Figures).Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>()
        .OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)];

    /// <summary>What a scenario changes.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ArgumentException">The scenario cannot change the figures so, or changes them out of the limits of inputs.</exception>
    public ScenarioResult Compare(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var inputs = scenario.Apply(_base);
        var accounts = AccountsOf(inputs);
        for (var i = 0; i < accounts.Length; i++)
        {
            if (ReferenceEquals(inputs.Bareme, _base.Bareme) && accounts[i].IsSame(_accounts[i]))
            {
                accounts[i] = _accounts[i];
            }
            else
            {
                accounts[i].Calculate(_years, inputs.Bareme);
            }
        }

        var changed = accounts.Where((account, i) => !ReferenceEquals(account, _accounts[i]));
        var pairs = Pairs(accounts).ToArray();
        return new ScenarioResult(scenario, [.. pairs.Select(each => OfTerritory(each.Before, each.After, each.Pair, each.Year))], [.. pairs.SelectMany(each => OfStructures(each.Before, each.After, each.Pair, each.Year))])
        {
            Notices = inputs.Notices,
            Figures = [.. changed.SelectMany(account => account.Figures).Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>()
                .OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)],
        };
    }

    private IEnumerable<(Account Before, Account After, ResultPair Pair, int Year)> Pairs(Account[] accounts) =>
        from year in Enumerable.Range(0, _years.Count)
        from i in Enumerable.Range(0, accounts.Length)
        select (_accounts[i], accounts[i], new ResultPair(_accounts[i].Results[year], accounts[i].Results[year]), year);

    private AmountChange OfTerritory(Account before, Account after, ResultPair pair, int year) =>
        new(before.Territory.Code, "", before.Territory.Service, _years[year], before.Totals[year], after.Totals[year]) { ByLine = pair.Territory };

    private IEnumerable<AmountChange> OfStructures(Account before, Account after, ResultPair pair, int year) => pair.Structures.Select(each =>
        new AmountChange(before.Territory.Code, each.Key, before.Territory.Service, _years[year], AmountOf(before.Structures[year], each.Key), AmountOf(after.Structures[year], each.Key)) { ByLine = each.Value });

    /// <summary>A structure that is not there has nothing.</summary>
    private static Bounds? AmountOf(SortedDictionary<string, Bounds?> structures, string structure) =>
        structures.TryGetValue(structure, out var amount) ? amount : Bounds.Of(0);

    private static Account[] AccountsOf(ScenarioInputs inputs)
    {
        var accounts = new Dictionary<(string, Service), Account>();
        foreach (var territory in inputs.Territories)
        {
            if (!accounts.TryAdd((territory.Code, territory.Service), new Account(territory)))
            {
                throw new ArgumentException($"Territory {territory.Code} is there twice for service {territory.Service}.", nameof(inputs));
            }
        }

        foreach (var lot in inputs.Lots)
        {
            if (!accounts.TryGetValue((lot.Territory, lot.Service), out var account))
            {
                throw new ArgumentException($"A lot of structure {lot.Structure} is of territory {lot.Territory}, service {lot.Service}, which is not there.", nameof(inputs));
            }

            account.Lots.Add(lot);
        }

        return [.. inputs.Territories.Select(territory => accounts[(territory.Code, territory.Service)])];
    }

    /// <summary>A territory for one service, its lots, and its amounts year by year.</summary>
    private sealed class Account(Territory territory)
    {
        internal Territory Territory => territory;

        internal List<PlaceLot> Lots { get; } = [];

        internal BonusTerritoireResult[] Results { get; private set; } = [];

        internal Bounds?[] Totals { get; private set; } = [];

        internal SortedDictionary<string, Bounds?>[] Structures { get; private set; } = [];

        internal IReadOnlyCollection<FigureValue> Figures { get; private set; } = [];

        internal bool IsSame(Account other) =>
            ReferenceEquals(territory, other.Territory) && Lots.Count == other.Lots.Count && !Lots.Where((lot, i) => !ReferenceEquals(lot, other.Lots[i])).Any();

        internal void Calculate(IReadOnlyList<int> years, Bareme bareme)
        {
            Results = [.. years.Select(year => BonusTerritoireCalculator.Calculate(territory, Lots, year, bareme))];
            Totals = Array.ConvertAll(Results, result => result.PsejDue is { } due && result is { Total: { } bonus, IsPartial: false } ? due.Plus(bonus) : (Bounds?)null);
            Structures = Array.ConvertAll(Results, ByStructure);
            Figures = Results.SelectMany(result => result.Figures).ToHashSet(ReferenceEqualityComparer.Instance as IEqualityComparer<FigureValue>);
        }

        private static SortedDictionary<string, Bounds?> ByStructure(BonusTerritoireResult result)
        {
            var structures = new SortedDictionary<string, Bounds?>(StringComparer.Ordinal);
            foreach (var line in result.Lines)
            {
                var amount = line.Statut == AmountStatut.Exclu ? Bounds.Of(0) : line.Amount;
                structures[line.Lot.Structure] = structures.TryGetValue(line.Lot.Structure, out var sum) ? (sum is { } known && amount is { } more ? known.Plus(more) : null) : amount;
            }

            return structures;
        }
    }
}
