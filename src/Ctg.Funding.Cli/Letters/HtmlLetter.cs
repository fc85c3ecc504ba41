using System.Globalization;
using System.Net;
using System.Text;

namespace Ctg.Funding.Cli.Letters;

/// <summary>A letter as one page that needs nothing else, made to be printed.</summary>
internal sealed class HtmlLetter : ILetter
{
    private const string Style = """
        body { font: 11pt/1.5 serif; color: #111; background: #fff; max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
        h1 { font-size: 1.3rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } h3 { font-size: 1rem; }
        ol > li { margin: .6rem 0; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid #767676; padding: .2rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        .montant { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        pre { font: 9pt/1.35 monospace; white-space: pre-wrap; overflow-wrap: anywhere; border-left: 2px solid #999; padding-left: .75rem; }
        @media print { @page { size: A4; margin: 20mm; } body { padding: 0; max-width: none; } }
        @media print { h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
        """;

    private readonly StringBuilder _text = new();

    internal HtmlLetter(string title, CultureInfo language) => _text.Append(
        $"<!DOCTYPE html>\n<html lang=\"{language.Name}\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n"
        + $"<title>{Escaped(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n");

    public void Heading(int level, string text) => Line($"h{level}", text);

    public void Paragraph(string text) => Line("p", text);

    public void Bullets(IReadOnlyList<string> items)
    {
        _text.Append("<ul>\n");
        foreach (var item in items)
        {
            Line("li", item);
        }

        _text.Append("</ul>\n");
    }

    public void Numbered(IReadOnlyList<(string Asked, string Why)> items)
    {
        _text.Append("<ol>\n");
        foreach (var (asked, why) in items)
        {
            _text.Append($"<li><strong>{Escaped(asked)}</strong><br>{Escaped(why)}</li>\n");
        }

        _text.Append("</ol>\n");
    }

    public void Table(IReadOnlyList<string> headers, int firstAmount, IReadOnlyList<string[]> rows)
    {
        string Cell(string cell, string text, int i) =>
            i < firstAmount ? $"<{cell}>{Escaped(text)}</{Tag(cell)}>" : $"<{cell} class=\"montant\">{Escaped(text)}</{Tag(cell)}>";
        void Row(string cell, IEnumerable<string> cells) =>
            _text.Append("<tr>").AppendJoin("", cells.Select((text, i) => Cell(cell, text, i))).Append("</tr>\n");
        _text.Append("<table>\n<thead>\n");
        Row("th scope=\"col\"", headers);
        _text.Append("</thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            Row("td", row);
        }

        _text.Append("</tbody>\n</table>\n");
    }

    public void Fixed(string text) => Line("pre", text.TrimEnd('\n'));

    public void End(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(_text.Append("</main>\n</body>\n</html>\n").ToString()));

    /// <summary>A tag without its attributes.</summary>
    private static string Tag(string opening) => opening.Split(' ')[0];

    private static string Escaped(string text) => WebUtility.HtmlEncode(text).Replace("&#160;", "\u00A0", StringComparison.Ordinal);

    private void Line(string tag, string text) => _text.Append($"<{tag}>{Escaped(text)}</{tag}>\n");
}
