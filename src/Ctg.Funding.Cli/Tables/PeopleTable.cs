using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Spectre.Console;

namespace Ctg.Funding.Cli.Tables;

/// <summary>
/// A table for people, as wide as the terminal allows: as it is where it fits, else its ranges on two lines and its words wrapped, else
/// each row as a list of what its columns say. No amount is ever cut.
/// </summary>
internal sealed class PeopleTable
{
    private const int LeastWords = 12;
    private const int Border = 1;
    private const int Margins = 3;

    private readonly List<string[]> _rows = [];
    private readonly (string Header, bool IsAmount)[] _columns;

    internal PeopleTable(params IEnumerable<(string Header, bool IsAmount)> columns) => _columns = [.. columns];

    /// <summary>A table of sentences' headers, whose first column is words and the others amounts.</summary>
    internal static PeopleTable OfAmounts(CultureInfo language, params string[] headers) =>
        new(headers.Select((header, i) => (Sentences.Of(header, language), i > 0)));

    internal void Add(params string[] cells) => _rows.Add([.. cells.Select(Visible.Of)]);

    /// <summary>Writes the table, with a line under it where there is something to say of all of it.</summary>
    internal void Write(IAnsiConsole console, params IEnumerable<string> notes)
    {
        if (Fitted(console.Profile.Width) is { } cells)
        {
            console.Write(Drawn(cells));
        }
        else
        {
            WriteLists(console);
        }

        foreach (var note in notes)
        {
            console.Write(new Paragraph(Visible.Of(note) + "\n"));
        }

        console.WriteLine();
    }

    /// <summary>Headers then rows, broken into lines so that the table fits; <see langword="null"/> where it cannot.</summary>
    private string[][]? Fitted(int width)
    {
        string[][] whole = [[.. _columns.Select(column => column.Header)], .. _rows];
        if (WidthOf(whole) <= width)
        {
            return whole;
        }

        string[][] broken =
        [
            .. whole.Select((row, i) =>
                row.Select((cell, column) =>
                    i > 0 && _columns[column].IsAmount ? cell.Replace("… ", "…\n", StringComparison.Ordinal) : cell).ToArray()),
        ];
        for (var column = 0; column < _columns.Length; column++)
        {
            var longestWord = broken[0][column].Split(' ').Max(word => word.GetCellWidth());
            broken[0][column] = Lines.Wrapped(broken[0][column], Math.Max(longestWord, WidthOf(broken[1..], column)));
        }

        int[] words = [.. Enumerable.Range(0, _columns.Length).Where(column => !_columns[column].IsAmount)];
        var left = width - WidthOf(broken) + words.Sum(column => WidthOf(broken, column));
        foreach (var (column, rank) in words.OrderBy(column => WidthOf(broken, column)).Select((column, rank) => (column, rank)))
        {
            var share = Math.Min(WidthOf(broken, column), left / (words.Length - rank));
            if (share < Math.Min(LeastWords, WidthOf(broken, column)))
            {
                return null;
            }

            Array.ForEach(broken, row => row[column] = Lines.Wrapped(row[column], share));
            left -= share;
        }

        return WidthOf(broken) <= width ? broken : null;
    }

    private Table Drawn(string[][] cells)
    {
        var table = new Table().Border(TableBorder.Rounded);
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = new TableColumn(new Paragraph(cells[0][i])).NoWrap();
            table.AddColumn(_columns[i].IsAmount ? column.RightAligned() : column);
        }

        foreach (var row in cells.Skip(1))
        {
            table.AddRow(row.Select(cell => new Paragraph(cell)));
        }

        return table;
    }

    private void WriteLists(IAnsiConsole console)
    {
        var lead = _columns.Max(column => column.Header.GetCellWidth()) + 2;
        foreach (var row in _rows)
        {
            console.Write(new Paragraph(row[0] + "\n"));
            for (var i = 1; i < row.Length; i++)
            {
                var head = "  " + _columns[i].Header;
                console.Write(new Paragraph(head + new string(' ', Math.Max(1, lead + 2 - head.GetCellWidth()))));
                console.Write(
                    new Paragraph(
                        Lines.Wrapped(row[i], Math.Max(LeastWords, console.Profile.Width - lead - 3))
                            .Replace("\n", "\n" + new string(' ', lead + 2), StringComparison.Ordinal) + "\n"));
            }
        }
    }

    private int WidthOf(string[][] cells) => Border + Enumerable.Range(0, _columns.Length).Sum(column => WidthOf(cells, column) + Margins);

    private static int WidthOf(string[][] cells, int column) =>
        cells.Select(row => row[column].Split('\n').Max(line => line.GetCellWidth())).DefaultIfEmpty().Max();
}
