using System.Globalization;
using Spectre.Console;

namespace Ctg.Funding.Cli.Reports;

/// <summary>A list for people and machines: a table on a terminal, CSV elsewhere.</summary>
internal static class Listing
{
    /// <summary>A text, or a number: only a text is guarded against formulas.</summary>
    internal readonly record struct Cell(string Text, decimal? Number, string Format)
    {
        public static implicit operator Cell(string text) => new(text, null, "");

        internal static Cell Of(decimal? number, string format) => new("", number, format);

        internal string Shown(NumberFormatInfo numbers) => Number?.ToString(Format, numbers) ?? Text;
    }

    internal static void Write(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        var cells = rows.Select(row => Array.ConvertAll(row, text => (Cell)text)).ToArray();
        if (Console.IsOutputRedirected)
        {
            WriteToStandardOutput(columns, cells, NumberFormat.Comma);
        }
        else
        {
            WriteTable(AnsiConsole.Console, columns, cells, NumberFormat.Comma);
        }
    }

    internal static void WriteTable(IAnsiConsole console, IReadOnlyList<string> columns, IReadOnlyList<Cell[]> rows, NumberFormatInfo numbers)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns([.. columns.Select(Markup.Escape)]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => Markup.Escape(cell.Shown(numbers)))]);
        }

        console.Write(table);
    }

    internal static void WriteToStandardOutput(IReadOnlyList<string> columns, IReadOnlyList<Cell[]> rows, NumberFormatInfo numbers)
    {
        using var stream = StandardOutput.Open();
        WriteCsv(stream, columns, rows, numbers);
    }

    internal static void WriteCsv(Stream stream, IReadOnlyList<string> columns, IReadOnlyList<Cell[]> rows, NumberFormatInfo numbers)
    {
        using var output = new CsvOutput(stream, numbers, [.. columns]);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                if (cell.Number is { } number)
                {
                    output.Number(number, cell.Format);
                }
                else
                {
                    output.Text(cell.Text);
                }
            }

            output.EndRow();
        }
    }
}
