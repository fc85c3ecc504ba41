using Ctg.Funding.Cli.Files;
using Spectre.Console;

namespace Ctg.Funding.Cli.Reports;

/// <summary>A list for people and machines: a table on a terminal, CSV elsewhere.</summary>
internal static class Listing
{
    internal static void Write(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        if (Console.IsOutputRedirected)
        {
            WriteCsv(columns, rows);
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns([.. columns.Select(Markup.Escape)]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    private static void WriteCsv(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        using var stream = StandardStreams.OpenOutput();
        using var output = new CsvOutput(stream, NumberFormat.Comma, [.. columns]);
        foreach (var row in rows)
        {
            foreach (var text in row)
            {
                output.Text(text);
            }

            output.EndRow();
        }
    }
}
