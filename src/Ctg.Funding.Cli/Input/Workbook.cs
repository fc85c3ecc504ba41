using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// An <c>.xlsx</c> workbook, read part by part as it is stored: its sheets, its texts, its formats. Rows of a sheet come one at a time.
/// </summary>
internal sealed partial class Workbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private readonly ZipArchive _parts;
    private readonly List<string> _texts = [];
    private readonly List<CellFormat> _formats = [];
    private readonly bool _isFrom1904;

    /// <summary>Opens a workbook; the stream stays open after it.</summary>
    /// <exception cref="InvalidDataException">It is none, or damaged.</exception>
    internal Workbook(Stream stream)
    {
        _parts = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var targets = Relations();
        var sheets = new List<WorkbookSheet>();
        using (var reader = Open("xl/workbook.xml") ?? throw new InvalidDataException("xl/workbook.xml"))
        {
            while (reader.Read())
            {
                if (Is(reader, "workbookPr"))
                {
                    _isFrom1904 = reader.GetAttribute("date1904") is "1" or "true";
                }
                else if (Is(reader, "sheet") && targets.TryGetValue(RelationOf(reader), out var part))
                {
                    var isVisible = reader.GetAttribute("state") is null or "visible";
                    sheets.Add(new WorkbookSheet(reader.GetAttribute("name") ?? "", part, isVisible));
                }
            }
        }

        Sheets = sheets;
        ReadFormats();
        ReadTexts();
    }

    /// <summary>Gets the sheets that hold cells, in their order.</summary>
    internal IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>The rows of a sheet that hold something, each with its number, in their order.</summary>
    /// <exception cref="InvalidDataException">The sheet is damaged.</exception>
    internal IEnumerable<(long Number, IReadOnlyList<Cell> Cells)> Rows(WorkbookSheet sheet)
    {
        const long MostRows = 1 << 20;
        using var reader = Open(sheet.Part) ?? throw new InvalidDataException(sheet.Part);
        var (row, cells) = (0L, new List<Cell>());
        var next = 0;
        for (var more = reader.Read(); more;)
        {
            if (Is(reader, "row"))
            {
                var number = WholeOf(reader.GetAttribute("r")) ?? row + 1;
                if (number <= row || number > MostRows)
                {
                    throw new InvalidDataException($"{sheet.Part}: row {number}");
                }

                (row, next) = (number, 0);
                cells = [];
            }
            else if (Is(reader, "c"))
            {
                next = Read(reader, next, cells) + 1;

                // What follows the cell is already before the reader.
                more = !reader.EOF;
                continue;
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "row" } && cells.Count > 0)
            {
                yield return (row, cells);
                cells = [];
            }

            more = reader.Read();
        }
    }

    public void Dispose() => _parts.Dispose();

    /// <summary>Reads a cell and goes past it; gives its column.</summary>
    private int Read(XmlReader reader, int expected, List<Cell> cells)
    {
        const int MostColumns = 1 << 14;
        var column = reader.GetAttribute("r") is { } name ? CellName.ColumnOf(name) : expected;
        if (column < expected || column >= MostColumns)
        {
            throw new InvalidDataException($"{reader.GetAttribute("r")}");
        }

        var type = reader.GetAttribute("t");
        var format = WholeOf(reader.GetAttribute("s")) is { } style && style < _formats.Count ? _formats[(int)style] : default;
        var (value, formula, text) = (default(string), default(string), default(string));
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            reader.Read();
            while (reader.Depth > depth)
            {
                switch (reader)
                {
                    case { NodeType: XmlNodeType.Element, LocalName: "v" }:
                        value = reader.ReadElementContentAsString();
                        break;
                    case { NodeType: XmlNodeType.Element, LocalName: "f" }:
                        formula = reader.ReadElementContentAsString();
                        break;
                    case { NodeType: XmlNodeType.Element, LocalName: "is" }:
                        text = TextOf(reader);
                        break;
                    default:
                        reader.Read();
                        break;
                }
            }
        }

        reader.Read();
        var cell = type switch
        {
            _ when value is null && text is null && formula is not null => new Cell(column, "=" + formula, IsValue: false),
            "e" => new Cell(column, value ?? "", IsValue: false),
            "s" => new Cell(column, Shared(value), IsValue: true),
            "inlineStr" => new Cell(column, text ?? "", IsValue: true),
            "str" => new Cell(column, Unescaped(value ?? ""), IsValue: true),
            "b" => new Cell(column, value is "1" or "true" ? "vrai" : "faux", IsValue: true),
            "d" => new Cell(column, (value ?? "").Replace("T00:00:00", "", StringComparison.Ordinal), IsValue: true),
            _ => new Cell(column, value is null ? "" : format.TextOf(value, _isFrom1904) ?? value, IsValue: true),
        };
        if (cell.Text.Length > 0)
        {
            cells.Add(cell);
        }

        return column;
    }

    private string Shared(string? index) =>
        WholeOf(index) is { } at && at < _texts.Count
            ? _texts[(int)at]
            : throw new InvalidDataException($"xl/sharedStrings.xml: {index}");

    /// <summary>The targets of the workbook's relations that are sheets of cells.</summary>
    private Dictionary<string, string> Relations()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Open("xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException("xl/_rels/workbook.xml.rels");
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) is true
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    private void ReadFormats()
    {
        using var reader = Open("xl/styles.xml");
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var isOfCells = false;
        while (reader?.Read() is true)
        {
            if (Is(reader, "numFmt") && reader.GetAttribute("numFmtId") is { } id)
            {
                codes[id] = reader.GetAttribute("formatCode") ?? "";
            }
            else if (reader.LocalName == "cellXfs")
            {
                isOfCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (isOfCells && Is(reader, "xf"))
            {
                var format = reader.GetAttribute("numFmtId") ?? "0";
                _formats.Add(WholeOf(format) is { } number ? CellFormat.Of(number, codes.GetValueOrDefault(format)) : default);
            }
        }
    }

    private void ReadTexts()
    {
        using var reader = Open("xl/sharedStrings.xml");
        for (var more = reader?.Read() is true; more;)
        {
            if (Is(reader!, "si"))
            {
                _texts.Add(TextOf(reader!));
                more = !reader!.EOF;
            }
            else
            {
                more = reader!.Read();
            }
        }
    }

    /// <summary>The text of an element in all its pieces, but for how it is pronounced; the reader goes past it.</summary>
    private static string TextOf(XmlReader reader)
    {
        var (text, depth) = (new StringBuilder(), reader.Depth);
        if (!reader.IsEmptyElement)
        {
            reader.Read();
            while (reader.Depth > depth)
            {
                if (Is(reader, "t"))
                {
                    text.Append(reader.ReadElementContentAsString());
                }
                else if (Is(reader, "rPh"))
                {
                    reader.Skip();
                }
                else
                {
                    reader.Read();
                }
            }
        }

        reader.Read();
        return Unescaped(text.ToString());
    }

    /// <summary>Characters that XML cannot hold are written <c>_x000D_</c>.</summary>
    private static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text : EscapedCharacter().Replace(
        text,
        match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex EscapedCharacter();

    private static long? WholeOf(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string RelationOf(XmlReader sheet) =>
        sheet.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? sheet.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? "";

    private static bool Is(XmlReader reader, string name) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == name && reader.NamespaceURI is Main or Strict;

    private XmlReader? Open(string part) => _parts.GetEntry(part) is not { } entry ? null : XmlReader.Create(
        entry.Open(), new XmlReaderSettings { CloseInput = true, DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
}
