using System.Net;
using System.Text;

namespace Ctg.Funding.Cli.Demands;

/// <summary>The letter as one page to print or send.</summary>
internal static class HtmlLetter
{
    private const string Style = """
        body { font: 11pt/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 45rem; margin: 0 auto; padding: 1.5rem; }
        h1 { font-size: 1.3rem; }
        h2 { font-size: 1.1rem; margin-top: 2rem; }
        ol > li { margin: .6rem 0; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; }
        th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        @media print {
          @page { size: A4; margin: 20mm; }
          body { max-width: none; padding: 0; }
          h2 { break-after: avoid; }
          tr { break-inside: avoid; }
        }
        """;

    internal static string Of(Letter letter)
    {
        var html = new StringBuilder();
        html.Append(
            $"<!DOCTYPE html>\n<html lang=\"{letter.Language.Name}\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n"
            + $"<title>{Text(letter.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>{Text(letter.Title)}</h1>\n");
        Paragraphs(html, letter.Opening);
        if (letter.Items.Count > 0)
        {
            html.Append("<ol>\n");
            html.AppendJoin("", letter.Items.Select(item => $"<li><strong>{Text(item.Asked)}</strong><br>{Text(item.Why)}</li>\n"));
            html.Append("</ol>\n");
        }

        Paragraphs(html, letter.Closing);
        if (letter.Rows.Count > 0)
        {
            html.Append($"<h2>{Text(letter.AnnexTitle)}</h2>\n<table>\n<thead><tr>");
            html.AppendJoin("", letter.Heads.Select(head => $"<th scope=\"col\">{Text(head)}</th>")).Append("</tr></thead>\n<tbody>\n");
            foreach (var row in letter.Rows)
            {
                html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Text(cell)}</td>")).Append("</tr>\n");
            }

            html.Append("</tbody>\n</table>\n");
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Paragraphs(StringBuilder html, IEnumerable<string> paragraphs) =>
        html.AppendJoin("", paragraphs.Select(paragraph => $"<p>{Text(paragraph)}</p>\n"));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
