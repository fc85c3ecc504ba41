using Spectre.Console;

namespace Ctg.Funding.Cli.Reports.Explanations;

/// <summary>An explanation as a tree on a terminal.</summary>
internal static class TreeExplanation
{
    internal static void Write(IAnsiConsole console, ExplanationPage page)
    {
        console.MarkupLine($"[bold]{Markup.Escape(page.Title)}[/]");
        if (page.RestsOn.Length > 0)
        {
            console.MarkupLine(Markup.Escape(page.RestsOn));
        }

        var tree = new Tree(LabelOf(page, page.Root));
        AddChildren(tree, page, page.Root);
        console.Write(tree);
        if (page.Others.Count > 0)
        {
            var others = new Tree($"[bold]{Markup.Escape(page.Say("explication.autres"))}[/]");
            foreach (var node in page.Others)
            {
                AddChildren(others.AddNode(LabelOf(page, node)), page, node);
            }

            console.Write(others);
        }

        if (page.Uncertainties.Count > 0)
        {
            console.MarkupLine($"[bold]{Markup.Escape(page.Say("explication.incertitudes"))}[/]");
            foreach (var sentence in page.Uncertainties)
            {
                console.MarkupLine($"  - {Markup.Escape(sentence)}");
            }
        }

        console.MarkupLine($"[bold]{Markup.Escape(page.Say("explication.sources"))}[/]");
        foreach (var citation in page.Citations)
        {
            console.MarkupLine($"  [dim]{Markup.Escape($"[{citation.Number}]")}[/] {Markup.Escape($"{citation.Title} : {citation.Value}. {string.Join(" ; ", citation.References)}")}");
        }
    }

    private static void AddChildren(IHasTreeNodes parent, ExplanationPage page, ExplanationNode node)
    {
        foreach (var child in node.Children)
        {
            AddChildren(parent.AddNode(LabelOf(page, child)), page, child);
        }
    }

    private static Markup LabelOf(ExplanationPage page, ExplanationNode node)
    {
        var headline = Markup.Escape(PlainExplanation.Headline(page, node)).Replace(Markup.Escape(node.Value), $"[green]{Markup.Escape(node.Value)}[/]", StringComparison.Ordinal);
        var details = PlainExplanation.Details(page, node).Select(line => line.StartsWith('!') ? $"[yellow]{Markup.Escape(line)}[/]" : $"[dim]{Markup.Escape(line)}[/]");
        return new Markup(string.Join('\n', details.Prepend(headline)));
    }
}
