using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace Ctg.Funding.Cli.Tests;

/// <summary>A workbook whose parts are written by hand, as the standard says and as no library would, so that what reads it is told nothing.</summary>
internal sealed class HandWrittenWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Rows, string State)> _sheets = [];

    /// <summary>Styles of cells: 0 plain, 1 a day, 2 percent, 3 a code of five digits, 4 euros, 5 a day of another writing.</summary>
    internal const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="#,##0.00\ &quot;€ d&apos;aide&quot;"/>
        <numFmt numFmtId="166" formatCode="[$-40C]d\ mmmm\ yyyy;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>
        """;

    internal bool IsFrom1904 { get; init; }

    internal string[] Texts { get; init; } = [];

    /// <summary>Adds a sheet by the XML of its rows.</summary>
    internal HandWrittenWorkbook Add(string name, string rows, string state = "visible")
    {
        _sheets.Add((name, rows, state));
        return this;
    }

    /// <summary>Adds a sheet by its table: days are days of the sheet, numbers numbers, but for columns of codes and names.</summary>
    internal HandWrittenWorkbook Add(string name, IReadOnlyList<IReadOnlyList<string>> table) => Add(name, string.Concat(table.Select((row, i) =>
        $"<row r=\"{i + 1}\">{string.Concat(row.Select((text, column) => CellOf(text, table[0][column], i + 1, column)))}</row>")));

    internal byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string content)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }

            Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr date1904=\"{(IsFrom1904 ? 1 : 0)}\"/><sheets>{string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"rId{i}\"/>"))}</sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/s{i}.xml\"/>"))}</Relationships>");
            Part("xl/styles.xml", Styles);
            Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(Texts.Select(text => $"<si>{text}</si>"))}</sst>");
            for (var i = 0; i < _sheets.Count; i++)
            {
                Part($"xl/worksheets/s{i}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{_sheets[i].Rows}</sheetData></worksheet>");
            }
        }

        return bytes.ToArray();
    }

    private static string CellOf(string text, string head, int row, int column)
    {
        var name = $"{(char)('A' + column)}{row}";
        var isText = row == 1 || head is "territoire" or "structure" or "nom" or "gestionnaire" or "projet";
        if (text.Length == 0)
        {
            return "";
        }

        if (!isText && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return $"<c r=\"{name}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>";
        }

        return !isText && text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',') && char.IsAsciiDigit(text[^1])
            ? $"<c r=\"{name}\" s=\"4\"><v>{text.Replace(',', '.')}</v></c>"
            : $"<c r=\"{name}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";
    }
}
