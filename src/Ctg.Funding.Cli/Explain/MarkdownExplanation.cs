using System.Text;

namespace Ctg.Funding.Cli.Explain;

/// <summary>An explanation as Markdown: nested lists, and a list of sources.</summary>
internal static class MarkdownExplanation
{
    internal static string Of(ExplanationPage page)
    {
        var text = new StringBuilder();
        text.Append("# ")
            .Append(Escaped(page.Title)).Append("\n\n**").Append(page.Say("explication.montant")).Append(" : ").Append(page.Amount)
            .Append("**\n\n");
        if (page.Opening.Length > 0)
        {
            text.Append(Escaped(page.Opening)).Append("\n\n");
        }

        Write(text, page, page.Root, 0);
        if (page.Others.Count > 0)
        {
            text.Append("\n## ").Append(page.Say("explication.autres")).Append("\n\n");
            foreach (var node in page.Others)
            {
                Write(text, page, node, 0);
            }
        }

        if (page.Uncertainties.Count > 0)
        {
            text.Append("\n## ").Append(page.Say("explication.incertitudes")).Append("\n\n");
            foreach (var sentence in page.Uncertainties)
            {
                text.Append("- ").Append(Escaped(sentence)).Append('\n');
            }
        }

        text.Append("\n## ").Append(page.Say("explication.sources")).Append("\n\n");
        foreach (var citation in page.Citations)
        {
            text.Append(
                $"{citation.Number}. **{Escaped(citation.Title)}** : {Escaped(citation.Value)}."
                + $" {string.Join(" ; ", citation.References.Select(Linked))}\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ExplanationPage page, ExplanationNode node, int depth)
    {
        var indent = new string(' ', depth * 2);
        var cited = string.Concat(node.Citations.Select(number => $" \\[{number}\\]"));
        var rule = node.Rule.Length == 0 ? "" : $" ({node.Rule})";
        var above = node.IsExplainedAbove ? $" — {page.Say("explication.plus-haut")}" : "";
        text.Append($"{indent}- **{Escaped(node.Name)} : {Escaped(node.Value)}**{rule}{cited}{above}\n");
        foreach (var line in PlainExplanation.Details(page, node))
        {
            text.Append($"{indent}  {Escaped(line)}  \n");
        }

        foreach (var child in node.Children)
        {
            Write(text, page, child, depth + 1);
        }
    }

    private static string Linked(string reference) =>
        SourceLink.Of(reference) is { } link ? $"[{Escaped(reference)}]({link})" : Escaped(reference);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
            {
                escaped.Append('\\');
            }

            escaped.Append(letter is '\n' or '\r' ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
