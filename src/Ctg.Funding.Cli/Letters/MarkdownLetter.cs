using System.Text;

namespace Ctg.Funding.Cli.Letters;

/// <summary>A letter as Markdown.</summary>
internal sealed class MarkdownLetter : ILetter
{
    private const string Special = "\\`*_[]<>#|";

    private readonly StringBuilder _text = new();

    public void Heading(int level, string text) => _text.Append('#', level).Append(' ').Append(Escaped(text)).Append("\n\n");

    public void Paragraph(string text) => _text.Append(Escaped(text)).Append("\n\n");

    public void Bullets(IReadOnlyList<string> items)
    {
        foreach (var item in items)
        {
            _text.Append("- ").Append(Escaped(item)).Append('\n');
        }

        _text.Append('\n');
    }

    public void Numbered(IReadOnlyList<(string Asked, string Why)> items)
    {
        foreach (var (i, (asked, why)) in items.Index())
        {
            _text.Append($"{i + 1}. **{Escaped(asked)}**  \n   {Escaped(why)}\n");
        }

        _text.Append('\n');
    }

    public void Table(IReadOnlyList<string> headers, int firstAmount, IReadOnlyList<string[]> rows)
    {
        void Row(IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");
        Row(headers);
        _text.Append("| ").AppendJoin(" | ", headers.Select((_, i) => i < firstAmount ? "---" : "---:")).Append(" |\n");
        foreach (var row in rows)
        {
            Row(row);
        }

        _text.Append('\n');
    }

    /// <summary>Indented, which no text can end.</summary>
    public void Fixed(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            _text.Append("    ").Append(line).Append('\n');
        }

        _text.Append('\n');
    }

    public void End(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(_text.ToString().TrimEnd('\n') + "\n"));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter is '\n' or '\r' ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
