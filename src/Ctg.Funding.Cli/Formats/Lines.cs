using System.Globalization;
using Spectre.Console;

namespace Ctg.Funding.Cli.Formats;

/// <summary>Words on lines of a width at most.</summary>
internal static class Lines
{
    /// <summary>The text, broken between words; a word that is longer than a line is cut over several. No-break spaces hold.</summary>
    internal static string Wrapped(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, width)))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (longer.GetCellWidth() <= width)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        var piece = "";
        for (var letters = StringInfo.GetTextElementEnumerator(word); letters.MoveNext();)
        {
            if (piece.Length > 0 && (piece + letters.GetTextElement()).GetCellWidth() > width)
            {
                yield return piece;
                piece = "";
            }

            piece += letters.GetTextElement();
        }

        yield return piece;
    }
}
