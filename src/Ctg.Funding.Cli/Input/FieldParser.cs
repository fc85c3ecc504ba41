using System.Text;
using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Cli.Input;

/// <summary>Values as French and English spreadsheets write them, read from UTF-8 without allocating.</summary>
internal static class FieldParser
{
    private const int NoMark = 0;
    private const int GroupSize = 3;

    /// <summary>As many digits as an <see cref="int"/> holds, whatever they are.</summary>
    private const int SafeDigits = 9;

    /// <summary><c>yyyy-MM-dd</c>, or <c>dd/MM/yyyy</c> where the day and the month may have one digit.</summary>
    internal static LocalDate? Date(ReadOnlySpan<byte> text) => text switch
    {
        [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _] => Date(text[..4], text[5..7], text[8..]),
        _ => SlashDate(text, isMonthFirst: false),
    };

    /// <summary>The date that a text is where its month comes first, as in the United States.</summary>
    internal static LocalDate? MonthFirstDate(ReadOnlySpan<byte> text) => SlashDate(text, isMonthFirst: true);

    /// <summary>The date that a spreadsheet keeps as a number of five digits, in days: from 1927 to 2173.</summary>
    internal static LocalDate? SerialDate(ReadOnlySpan<byte> text) =>
        text is [>= (byte)'1' and <= (byte)'9', _, _, _, _] && Digits(text) is > 0 and var days
            ? new LocalDate(1899, 12, 30).PlusDays(days)
            : null;

    internal static long? Integer(ReadOnlySpan<byte> text) => text.Length is > 0 and <= SafeDigits && Digits(text) is >= 0 and var number
        ? number
        : IntegerOf(text);

    private static long? IntegerOf(ReadOnlySpan<byte> text) =>
        Decimal(text) is { Scale: 0 } whole and >= long.MinValue and <= long.MaxValue ? (long)whole : null;

    /// <summary>
    /// Digits with a decimal comma or point. Before it they may be in groups of three with one sign between them, always the same: a space,
    /// a no-break space, a narrow one, or an apostrophe. <see langword="null"/> where it is anything else.
    /// </summary>
    internal static decimal? Decimal(ReadOnlySpan<byte> text)
    {
        const int MostDigits = 18;
        var isNegative = text is [(byte)'-', ..];
        var (digits, count, decimals, inGroup, mark, first) = (0L, 0, -1, 0, NoMark, 0);
        for (var i = isNegative ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9' && count < MostDigits)
            {
                digits = (digits * 10) + (text[i] - '0');
                first = count++ == 0 ? text[i] : first;
                inGroup++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (decimals >= 0 || count == 0 || (mark != NoMark && inGroup != GroupSize))
            {
                return null;
            }
            else if (text[i] is (byte)',' or (byte)'.')
            {
                decimals = 0;
            }
            else
            {
                var (found, length) = MarkAt(text[i..]);
                var isFirst = mark == NoMark && inGroup <= GroupSize && first != '0';
                if (found == NoMark || (found != mark && !isFirst))
                {
                    return null;
                }

                (mark, inGroup) = (found, 0);
                i += length - 1;
            }
        }

        return count == 0 || decimals == 0 || (mark != NoMark && decimals < 0 && inGroup != GroupSize)
            ? null
            : new decimal(unchecked((int)digits), (int)(digits >> 32), 0, isNegative, (byte)Math.Max(0, decimals));
    }

    /// <summary>Whether a text would be a number, had its digits no signs between them: they are grouped otherwise than by three.</summary>
    internal static bool IsIllGrouped(ReadOnlySpan<byte> text)
    {
        const int Longest = 64;
        Span<byte> plain = stackalloc byte[Longest];
        var (length, marks) = (0, 0);
        for (var i = 0; i < text.Length && length < Longest; i++)
        {
            var (mark, size) = plain[..length].ContainsAny((byte)',', (byte)'.') ? (NoMark, 0) : MarkAt(text[i..]);
            if (mark == NoMark)
            {
                plain[length++] = text[i];
            }
            else
            {
                marks++;
                i += size - 1;
            }
        }

        return marks > 0 && length < Longest && Decimal(plain[..length]) is not null;
    }

    /// <summary><c>oui/non</c>, <c>1/0</c> or <c>true/false</c>, and <c>yes/no</c>, <c>vrai/faux</c>.</summary>
    internal static bool? YesNo(ReadOnlySpan<byte> text) =>
        IsOneOf(text, "oui", "1", "true", "vrai", "yes") ? true
        : IsOneOf(text, "non", "0", "false", "faux", "no") ? false
        : null;

    private static bool IsOneOf(ReadOnlySpan<byte> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Ascii.EqualsIgnoreCase(text, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sign that may group digits, with its length: a plain, no-break or narrow no-break space, or an apostrophe.</summary>
    private static (int Mark, int Length) MarkAt(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)' ' or (byte)'\'', ..] => (text[0], 1),
        [0xC2, 0xA0, ..] => (0xA0, 2),
        [0xE2, 0x80, 0xAF, ..] => (0x202F, 3),
        [0xE2, 0x80, 0x99, ..] => (0x2019, 3),
        _ => (NoMark, 0),
    };

    private static LocalDate? SlashDate(ReadOnlySpan<byte> text, bool isMonthFirst)
    {
        var end = text.IndexOf((byte)'/');
        var next = text.LastIndexOf((byte)'/');
        if (end is < 1 or > 2 || next - end is < 2 or > 3 || text.Length - next != 5)
        {
            return null;
        }

        var first = text[..end];
        var second = text[(end + 1)..next];
        var year = text[(next + 1)..];
        return isMonthFirst ? Date(year, first, second) : Date(year, second, first);
    }

    private static LocalDate? Date(ReadOnlySpan<byte> year, ReadOnlySpan<byte> month, ReadOnlySpan<byte> day)
    {
        var (y, m, d) = (Digits(year), Digits(month), Digits(day));
        var isDate = y >= 1 && m is >= 1 and <= 12 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y, m);
        return isDate && new LocalDate(y, m, d) is var date && Limits.Hold(date) ? date : null;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
