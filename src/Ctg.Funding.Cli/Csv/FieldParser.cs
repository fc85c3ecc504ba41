using System.Text;
using Ctg.Funding.Basics;
using NodaTime;

namespace Ctg.Funding.Cli.Csv;

/// <summary>Values as French and English spreadsheets write them, read from UTF-8 without allocating.</summary>
internal static class FieldParser
{
    /// <summary><c>yyyy-MM-dd</c> or <c>dd/MM/yyyy</c>.</summary>
    internal static LocalDate? Date(ReadOnlySpan<byte> text) => text switch
    {
        [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _] => Date(text[..4], text[5..7], text[8..]),
        [_, _, (byte)'/', _, _, (byte)'/', _, _, _, _] => Date(text[6..], text[3..5], text[..2]),
        _ => null,
    };

    internal static long? Integer(ReadOnlySpan<byte> text) =>
        Decimal(text) is { Scale: 0 } whole and >= long.MinValue and <= long.MaxValue ? (long)whole : null;

    /// <summary>Digits, grouped by spaces or not, with a decimal comma or point; <see langword="null"/> where it is anything else.</summary>
    internal static decimal? Decimal(ReadOnlySpan<byte> text)
    {
        const int MostDigits = 18;
        long digits = 0;
        var (count, decimals, isNegative) = (0, -1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var spaceLength = SpaceLength(text[i..]);
            if (spaceLength > 0 && count > 0 && decimals < 0)
            {
                i += spaceLength - 1;
                continue;
            }

            switch (text[i])
            {
                case (byte)'-' when i == 0:
                    isNegative = true;
                    break;
                case (byte)',' or (byte)'.' when decimals < 0 && count > 0:
                    decimals = 0;
                    break;
                case >= (byte)'0' and <= (byte)'9' when count < MostDigits:
                    digits = (digits * 10) + (text[i] - '0');
                    count++;
                    decimals += decimals >= 0 ? 1 : 0;
                    break;
                default:
                    return null;
            }
        }

        return count == 0 || decimals == 0
            ? null
            : new decimal(unchecked((int)digits), (int)(digits >> 32), 0, isNegative, (byte)Math.Max(0, decimals));
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

    /// <summary>Length of a space that groups digits: plain, no-break, or narrow no-break.</summary>
    private static int SpaceLength(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)' ', ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xE2, 0x80, 0xAF, ..] => 3,
        _ => 0,
    };

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
