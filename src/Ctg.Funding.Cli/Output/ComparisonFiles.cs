using System.Globalization;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// A comparison: <c>totaux.csv</c>, <c>territoires.csv</c> and <c>structures.csv</c>, one row a scenario, year and what it names.
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

    private static readonly string[] OfTotals =
    [
        "scenario", "annee", .. Amounts, "territoires_gagnants", "territoires_perdants", "territoires_incertains",
        "structures_gagnantes", "structures_perdantes", "structures_incertaines",
    ];

    private static readonly string[] OfTerritories = ["scenario", "annee", "territoire", "service", .. Amounts, "sens"];
    private static readonly string[] OfStructures = ["scenario", "annee", "territoire", "structure", "service", .. Amounts, "sens"];

    private readonly CsvOutput _totals;
    private readonly CsvOutput _territories;
    private readonly CsvOutput _structures;

    internal ComparisonFiles(Stream totals, Stream territories, Stream structures, NumberFormatInfo numbers)
    {
        _totals = new CsvOutput(totals, numbers, OfTotals);
        _territories = new CsvOutput(territories, numbers, OfTerritories);
        _structures = new CsvOutput(structures, numbers, OfStructures);
    }

    internal void Write(ComparisonRows rows)
    {
        _totals.Rows(rows.Totals);
        _territories.Rows(rows.Territories);
        _structures.Rows(rows.Structures);
    }

    public void Dispose()
    {
        _totals.Dispose();
        _territories.Dispose();
        _structures.Dispose();
    }
}
