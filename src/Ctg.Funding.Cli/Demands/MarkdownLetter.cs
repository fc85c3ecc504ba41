using System.Text;

namespace Ctg.Funding.Cli.Demands;

/// <summary>The letter as Markdown.</summary>
internal static class MarkdownLetter
{
    internal static string Of(Letter letter)
    {
        var text = new StringBuilder($"# {Escaped(letter.Title)}\n\n");
        foreach (var paragraph in letter.Opening)
        {
            text.Append(Escaped(paragraph)).Append("\n\n");
        }

        foreach (var (i, (asked, why)) in letter.Items.Index())
        {
            text.Append($"{i + 1}. **{Escaped(asked)}**  \n   {Escaped(why)}\n");
        }

        text.Append(letter.Items.Count > 0 ? "\n" : "");
        foreach (var paragraph in letter.Closing)
        {
            text.Append(Escaped(paragraph)).Append("\n\n");
        }

        if (letter.Rows.Count > 0)
        {
            text.Append($"## {Escaped(letter.AnnexTitle)}\n\n").Append(Row(letter.Heads))
                .Append(Row([.. letter.Heads.Select(_ => "---")]));
            foreach (var row in letter.Rows)
            {
                text.Append(Row([.. row.Select(Escaped)]));
            }
        }

        return text.ToString();
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            escaped.Append(letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' ? $"\\{letter}" : $"{letter}");
        }

        return escaped.ToString();
    }
}
