using System.Buffers;
using System.Globalization;
using System.Text;
using Ctg.Funding.Cli.Formats;
using NodaTime;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// How a cell shows its number, and the text that a CSV file of the same sheet would hold: a day for a date, <c>25</c> for 25 %,
/// <c>03185</c> for a code filled up with zeros. Colours, units and rounding are left out: the whole number counts, whatever is shown.
/// </summary>
/// <param name="Kind">What the number is.</param>
/// <param name="Digits">The digits of a code.</param>
internal readonly record struct CellFormat(CellKind Kind, int Digits = 0)
{
    private const int FirstOfThisWorkbook = 164;
    private const int DayThatNeverWas = 60;

    private static readonly SearchValues<char> OfDates = SearchValues.Create("dDyYjJaA");
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("#?");
    private static readonly LocalDate Epoch1900 = new(1899, 12, 30);
    private static readonly LocalDate Epoch1904 = new(1904, 1, 1);

    /// <summary>The format of a number, of which those below 164 are the same in every workbook.</summary>
    internal static CellFormat Of(long id, string? code) => id switch
    {
        9 or 10 => new CellFormat(CellKind.Percent),
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new CellFormat(CellKind.Date),
        >= FirstOfThisWorkbook when code is not null => Of(code),
        _ => new CellFormat(CellKind.Number),
    };

    /// <summary>The text of a number that the sheet holds; <see langword="null"/> where it is none.</summary>
    internal string? TextOf(string number, bool isFrom1904)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || Math.Abs(value) > (double)long.MaxValue || Rounded(value) is not { } amount)
        {
            return null;
        }

        return Kind switch
        {
            CellKind.Date => DateText(amount, isFrom1904),
            CellKind.Percent => Plain(amount * 100),
            CellKind.Code when amount >= 0 && decimal.IsInteger(amount) => Plain(amount).PadLeft(Digits, '0'),
            _ => Plain(amount),
        };
    }

    /// <summary>The fifteen digits that a spreadsheet keeps: 0.30000000000000004 is 0.3. What is too small for them is no number.</summary>
    private static decimal? Rounded(double value) => (decimal)value is var amount && amount == 0 && value != 0 ? null : amount;

    private static string Plain(decimal amount) => amount.ToString("0.############################", NumberFormat.Comma);

    private static string DateText(decimal serial, bool isFrom1904)
    {
        var days = decimal.Floor(serial);
        if (days < 1 || days > 2_958_465 || days == DayThatNeverWas || days != serial)
        {
            // An hour of the day, or no day at all: said as it is, to be refused where a day is asked for.
            return Plain(serial);
        }

        // Before March 1900 the days of a spreadsheet are one off: its 1900 is a leap year.
        var day = isFrom1904 ? Epoch1904.PlusDays((int)days) : Epoch1900.PlusDays((int)days + (days < DayThatNeverWas ? 1 : 0));
        return FigureText.Day(day);
    }

    /// <summary>The format that a workbook says in letters, of which what is quoted, escaped or in brackets is only shown.</summary>
    private static CellFormat Of(string code)
    {
        var letters = Letters(code);
        if (letters.Contains('%', StringComparison.Ordinal))
        {
            return new CellFormat(CellKind.Percent);
        }

        if (letters.AsSpan().ContainsAny(OfDates) && !letters.AsSpan().ContainsAny(OfNumbers))
        {
            return new CellFormat(CellKind.Date);
        }

        return letters.Length > 1 && letters.All(letter => letter == '0')
            ? new CellFormat(CellKind.Code, letters.Length)
            : new CellFormat(CellKind.Number);
    }

    private static string Letters(string code)
    {
        var kept = new StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = EndOf(code, i + 1, '"');
                    break;
                case '[':
                    i = EndOf(code, i + 1, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    kept.Append(code[i]);
                    break;
            }
        }

        return kept.Replace("General", "").Replace("Standard", "").ToString();
    }

    private static int EndOf(string code, int start, char end) => code.IndexOf(end, start) is >= 0 and var found ? found : code.Length;
}
