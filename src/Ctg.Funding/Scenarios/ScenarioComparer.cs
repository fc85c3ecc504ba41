using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>Compares scenarios with one base, which is calculated once. A territory that a scenario leaves alone is not calculated again.
/// Safe to share between threads.</summary>
public sealed class ScenarioComparer
{
    private readonly ScenarioInputs _base;
    private readonly IReadOnlyList<int> _years;
    private readonly Account[] _accounts;

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
        _accounts = [.. AccountsOf(inputs).Select(account => account.Calculated(_years, inputs.Bareme))];
    }

    /// <summary>Every figure that the base uses, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures => _accounts.SelectMany(account => account.Figures).InOrder();

    /// <summary>What a scenario changes.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="ArgumentException">The scenario cannot change the figures so, or changes them out of the limits of
    /// inputs.</exception>
    public ScenarioResult Compare(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var inputs = scenario.Apply(_base);
        var isSameBareme = ReferenceEquals(inputs.Bareme, _base.Bareme);
        Account Now(Account asked, Account known) => isSameBareme && asked.IsSame(known) ? known : asked.Calculated(_years, inputs.Bareme);
        Account[] accounts = [.. AccountsOf(inputs).Zip(_accounts, Now)];
        ResultPair[] pairs = [.. Enumerable.Range(0, _years.Count)
            .SelectMany(year => _accounts.Zip(accounts, (before, after) => new ResultPair(before.Years[year], after.Years[year])))];
        return new ScenarioResult(scenario, [.. pairs.Select(pair => pair.Territory)], [.. pairs.SelectMany(pair => pair.Structures)])
        {
            Notices = inputs.Notices,
            Figures = accounts.Except(_accounts).SelectMany(account => account.Figures).InOrder(),
        };
    }

    private static IEnumerable<Account> AccountsOf(ScenarioInputs inputs)
    {
        var known = new HashSet<(string, Service)>();
        if (inputs.Territories.FirstOrDefault(territory => !known.Add((territory.Code, territory.Service))) is { } twice)
        {
            throw new ArgumentException($"Territory {twice.Code} is there twice for service {twice.Service}.", nameof(inputs));
        }

        return inputs.Lots.FirstOrDefault(lot => !known.Contains((lot.Territory, lot.Service))) is { } lost
            ? throw new ArgumentException(
                $"A lot of structure {lost.Structure} is of territory {lost.Territory}, service {lost.Service}, which is not there.",
                nameof(inputs))
            : inputs.ByTerritory().Select(each => new Account(each.Territory, each.Lots, []));
    }

    /// <summary>A territory for one service, its lots, and its years once they are calculated.</summary>
    private sealed class Account(Territory territory, PlaceLot[] lots, ComparedYear[] years)
    {
        internal ComparedYear[] Years => years;

        internal IEnumerable<FigureValue> Figures => years.SelectMany(year => year.Result.Figures);

        internal bool IsSame(Account other) =>
            ReferenceEquals(territory, other.Territory) && lots.AsSpan().SequenceEqual(other.Lots, ReferenceEqualityComparer.Instance);

        internal Account Calculated(IReadOnlyList<int> asked, Bareme bareme)
        {
            ComparedYear In(int year) => new(BonusTerritoireCalculator.Calculate(territory, lots, year, bareme));
            return new(territory, lots, [.. asked.Select(In)]);
        }

        private Territory Territory => territory;

        private PlaceLot[] Lots => lots;
    }
}
