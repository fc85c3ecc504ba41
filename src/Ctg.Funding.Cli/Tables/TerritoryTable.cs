using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using Spectre.Console;

namespace Ctg.Funding.Cli.Tables;

/// <summary>The table for people: per territory and year, the PSEJ, the bonus and the difference, with their bounds.</summary>
internal static class TerritoryTable
{
    internal static void Write(IAnsiConsole console, IEnumerable<TerritoryYearTotal> results, CultureInfo language)
    {
        string[] headers = ["table.territoire", "table.annee", "table.psej", "table.bonus", "table.difference", "table.statut"];
        var table = new PeopleTable(
            headers.Select(header => (Sentences.Of(header, language), header is "table.psej" or "table.bonus" or "table.difference")));

        foreach (var result in results)
        {
            table.Add(
                result.Name,
                result.Year.ToString(CultureInfo.InvariantCulture),
                TableText.Range(result.Psej),
                TableText.Range(result.Total),
                TableText.Range(result.Difference),
                StatutText.Of(result.Statut, result.IsPartial, result.Hypotheses, language));
        }

        table.Write(console);
    }
}
