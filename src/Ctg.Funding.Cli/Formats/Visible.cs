using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ctg.Funding.Cli.Formats;

/// <summary>
/// Text as a terminal may show it: what would move its cursor, change its colours, turn the direction of letters, or not be seen at all is
/// shown as a sign, <c>␛</c>, or as its number, <c>\u{202E}</c>.
/// </summary>
internal static class Visible
{
    private const int ControlPictures = 0x2400;
    private const int Delete = 0x7F;
    private const char DeletePicture = '\u2421';

    /// <summary>The text on one line, with nothing in it but what is seen.</summary>
    internal static string Of(string text)
    {
        var first = FirstHidden(text);
        return first < 0 ? text : Shown(text, first);
    }

    /// <summary>Whether a terminal would act on the character, or not show it.</summary>
    internal static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    private static int FirstHidden(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) != OperationStatus.Done || IsHidden(rune))
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    private static string Shown(string text, int first)
    {
        var shown = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (var i = first; i < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) == OperationStatus.Done;
            if (isWhole && !IsHidden(rune))
            {
                shown.Append(text, i, length);
            }
            else
            {
                Append(shown, isWhole ? rune.Value : text[i]);
            }

            i += length;
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, int hidden) => _ = hidden switch
    {
        < ' ' => shown.Append((char)(ControlPictures + hidden)),
        Delete => shown.Append(DeletePicture),
        _ => shown.Append(CultureInfo.InvariantCulture, $"\\u{{{hidden:X}}}"),
    };
}
