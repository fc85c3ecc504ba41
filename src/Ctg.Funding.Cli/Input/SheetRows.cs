using System.Buffers;
using System.Text;
using System.Xml;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// A sheet of an <c>.xlsx</c> workbook as the CSV file that it stands for, every row on the line of its number: whatever holds of a CSV
/// file (checks, refused rows, rows given twice) holds of it. What only a workbook has is kept beside: the names of cells, and the cells
/// that hold no value.
/// </summary>
internal sealed class SheetRows
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create(";,\t\"");

    private readonly string _sheet;
    private readonly Dictionary<long, Cell> _faulty = [];

    private SheetRows(string sheet) => _sheet = sheet;

    /// <summary>The rows of the sheet of a role; the input itself where it is no workbook.</summary>
    internal static (InputFile File, SheetRows? Sheet) Of(InputFile file, InputRole role)
    {
        if (!file.IsWorkbook)
        {
            return (file, null);
        }

        var content = TemporaryFile.Create(1 << 16);
        try
        {
            using var workbook = new Workbook(file.Content());
            var sheet = SheetOf(workbook, file, role);
            var rows = new SheetRows(sheet.Name);
            rows.Write(content, workbook.Rows(sheet));
            file.CheckSame();
            content.Flush();
            return (file.WithContent(content), rows);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            content.Dispose();
            throw new CliException("CTG9091", file.Name);
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>The name of a cell, with that of its sheet: <c>places!D7</c>.</summary>
    internal string NameOf(int column, long row)
    {
        var isPlain = _sheet.All(letter => char.IsLetterOrDigit(letter) || letter == '_');
        var sheet = isPlain ? _sheet : $"'{_sheet.Replace("'", "''", StringComparison.Ordinal)}'";
        return $"{sheet}!{CellName.Of(column, row)}";
    }

    /// <summary>The first cell of a row that holds no value.</summary>
    internal Cell? FaultyCellOf(long row) => _faulty.TryGetValue(row, out var cell) ? cell : null;

    /// <summary>The sheet named as the file is, else the only one.</summary>
    private static WorkbookSheet SheetOf(Workbook workbook, InputFile file, InputRole role)
    {
        var name = role.Word();
        var visible = workbook.Sheets.Where(sheet => sheet.IsVisible).ToArray();
        return workbook.Sheets.FirstOrDefault(sheet => PlainNames.Of(sheet.Name) is var plain && (plain == name || plain == name + ".csv"))
            ?? (visible.Length == 1
                ? visible[0]
                : throw new CliException("CTG9092", file.Name, name, string.Join(", ", visible.Select(sheet => sheet.Name))));
    }

    private void Write(FileStream content, IEnumerable<(long Number, IReadOnlyList<Cell> Cells)> rows)
    {
        using var output = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var (line, width) = (1L, 0);
        foreach (var (number, cells) in rows)
        {
            Interruption.Token.ThrowIfCancellationRequested();
            for (; line < number; line++)
            {
                output.Write('\n');
            }

            // The first row is the header: every row has as many fields as it.
            width = width == 0 ? cells[^1].Column + 1 : width;
            var column = 0;
            foreach (var cell in cells)
            {
                for (; column < cell.Column; column++)
                {
                    output.Write(';');
                }

                Write(output, cell.Text);
                if (!cell.IsValue)
                {
                    _faulty.TryAdd(number, cell);
                }
            }

            for (; column < width - 1; column++)
            {
                output.Write(';');
            }
        }
    }

    /// <summary>A line break in a cell is a space: every row stays on its line.</summary>
    private static void Write(StreamWriter output, string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.AsSpan().ContainsAny(ToQuote))
        {
            output.Write('"');
            output.Write(line.Replace("\"", "\"\"", StringComparison.Ordinal));
            output.Write('"');
        }
        else
        {
            output.Write(line);
        }
    }
}
