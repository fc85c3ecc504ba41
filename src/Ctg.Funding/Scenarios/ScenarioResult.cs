using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>What a scenario changes, territory by territory and structure by structure.</summary>
public sealed record ScenarioResult
{
    internal ScenarioResult(Scenario scenario, IReadOnlyList<AmountChange> territories, IReadOnlyList<AmountChange> structures)
    {
        Scenario = scenario;
        Territories = ValueList.Of(territories);
        Structures = ValueList.Of(structures);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>PSEJ still due and bonus of each territory, service and year, by year, then in the order of the territories.</summary>
    public IReadOnlyList<AmountChange> Territories { get; }

    /// <summary>Bonus of each structure of each territory, service and year, by year, then in the order of the territories, then by
    /// structure code.</summary>
    public IReadOnlyList<AmountChange> Structures { get; }

    /// <summary>Sum of the territories for a year. An amount that is not known under one of the two is left out of both; a change that is
    /// known is counted, whether the amounts are known or not.</summary>
    /// <param name="year">The year.</param>
    public AmountChange Total(int year)
    {
        var changes = Territories.Where(change => change.Year == year).ToArray();
        var known = changes.Where(change => change.Base is not null && change.Changed is not null).ToArray();
        Bounds Sum(Func<AmountChange, Bounds?> side) => Bounds.Sum(known.Select(change => side(change)!.Value));
        return new AmountChange("", "", Service.Eaje, year, Sum(change => change.Base), Sum(change => change.Changed))
        {
            ByLine = changes.Where(change => change.Low is not null)
                .Aggregate(AmountDifference.None, (sum, change) => sum.Plus(new AmountDifference(change.Low, change.High))),
        };
    }

    /// <summary>What the reader should know: what the scenario speaks of and the inventory does not have.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();

    /// <summary>Every figure that the scenario's results use, of the territories that it changes, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures { get; internal init => field = ValueList.Of(value); } = ValueList.None<FigureValue>();
}
