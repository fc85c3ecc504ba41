using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes a comparison: <c>totaux.csv</c>, <c>territoires.csv</c> and <c>structures.csv</c>, one row a scenario, year and what it names.
/// </summary>
internal sealed class ComparisonFiles : IDisposable
{
    internal const string TotalsName = "totaux.csv";
    internal const string TerritoriesName = "territoires.csv";
    internal const string StructuresName = "structures.csv";

    private static readonly string[] Amounts =
    [
        "base_min", "base_max", "scenario_min", "scenario_max", "difference_basse", "difference_haute",
    ];

    private readonly CsvOutput _totals;
    private readonly CsvOutput _territories;
    private readonly CsvOutput _structures;

    internal ComparisonFiles(Stream totals, Stream territories, Stream structures, NumberFormatInfo numbers)
    {
        _totals = new CsvOutput(
            totals, numbers,
            [
                "scenario", "annee", .. Amounts, "territoires_gagnants", "territoires_perdants", "territoires_incertains",
                "structures_gagnantes", "structures_perdantes", "structures_incertaines",
            ]);
        _territories = new CsvOutput(territories, numbers, ["scenario", "annee", "territoire", "service", .. Amounts, "sens"]);
        _structures = new CsvOutput(structures, numbers, ["scenario", "annee", "territoire", "structure", "service", .. Amounts, "sens"]);
    }

    internal void Write(ScenarioResult result, IEnumerable<int> years, ComparisonView view)
    {
        foreach (var year in years)
        {
            WriteTotal(result, year);
            foreach (var change in view.Of(result.Territories.Where(change => change.Year == year)))
            {
                Write(_territories, result.Scenario.Name, change, [change.Territory]);
            }

            foreach (var change in view.Of(result.Structures.Where(change => change.Year == year)))
            {
                Write(_structures, result.Scenario.Name, change, [change.Territory, change.Structure]);
            }
        }
    }

    public void Dispose()
    {
        _totals.Dispose();
        _territories.Dispose();
        _structures.Dispose();
    }

    private void WriteTotal(ScenarioResult result, int year)
    {
        _totals.Text(result.Scenario.Name);
        _totals.Integer(year);
        WriteAmounts(_totals, result.Total(year));
        foreach (var changes in new[] { result.Territories, result.Structures })
        {
            foreach (var outcome in new[] { Outcome.Gagnant, Outcome.Perdant, Outcome.Incertain })
            {
                _totals.Integer(changes.Count(change => change.Year == year && change.Outcome == outcome));
            }
        }

        _totals.EndRow();
    }

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
}
