using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Text;
using Spectre.Console;

namespace Ctg.Funding.Cli.Reports;

/// <summary>The table for people: per territory and year, the PSEJ, the bonus and the difference, with their bounds.</summary>
internal static class TerritoryTable
{
    internal static void Write(IAnsiConsole console, IEnumerable<TerritoryYearTotal> results, CultureInfo language)
    {
        var table = new Table().Border(TableBorder.Rounded);
        string[] headers = ["table.territoire", "table.annee", "table.psej", "table.bonus", "table.difference", "table.statut"];
        foreach (var header in headers)
        {
            var column = new TableColumn(Markup.Escape(Sentences.Of(header, language)));
            table.AddColumn(header is "table.psej" or "table.bonus" or "table.difference" ? column.RightAligned().NoWrap() : column);
        }

        foreach (var result in results)
        {
            var statut = StatutText.Of(result.Statut, result.Hypotheses, language) + (result.IsPartial && result.Statut != AmountStatut.Indetermine ? ", partiel" : "");
            table.AddRow(
                Markup.Escape(TableText.Printable(result.Name)),
                result.Year.ToString(CultureInfo.InvariantCulture),
                TableText.Range(result.Psej),
                TableText.Range(result.Total),
                TableText.Range(result.Difference),
                statut);
        }

        console.Write(table);
        console.WriteLine();
    }
}
