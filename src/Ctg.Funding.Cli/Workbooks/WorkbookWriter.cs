using System.IO.Compression;
using System.Security;
using System.Text;

namespace Ctg.Funding.Cli.Workbooks;

/// <summary>Writes an <c>.xlsx</c> workbook, a sheet after the other; the same bytes for the same sheets.</summary>
internal sealed class WorkbookWriter(Stream stream) : IDisposable
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(SheetLayout Layout, int LastRow)> _sheets = [];

    /// <summary>Gets what stands at the head of every printed page.</summary>
    internal string Title { get; init; } = "";

    /// <summary>Adds a sheet and writes its rows.</summary>
    internal void Add(SheetLayout layout, Action<SheetWriter> rows)
    {
        var number = _sheets.Count + 1;
        using (var part = Part($"xl/worksheets/sheet{number}.xml"))
        {
            using var writer = new SheetWriter(part, layout, Title);
            rows(writer);
            _sheets.Add((layout, writer.LastRow));
        }

        if (HasComments(layout))
        {
            Write(
                $"xl/worksheets/_rels/sheet{number}.xml.rels",
                Related(("vmlDrawing", $"../drawings/vmlDrawing{number}.vml"), ("comments", $"../comments{number}.xml")));
            Write($"xl/comments{number}.xml", CommentParts.Comments(layout));
            Write($"xl/drawings/vmlDrawing{number}.vml", CommentParts.Shapes(layout));
        }
    }

    /// <summary>Writes what holds the sheets together.</summary>
    public void Dispose()
    {
        Write(
            "xl/workbook.xml",
            $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
            + Each((sheet, i) => $"<sheet name=\"{Escaped(sheet.Layout.Name)}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")
            + $"</sheets><definedNames>{Each(Names)}</definedNames><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>");
        Write(
            "xl/_rels/workbook.xml.rels",
            Related([.. _sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        Write("xl/styles.xml", Styles());
        Write("_rels/.rels", Related(("officeDocument", "xl/workbook.xml")));
        Write(
            "[Content_Types].xml",
            $"{Head}<Types xmlns=\"{Package}/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
            + TypeOf("workbook", "sheet.main") + TypeOf("styles", "styles")
            + Each((_, i) => TypeOf($"worksheets/sheet{i}", "worksheet"))
            + Each((sheet, i) => HasComments(sheet.Layout) ? TypeOf($"comments{i}", "comments") : "")
            + "</Types>");
        _zip.Dispose();
    }

    internal static string Escaped(string text) => SecurityElement.Escape(text);

    private static string TypeOf(string part, string type) =>
        $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"{Types}.{type}+xml\"/>";

    private static bool HasComments(SheetLayout layout) => layout.Columns.Any(column => column.Comment.Length > 0);

    /// <summary>The head of a sheet stands on each printed page of it; its filter has a name too.</summary>
    private static string Names((SheetLayout Layout, int LastRow) sheet, int number)
    {
        var (layout, reference) = (sheet.Layout, Escaped(sheet.Layout.Reference));
        var filtered = $"{reference}!{Absolute(SheetWriter.FilterOf(layout, sheet.LastRow))}";
        return (layout.HasFilter ? Name("_FilterDatabase", " hidden=\"1\"", filtered) : "")
            + Name("Print_Titles", "", $"{reference}!${layout.HeadRow}:${layout.HeadRow}");

        string Name(string name, string more, string place) =>
            $"<definedName name=\"_xlnm.{name}\" localSheetId=\"{number - 1}\"{more}>{place}</definedName>";
    }

    private static string Absolute(string range) => string.Join(
        ':', range.Split(':').Select(cell => $"${cell[..cell.AsSpan().IndexOfAnyInRange('0', '9')]}${cell.AsSpan().TrimStart(Letters)}"));

    private static string Related(params (string Type, string Target)[] parts) =>
        $"{Head}<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(
            parts.Select((part, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{part.Type}\" Target=\"{part.Target}\"/>"))
        + "</Relationships>";

    private string Each(Func<(SheetLayout Layout, int LastRow), int, string> write) =>
        string.Concat(_sheets.Select((sheet, i) => write(sheet, i + 1)));

    private Stream Part(string name)
    {
        var entry = _zip.CreateEntry(name);
        entry.LastWriteTime = ZipEpoch;
        return entry.Open();
    }

    private void Write(string name, string content)
    {
        using var writer = new StreamWriter(Part(name), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(content);
    }

    private static string Styles()
    {
        using var stream = typeof(WorkbookWriter).Assembly.GetManifestResourceStream("classeur/styles.xml")
            ?? throw new InvalidOperationException("The tool lacks styles.xml.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
