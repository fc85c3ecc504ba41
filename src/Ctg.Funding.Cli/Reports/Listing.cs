using System.Globalization;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Reports;

/// <summary>A list for people and machines: a table on a terminal, in the words of its reader; CSV elsewhere, whose values never change with the language.</summary>
internal static class Listing
{
    internal static void Write(CultureInfo language, IReadOnlyList<string> columns, IReadOnlyList<Cell[]> rows)
    {
        if (Terminal.IsOutputRedirected)
        {
            WriteCsv(columns, rows);
            return;
        }

        var table = new PeopleTable(columns.Select(column => (Sentences.Find($"colonne.{column}", language) ?? column, false)));
        foreach (var row in rows)
        {
            table.Add([.. row.Select(cell => cell.Shown)]);
        }

        table.Write(Terminal.Tables());
    }

    private static void WriteCsv(IReadOnlyList<string> columns, IReadOnlyList<Cell[]> rows)
    {
        using var stream = StandardOutput.Open();
        using var output = new CsvOutput(stream, NumberFormat.Comma, [.. columns]);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                output.Text(cell.Data);
            }

            output.EndRow();
        }
    }

    /// <summary>A value as data, and as people read it.</summary>
    internal readonly record struct Cell(string Data, string Shown)
    {
        public static implicit operator Cell(string text) => new(text, text);

        /// <summary>Words that data has in French, whatever the language of the reader.</summary>
        internal static Cell Worded(Func<CultureInfo, string> words, CultureInfo language) => new(words(Language.French), words(language));
    }
}
