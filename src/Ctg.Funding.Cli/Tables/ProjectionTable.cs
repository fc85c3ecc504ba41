using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using Spectre.Console;

namespace Ctg.Funding.Cli.Tables;

/// <summary>The tables for people: what is due each year, and what is paid each month.</summary>
internal static class ProjectionTable
{
    /// <summary>What is due for each year, over all territories.</summary>
    internal sealed record Row(int Year, Bounds Psej, Bounds Bonus, Bounds Trajectoire, int Partial);

    internal static void WriteYears(IAnsiConsole console, IEnumerable<Row> rows, CultureInfo language)
    {
        var table = PeopleTable.OfAmounts(
            language, "table.annee", "table.psej-due", "table.bonus", "table.dont-trajectoire", "table.total", "table.partiels");
        foreach (var row in rows)
        {
            table.Add(
                row.Year.ToString(CultureInfo.InvariantCulture),
                TableText.Range(row.Psej),
                TableText.Range(row.Bonus),
                TableText.Range(row.Trajectoire),
                TableText.Range(row.Psej.Plus(row.Bonus)),
                row.Partial == 0 ? "" : row.Partial.ToString(CultureInfo.InvariantCulture));
        }

        table.Write(console);
    }

    internal static void WriteMonths(IAnsiConsole console, PaymentTotals payments, CultureInfo language)
    {
        var table = PeopleTable.OfAmounts(
            language, "table.mois", "table.psej-versee", "table.acompte-1", "table.acompte-2", "table.solde", "table.total");
        foreach (var (month, byKind, total) in payments.Months)
        {
            table.Add(
                [
                    PaymentsFiles.Of(month), .. byKind.Select(amount => amount == Bounds.Of(0) ? "" : TableText.Range(amount)),
                    TableText.Range(total),
                ]);
        }

        table.Write(console);
    }
}
