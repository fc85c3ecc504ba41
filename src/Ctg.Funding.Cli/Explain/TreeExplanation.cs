using Spectre.Console;

namespace Ctg.Funding.Cli.Explain;

/// <summary>An explanation as a tree on a terminal. Its texts are never read as markup.</summary>
internal static class TreeExplanation
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Amount = new(Color.Green);
    private static readonly Style Warning = new(Color.Yellow);

    internal static void Write(IAnsiConsole console, ExplanationPage page)
    {
        console.Write(new Paragraph(page.Title + "\n", Bold));
        if (page.RestsOn.Length > 0)
        {
            console.Write(new Paragraph(page.RestsOn + "\n"));
        }

        if (page.Opening.Length > 0)
        {
            console.Write(new Paragraph(page.Opening + "\n\n"));
        }

        var tree = new Tree(LabelOf(page, page.Root));
        AddChildren(tree, page, page.Root);
        console.Write(tree);
        if (page.Others.Count > 0)
        {
            var others = new Tree(new Paragraph(page.Say("explication.autres"), Bold));
            foreach (var node in page.Others)
            {
                AddChildren(others.AddNode(LabelOf(page, node)), page, node);
            }

            console.Write(others);
        }

        if (page.Uncertainties.Count > 0)
        {
            console.Write(new Paragraph(page.Say("explication.incertitudes") + "\n", Bold));
            foreach (var sentence in page.Uncertainties)
            {
                console.Write(new Paragraph($"  - {sentence}\n"));
            }
        }

        console.Write(new Paragraph(page.Say("explication.sources") + "\n", Bold));
        foreach (var citation in page.Citations)
        {
            console.Write(
                new Paragraph($"  [{citation.Number}]", Dim)
                    .Append($" {citation.Title} : {citation.Value}. {string.Join(" ; ", citation.References)}\n"));
        }
    }

    private static void AddChildren(IHasTreeNodes parent, ExplanationPage page, ExplanationNode node)
    {
        foreach (var child in node.Children)
        {
            AddChildren(parent.AddNode(LabelOf(page, child)), page, child);
        }
    }

    private static Paragraph LabelOf(ExplanationPage page, ExplanationNode node)
    {
        var (before, after) = PlainExplanation.AroundValue(page, node);
        var label = new Paragraph(before).Append(node.Value, Amount).Append(after);
        foreach (var line in PlainExplanation.Details(page, node))
        {
            label.Append("\n" + line, line.StartsWith('!') ? Warning : Dim);
        }

        return label;
    }
}
