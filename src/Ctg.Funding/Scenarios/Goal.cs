using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Scenarios;

/// <summary>Finds what reaches a target: the total never falls when a value grows, so the least one is found by halving and proved by its
/// neighbour.</summary>
public static class Goal
{
    private const string Name = "objectif";
    private const int MostPlaces = 100_000;
    private const long MostCents = 10_000_00;

    /// <summary>How many new places, open all the year, bring a territory's PSEJ and bonus to a target.</summary>
    /// <param name="inputs">Territories, lots and figures.</param>
    /// <param name="territory">Code of the territory.</param>
    /// <param name="year">The year; the places open on its first day.</param>
    /// <param name="target">Euros for the year.</param>
    /// <param name="isInQpv">Whether the places are in a QPV.</param>
    /// <param name="isSure">Whether the low bound must reach the target; else the high one, that is at best.</param>
    /// <exception cref="ArgumentException">There is no such territory.</exception>
    public static GoalResult Places(ScenarioInputs inputs, string territory, int year, decimal target, bool isInQpv, bool isSure)
    {
        var within = Checked(inputs, territory);
        Scenario Adding(long places) => new(Name)
        {
            Additions = places == 0 ? [] : [new LotAddition(territory, Name, places, new LocalDate(year, 1, 1)) { IsInQpv = isInQpv }],
        };
        return Least(places => Total(within, year, Adding(places)), MostPlaces, target, 1, isSure);
    }

    /// <summary>Which notified amount of existing places brings a territory's PSEJ and bonus to a target, to the cent.</summary>
    /// <param name="inputs">Territories, lots and figures.</param>
    /// <param name="territory">Code of the territory.</param>
    /// <param name="year">The year.</param>
    /// <param name="target">Euros for the year.</param>
    /// <param name="isSure">Whether the low bound must reach the target; else the high one, that is at best.</param>
    /// <exception cref="ArgumentException">There is no such territory.</exception>
    public static GoalResult Amount(ScenarioInputs inputs, string territory, int year, decimal target, bool isSure)
    {
        var within = Checked(inputs, territory);
        Scenario Notifying(long cents) => new(Name) { Territories = [new TerritoryChange { NotifiedAmount = cents / 100m }] };
        return Least(cents => Total(within, year, Notifying(cents)), MostCents, target, 100, isSure);
    }

    private static ScenarioInputs Checked(ScenarioInputs inputs, string territory)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var within = inputs with
        {
            Territories = [.. inputs.Territories.Where(each => each.Code == territory)],
            Lots = [.. inputs.Lots.Where(lot => lot.Territory == territory)],
        };
        return within.Territories.Count > 0
            ? within
            : throw new ArgumentException($"There is no territory {territory}.", nameof(territory));
    }

    private static Bounds Total(ScenarioInputs inputs, int year, Scenario scenario) =>
        new InventoryTotal(scenario.Apply(inputs), year, null).With(inputs.Bareme).Sum;

    private static GoalResult Least(Func<long, Bounds> with, long most, decimal target, decimal divisor, bool isSure)
    {
        bool Reaches(Bounds total) => (isSure ? total.Min : total.Max) >= target;
        var nothing = with(0);
        if (Reaches(nothing))
        {
            return new GoalResult(0, null, nothing, null);
        }

        // At best, a total without a known maximum tells nothing: it may reach the target whatever the value.
        if (!isSure && nothing.Max is null)
        {
            return new GoalResult(null, null, nothing, null);
        }

        var all = with(most);
        if (!Reaches(all))
        {
            return new GoalResult(null, most / divisor, all, all);
        }

        var (below, value) = (0L, most);
        while (value - below > 1)
        {
            var middle = below + ((value - below) / 2);
            (below, value) = Reaches(with(middle)) ? (below, middle) : (middle, value);
        }

        return new GoalResult(value / divisor, below / divisor, with(value), with(below));
    }
}
