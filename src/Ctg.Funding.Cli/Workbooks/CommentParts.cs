using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Workbooks;

/// <summary>The comments on the heads of a sheet, as text and as the boxes that show it.</summary>
internal static class CommentParts
{
    private const int FirstShape = 1025;

    internal static string Comments(SheetLayout layout) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<authors><author>ctg-funding</author></authors><commentList>"
        + Each(layout, (column, i) =>
            $"<comment ref=\"{CellName.LetterOf(i)}{layout.HeadRow}\" authorId=\"0\">"
            + $"<text><t xml:space=\"preserve\">{WorkbookWriter.Escaped(column.Comment)}</t></text></comment>")
        + "</commentList></comments>";

    internal static string Shapes(SheetLayout layout) =>
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/></v:shapetype>"
        + Each(layout, (_, i) =>
            $"<v:shape id=\"_x0000_s{FirstShape + i}\" type=\"#_x0000_t202\" style=\"visibility:hidden\" fillcolor=\"#ffffe1\" "
            + "o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
            + $"<x:Anchor>{i + 1}, 15, {layout.HeadRow}, 4, {i + 4}, 15, {layout.HeadRow + 6}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
            + $"<x:Row>{layout.HeadRow - 1}</x:Row><x:Column>{i}</x:Column></x:ClientData></v:shape>")
        + "</xml>";

    private static string Each(SheetLayout layout, Func<SheetColumn, int, string> write) => string.Concat(
        layout.Columns.Index().Where(column => column.Item.Comment.Length > 0).Select(column => write(column.Item, column.Index)));
}
