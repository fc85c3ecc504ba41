using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Output;

/// <summary>The rows of one scenario in the three files of a comparison.</summary>
internal sealed class ComparisonRows
{
    private readonly CsvBlock _totals;
    private readonly CsvBlock _territories;
    private readonly CsvBlock _structures;

    internal ComparisonRows(ScenarioResult result, IEnumerable<int> years, ComparisonView view, NumberFormatInfo numbers)
    {
        (_totals, _territories, _structures) = (new(numbers), new(numbers), new(numbers));
        var (territories, structures) = (ByYear(result.Territories), ByYear(result.Structures));
        List<YearOutcome> outcomes = [];
        foreach (var year in years)
        {
            var outcome = YearOutcome.Of(result.Total(year), territories[year], structures[year]);
            outcomes.Add(outcome);
            WriteTotal(result.Scenario.Name, outcome);
            foreach (var change in view.Of(territories[year]))
            {
                Write(_territories, result.Scenario.Name, change, [change.Territory]);
            }

            foreach (var change in view.Of(structures[year]))
            {
                Write(_structures, result.Scenario.Name, change, [change.Territory, change.Structure]);
            }
        }

        Outcomes = outcomes;
    }

    /// <summary>Gets the total of each year, and who wins and who loses.</summary>
    internal IReadOnlyList<YearOutcome> Outcomes { get; }

    internal ReadOnlySpan<byte> Totals => _totals.Block;

    internal ReadOnlySpan<byte> Territories => _territories.Block;

    internal ReadOnlySpan<byte> Structures => _structures.Block;

    private static ILookup<int, AmountChange> ByYear(IReadOnlyList<AmountChange> changes) => changes.ToLookup(change => change.Year);

    private static void Write(CsvBlock output, string scenario, AmountChange change, string[] codes)
    {
        output.Text(scenario);
        output.Integer(change.Year);
        Array.ForEach(codes, output.Text);
        output.Text(ServiceNames.Of(change.Service));
        WriteAmounts(output, change);
        output.Text(Words.Of(change.Outcome));
        output.EndRow();
    }

    private static void WriteAmounts(CsvBlock output, AmountChange change)
    {
        output.MinAndMax(change.Base, NumberFormat.Euros);
        output.MinAndMax(change.Changed, NumberFormat.Euros);
        output.Number(change.Low, NumberFormat.Euros);
        output.Number(change.High, NumberFormat.Euros);
    }

    private void WriteTotal(string scenario, YearOutcome outcome)
    {
        _totals.Text(scenario);
        _totals.Integer(outcome.Total.Year);
        WriteAmounts(_totals, outcome.Total);
        foreach (var side in new[] { outcome.Territories, outcome.Structures })
        {
            _totals.Integer(side.Winners);
            _totals.Integer(side.Losers);
            _totals.Integer(side.Unsure);
        }

        _totals.EndRow();
    }
}
