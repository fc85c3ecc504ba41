using Ctg.Funding.Cli.Output;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ctg.Funding.Cli.Demands;

/// <summary>The letter as a Word document, to be completed and signed; the same bytes for the same letter.</summary>
internal static class WordLetter
{
    private const string Heading = "Heading1";
    private const string Smaller = "Heading2";
    private const string FullWidth = "5000";
    private const uint BorderWidth = 4;
    private const int LetterSpace = 120;

    internal static void Write(Stream stream, Letter letter)
    {
        using var made = new MemoryStream();
        using (var document = WordprocessingDocument.Create(made, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles(letter.Language.Name == "en" ? "en-GB" : "fr-FR");
            main.Document = new Document(new Body([.. Blocks(letter), Page()]));
        }

        SettledPackage.Write(made, stream);
    }

    private static IEnumerable<OpenXmlElement> Blocks(Letter letter)
    {
        yield return Text(letter.Title, Heading);
        foreach (var paragraph in letter.Opening)
        {
            yield return Text(paragraph);
        }

        foreach (var (i, (asked, why)) in letter.Items.Index())
        {
            yield return new Paragraph(Bold($"{i + 1}. {asked}"), new Run(new Break()), Plain(why));
        }

        foreach (var paragraph in letter.Closing)
        {
            yield return Text(paragraph);
        }

        if (letter.Rows.Count > 0)
        {
            yield return Text(letter.AnnexTitle, Smaller);
            yield return Grid(letter);
        }
    }

    private static Table Grid(Letter letter)
    {
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        head.Append(letter.Heads.Select(each => new TableCell(new Paragraph(Bold(each)))));
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = FullWidth },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(),
                    Line<InsideVerticalBorder>())),
            new TableGrid(letter.Heads.Select(_ => new GridColumn())), head);
        foreach (var row in letter.Rows)
        {
            var line = new TableRow(new TableRowProperties(new CantSplit()));
            line.Append(row.Select(cell => new TableCell(new Paragraph(Plain(cell)))));
            table.Append(line);
        }

        return table;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = BorderWidth };

    private static Paragraph Text(string text, string? style = null) => style is null
        ? new Paragraph(Plain(text))
        : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), Plain(text));

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
        Style(Heading, "heading 1", "32"),
        Style(Smaller, "heading 2", "26"));

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
