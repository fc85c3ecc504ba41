using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes <c>causes.csv</c>: one row a territory, service, year and reading, what the CEJ paid, what there is now, and why the difference.
/// Causes add up to the difference of their row.
/// </summary>
internal static class CausesFile
{
    internal const string Name = "causes.csv";

    private static readonly string[] Columns =
    [
        "annee", "territoire", "nom", "service", "lecture", "avant", "psej_maintenue", "bonus", "difference",
        .. CauseSplit.Columns,
    ];

    internal static void WriteHeader(Stream stream) => new CsvOutput(stream, NumberFormat.Comma, Columns).Dispose();

    /// <summary>One row where all is exact, else one for the low bounds and one for the high ones, where they are known.</summary>
    internal static void Write(CsvBlock output, ProjectedYear year)
    {
        if (year.Bonus is not { Low: { } low, Result: { PsejPerYear: { } before, PsejDue: { } due, Total: { } bonus } } compared)
        {
            return;
        }

        var isOne = compared.High == low && before.IsExact && bonus.IsExact;
        Write(output, year, isOne ? "exacte" : "basse", low, [before.Min, due.Min, bonus.Min]);
        if (!isOne && compared.High is { } high)
        {
            Write(output, year, "haute", high, [before.Max!.Value, due.Max!.Value, bonus.Max!.Value]);
        }
    }

    private static void Write(CsvBlock output, ProjectedYear year, string reading, CauseSplit causes, decimal[] amounts)
    {
        output.Integer(year.Year);
        output.Text(year.Territory.Code);
        output.Text(year.Territory.Name);
        output.Text(ServiceNames.Of(year.Territory.Service));
        output.Text(reading);
        decimal[] all =
            [.. amounts, causes.Total, .. causes.Amounts];
        foreach (var amount in all)
        {
            output.Number(amount, NumberFormat.Euros);
        }

        output.EndRow();
    }
}
