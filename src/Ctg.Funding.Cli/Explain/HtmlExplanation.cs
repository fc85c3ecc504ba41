using System.Globalization;
using System.Net;
using System.Text;

namespace Ctg.Funding.Cli.Explain;

/// <summary>An explanation as one page that needs nothing else: steps that fold, print that shows them all, links to sources.</summary>
internal static class HtmlExplanation
{
    private const string Style = """
        :root { color-scheme: light; }
        body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
        h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #767676; }
        .montant { font-size: 1.6rem; font-weight: 700; margin: 0 0 1.5rem; }
        .ouverture { font-size: 1.1rem; max-width: 45rem; }
        details, .feuille { margin: .35rem 0 .35rem .25rem; padding-left: .9rem; border-left: 2px solid #c6d4e1; }
        summary { cursor: pointer; }
        summary:focus-visible { outline: 3px solid #1d5fa8; }
        .valeur { font-weight: 600; white-space: nowrap; }
        .regle { color: #4a4a4a; font-size: .85rem; }
        .phrase, .formule, .motifs, .raison { margin: .15rem 0; }
        .formule { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        .motifs { color: #4a4a4a; font-size: .9rem; }
        .raison { color: #8a3b00; }
        sup a { text-decoration: none; }
        ol.sources li { margin: .3rem 0; overflow-wrap: anywhere; }
        @media print {
          @page { size: A4; margin: 15mm; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          details::details-content { content-visibility: visible; block-size: auto; }
          summary { list-style: none; }
          details, .feuille, li { break-inside: auto; }
          summary, h2 { break-after: avoid; }
          a { color: inherit; }
        }
        """;

    internal static string Of(ExplanationPage page, CultureInfo language)
    {
        var html = new StringBuilder();
        html.Append(
            $"<!DOCTYPE html>\n<html lang=\"{language.Name}\">\n<head>\n<meta charset=\"utf-8\">\n"
            + $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{Text(page.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n");
        html.Append($"<h1>{Text(page.Title)}</h1>\n<p class=\"montant\">{Text(page.Amount)}</p>\n");
        if (page.Opening.Length > 0)
        {
            html.Append($"<p class=\"ouverture\">{Text(page.Opening)}</p>\n");
        }

        html.Append($"<h2>{Text(page.Say("explication.pourquoi"))}</h2>\n");
        Write(html, page, page.Root, isFolded: page.Opening.Length > 0);
        if (page.Others.Count > 0)
        {
            html.Append($"<h2>{Text(page.Say("explication.autres"))}</h2>\n");
            foreach (var node in page.Others)
            {
                Write(html, page, node);
            }
        }

        if (page.Uncertainties.Count > 0)
        {
            html.Append($"<h2>{Text(page.Say("explication.incertitudes"))}</h2>\n<ul>\n");
            html.AppendJoin("", page.Uncertainties.Select(sentence => $"<li>{Text(sentence)}</li>\n"));
            html.Append("</ul>\n");
        }

        html.Append($"<h2>{Text(page.Say("explication.sources"))}</h2>\n<ol class=\"sources\">\n");
        html.AppendJoin("", page.Citations.Select(citation =>
            $"<li id=\"source-{citation.Number}\"><strong>{Text(citation.Title)}</strong> : {Text(citation.Value)}."
            + $"<br>{string.Join("<br>", citation.References.Select(Linked))}</li>\n"));
        html.Append("</ol>\n</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Write(StringBuilder html, ExplanationPage page, ExplanationNode node, bool isFolded = false)
    {
        var isFolding = node.Children.Count > 0 || node.Sentence.Length > 0 && !node.IsExplainedAbove;
        html.Append(isFolding ? isFolded ? "<details><summary>" : "<details open><summary>" : "<div class=\"feuille\">")
            .Append(Headline(page, node)).Append(isFolding ? "</summary>\n" : "");
        if (!node.IsExplainedAbove)
        {
            Paragraph(html, "phrase", node.Sentence);
            Paragraph(html, "formule", node.Formula.Names.Length == 0 ? "" : $"= {node.Formula.Names}");
            Paragraph(html, "formule", node.Formula.Numbers.Length == 0 ? "" : $"= {node.Formula.Numbers}");
            Paragraph(
                html, "motifs", node.Because.Count == 0 ? "" : $"{page.Say("explication.parce-que")} {string.Join(" ; ", node.Because)}");
            foreach (var reason in node.Reasons)
            {
                Paragraph(html, "raison", reason);
            }
        }

        foreach (var child in node.Children)
        {
            Write(html, page, child);
        }

        html.Append(isFolding ? "</details>\n" : "</div>\n");
    }

    private static string Headline(ExplanationPage page, ExplanationNode node)
    {
        var rule = node.Rule.Length == 0 ? "" : $" <span class=\"regle\">{Text(node.Rule)}</span>";
        var cited = string.Concat(node.Citations.Select(number => $"<sup><a href=\"#source-{number}\">[{number}]</a></sup>"));
        var above = node.IsExplainedAbove ? $" <span class=\"regle\">— {Text(page.Say("explication.plus-haut"))}</span>" : "";
        return $"{Text(node.Name)} : <span class=\"valeur\">{Text(node.Value)}</span>{rule}{cited}{above}";
    }

    private static void Paragraph(StringBuilder html, string kind, string text)
    {
        if (text.Length > 0)
        {
            html.Append($"<p class=\"{kind}\">{Text(text)}</p>\n");
        }
    }

    private static string Linked(string reference) =>
        SourceLink.Of(reference) is { } link ? $"<a href=\"{Text(link)}\">{Text(reference)}</a>" : Text(reference);

    private static string Text(string text) => WebUtility.HtmlEncode(text).Replace("&#160;", "\u00A0", StringComparison.Ordinal);
}
