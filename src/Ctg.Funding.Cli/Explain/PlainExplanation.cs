using System.Text;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Explain;

/// <summary>An explanation as plain text, indented, for a mail or a log.</summary>
internal static class PlainExplanation
{
    private const string Step = "  ";
    private const int Width = 100;

    internal static string Of(ExplanationPage page)
    {
        var text = new StringBuilder();
        text.Append(page.Title).Append('\n').Append(page.Say("explication.montant")).Append(" : ").Append(page.Amount).Append("\n\n");
        if (page.Opening.Length > 0)
        {
            text.Append(Lines.Wrapped(page.Opening, Width)).Append("\n\n");
        }

        Write(text, page, page.Root, "");
        Section(text, page, "explication.autres", page.Others);
        if (page.Uncertainties.Count > 0)
        {
            text.Append('\n').Append(page.Say("explication.incertitudes")).Append('\n');
            foreach (var sentence in page.Uncertainties)
            {
                text.Append(Step).Append("- ").Append(sentence).Append('\n');
            }
        }

        text.Append('\n').Append(page.Say("explication.sources")).Append('\n');
        foreach (var citation in page.Citations)
        {
            text.Append($"{Step}[{citation.Number}] {citation.Title} : {citation.Value}\n");
            foreach (var reference in citation.References)
            {
                text.Append(Step).Append(Step).Append(Step).Append(reference).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, ExplanationPage page, string key, IReadOnlyList<ExplanationNode> nodes)
    {
        if (nodes.Count > 0)
        {
            text.Append('\n').Append(page.Say(key)).Append('\n');
            foreach (var node in nodes)
            {
                Write(text, page, node, Step);
            }
        }
    }

    private static void Write(StringBuilder text, ExplanationPage page, ExplanationNode node, string indent)
    {
        text.Append(indent).Append(Headline(page, node)).Append('\n');
        foreach (var line in Details(page, node))
        {
            text.Append(indent).Append(Step).Append(line).Append('\n');
        }

        foreach (var child in node.Children)
        {
            Write(text, page, child, indent + Step + Step);
        }
    }

    /// <summary>Name, value, rule and sources of a step on one line.</summary>
    private static string Headline(ExplanationPage page, ExplanationNode node)
    {
        var (before, after) = AroundValue(page, node);
        return before + node.Value + after;
    }

    /// <summary>What stands before the value of a step on its line, and after.</summary>
    internal static (string Before, string After) AroundValue(ExplanationPage page, ExplanationNode node)
    {
        var rule = node.Rule.Length == 0 ? "" : $" ({node.Rule})";
        var cited = string.Concat(node.Citations.Select(number => $" [{number}]"));
        var above = node.IsExplainedAbove ? $" — {page.Say("explication.plus-haut")}" : "";
        return ($"{node.Name} : ", $"{rule}{cited}{above}");
    }

    /// <summary>The sentence, the formula twice, what decided, and the reasons, each on a line.</summary>
    internal static IEnumerable<string> Details(ExplanationPage page, ExplanationNode node)
    {
        if (node.IsExplainedAbove)
        {
            yield break;
        }

        if (node.Sentence.Length > 0)
        {
            yield return node.Sentence;
        }

        if (node.Formula.Names.Length > 0)
        {
            yield return $"= {node.Formula.Names}";
            yield return $"= {node.Formula.Numbers}";
        }

        if (node.Because.Count > 0)
        {
            yield return $"{page.Say("explication.parce-que")} {string.Join(" ; ", node.Because)}";
        }

        foreach (var reason in node.Reasons)
        {
            yield return $"! {reason}";
        }
    }
}
