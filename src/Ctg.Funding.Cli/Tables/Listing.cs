using System.Globalization;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Tables;

/// <summary>
/// A list for people and machines: a table on a terminal, in the words of its reader; CSV elsewhere, whose values never change with the
/// language.
/// </summary>
internal static class Listing
{
    internal static void Write(CultureInfo language, IReadOnlyList<string> columns, IReadOnlyList<Cell[]> rows)
    {
        if (Terminal.IsOutputRedirected)
        {
            WriteToStandardOutput(columns, rows, NumberFormat.Comma);
        }
        else
        {
            WriteTable(language, columns, rows, NumberFormat.Comma);
        }
    }

    internal static void WriteTable(
        CultureInfo language, IReadOnlyList<string> columns, IReadOnlyList<Cell[]> rows, NumberFormatInfo numbers)
    {
        var table = new PeopleTable(columns.Select(column => (Sentences.Find($"colonne.{column}", language) ?? column, false)));
        foreach (var row in rows)
        {
            table.Add([.. row.Select(cell => cell.ShownWith(numbers))]);
        }

        table.Write(Terminal.Tables());
    }

    internal static void WriteToStandardOutput(IReadOnlyList<string> columns, IReadOnlyList<Cell[]> rows, NumberFormatInfo numbers)
    {
        using var stream = StandardStreams.OpenOutput();
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
                    output.Text(cell.Data);
                }
            }

            output.EndRow();
        }
    }

    /// <summary>A value as data, and as people read it. A number is one in both, and only a text is guarded against formulas.</summary>
    internal readonly record struct Cell(string Data, string Shown, decimal? Number, string Format)
    {
        internal Cell(string data, string shown)
            : this(data, shown, null, "")
        {
        }

        public static implicit operator Cell(string text) => new(text, text);

        internal static Cell Of(decimal? number, string format) => new("", "", number, format);

        /// <summary>Words that data has in French, whatever the language of the reader.</summary>
        internal static Cell Worded(Func<CultureInfo, string> words, CultureInfo language) => new(words(Language.French), words(language));

        internal string ShownWith(NumberFormatInfo numbers) => Number?.ToString(Format, numbers) ?? Shown;
    }
}
