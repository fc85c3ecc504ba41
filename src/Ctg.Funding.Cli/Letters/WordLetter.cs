using System.Globalization;
using Ctg.Funding.Cli.Output;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ctg.Funding.Cli.Letters;

/// <summary>A letter as a Word document, to be completed and signed; the same bytes for the same letter.</summary>
internal sealed class WordLetter(CultureInfo language) : ILetter
{
    private const string FullWidth = "5000";
    private const string Monospace = "Consolas";
    private const string Small = "17";
    private const string Indent = "360";
    private const uint BorderWidth = 4;
    private const int LetterSpace = 120;

    private readonly List<OpenXmlElement> _blocks = [];

    public void Heading(int level, string text) => _blocks.Add(
        new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{level}" }), Plain(text)));

    public void Paragraph(string text) => _blocks.Add(new Paragraph(Plain(text)));

    public void Bullets(IReadOnlyList<string> items) => _blocks.AddRange(items.Select(item =>
        new Paragraph(new ParagraphProperties(new Indentation { Left = Indent }), Plain($"• {item}"))));

    public void Numbered(IReadOnlyList<(string Asked, string Why)> items) => _blocks.AddRange(items.Select((item, i) =>
        new Paragraph(Bold($"{i + 1}. {item.Asked}"), new Run(new Break()), Plain(item.Why))));

    public void Table(IReadOnlyList<string> headers, int firstAmount, IReadOnlyList<string[]> rows)
    {
        TableRow Row(IEnumerable<string> cells, Func<string, Run> made, params OpenXmlElement[] properties)
        {
            var row = new TableRow(new TableRowProperties([new CantSplit(), .. properties]));
            row.Append(cells.Select((cell, i) => new TableCell(
                i < firstAmount
                    ? new Paragraph(made(cell))
                    : new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Right }), made(cell)))));
            return row;
        }

        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = FullWidth },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(),
                    Line<InsideVerticalBorder>())),
            new TableGrid(headers.Select(_ => new GridColumn())), Row(headers, Bold, new TableHeader()));
        table.Append(rows.Select(row => Row(row, Plain)));
        _blocks.Add(table);

        // A paragraph must stand between two tables, and before the end of the document.
        _blocks.Add(new Paragraph());
    }

    public void Fixed(string text)
    {
        var run = new Run(new RunProperties(new RunFonts { Ascii = Monospace, HighAnsi = Monospace }, new FontSize { Val = Small }));
        foreach (var (i, line) in text.TrimEnd('\n').Split('\n').Index())
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        _blocks.Add(new Paragraph(run));
    }

    public void End(Stream stream)
    {
        using var made = new MemoryStream();
        using (var document = WordprocessingDocument.Create(made, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles(language.Name == "en" ? "en-GB" : "fr-FR");
            main.Document = new Document(new Body([.. _blocks, Page()]));
        }

        SettledPackage.Write(made, stream);
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = BorderWidth };

    private static Run Plain(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Bold(string text) =>
        new(new RunProperties(new Bold()), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A4, with margins of two and a half centimetres.</summary>
    private static SectionProperties Page()
    {
        const uint Width = 11906;
        const uint Height = 16838;
        const int Margin = 1418;
        return new SectionProperties(
            new PageSize { Width = Width, Height = Height },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 709, Footer = 709, Gutter = 0 });
    }

    private static Styles Styles(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new FontSize { Val = "22" },
                    new Languages { Val = language })),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = $"{LetterSpace}", Line = "276" }))),
        Style("Normal", "Normal", null, isDefault: true),
        Style("Heading1", "heading 1", "32"),
        Style("Heading2", "heading 2", "26"),
        Style("Heading3", "heading 3", "22"));

    private static Style Style(string id, string name, string? size, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }

        if (size is not null)
        {
            style.Append(new BasedOn { Val = "Normal" }, new StyleParagraphProperties(new KeepNext()));
            style.Append(new StyleRunProperties(new Bold(), new FontSize { Val = size }));
        }

        return style;
    }
}
