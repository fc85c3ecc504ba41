using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Rows of a CSV file of results, made as bytes: UTF-8, <c>;</c>, text that a spreadsheet would run as a formula defused.
/// </summary>
/// <param name="numbers">How numbers are written.</param>
internal class CsvBlock(NumberFormatInfo numbers)
{
    private const int FirstBlock = 1 << 10;
    private const int LongestNumber = 64;
    private const int AnyNumber = -1;
    private const byte Separator = (byte)';';
    private const byte Quote = (byte)'"';
    private const byte Defusing = (byte)'\'';

    private static readonly SearchValues<byte> Quoted = SearchValues.Create(";\"\r\n"u8);
    private static readonly long[] Tens = [1, 10, 100, 1_000, 10_000];

    private byte[] _block = new byte[FirstBlock];
    private int _length;
    private bool _isInRow;

    /// <summary>Gets what was made, and not forgotten yet.</summary>
    internal ReadOnlySpan<byte> Block => _block.AsSpan(0, _length);

    /// <summary>Forgets it.</summary>
    internal void Clear() => (_length, _isInRow) = (0, false);

    /// <summary>Ends a block of fields, to be put into a row elsewhere.</summary>
    /// <returns>Where it ends.</returns>
    internal int Cut()
    {
        _isInRow = false;
        return _length;
    }

    internal void Text(string text)
    {
        StartField();
        var start = _length;
        _length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));
        if (!IsPlain(_block.AsSpan(start.._length)))
        {
            var bytes = _block[start.._length];
            _length = start;
            Guard(bytes);
        }
    }

    /// <summary>A text in UTF-8.</summary>
    internal void Text(ReadOnlySpan<byte> text)
    {
        StartField();
        if (IsPlain(text))
        {
            Append(text);
        }
        else
        {
            Guard(text);
        }
    }

    /// <summary>A cell of an input as it stood: a number below zero is one, and no formula.</summary>
    internal void Cell(string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (text.StartsWith('-') && decimal.TryParse(text.Replace(',', '.'), Style, CultureInfo.InvariantCulture, out _))
        {
            StartField();
            Append(Encoding.UTF8.GetBytes(text));
        }
        else
        {
            Text(text);
        }
    }

    /// <summary>Fields as another block has them.</summary>
    internal void Fields(ReadOnlySpan<byte> block)
    {
        StartField();
        Append(block);
    }

    /// <summary>A text that is to come back as it was, should the file be given as an input.</summary>
    internal void Returnable(string text) => Text(DefusedText.Returnable(text));

    internal void Empty() => StartField();

    internal void Number(decimal? number, string format)
    {
        StartField();
        if (number is not { } known)
        {
            return;
        }

        var (least, most) = format switch
        {
            NumberFormat.Euros => (2, 2),
            NumberFormat.EurosPerPlace => (2, 4),
            NumberFormat.Units => (0, 2),
            NumberFormat.Months => (0, 4),
            _ => (0, AnyNumber),
        };
        if (Scaled(known, most) is { } scaled)
        {
            Digits(scaled, least, most);
        }
        else
        {
            Append(Encoding.UTF8.GetBytes(known.ToString(format, numbers)));
        }
    }

    /// <summary>An amount in cents, as <see cref="NumberFormat.Euros"/>.</summary>
    internal void Cents(long cents)
    {
        StartField();
        Digits(cents, 2, 2);
    }

    /// <summary>Hundredths of a unit, as <see cref="NumberFormat.Units"/>.</summary>
    internal void Hundredths(long hundredths)
    {
        StartField();
        Digits(hundredths, 0, 2);
    }

    internal void Integer(long number)
    {
        StartField();
        Whole(number);
    }

    internal void Integer(long? number)
    {
        StartField();
        if (number is { } known)
        {
            Whole(known);
        }
    }

    internal void MinAndMax(Bounds? bounds, string format)
    {
        Number(bounds?.Min, format);
        Number(bounds?.Max, format);
    }

    internal void ExactMinAndMax(Bounds? bounds, string format)
    {
        Number(bounds?.Exact, format);
        MinAndMax(bounds, format);
    }

    internal virtual void EndRow()
    {
        Append("\r\n"u8);
        _isInRow = false;
    }

    /// <summary>Bytes that stand as they are.</summary>
    protected void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Whether a text stands as it is: it does not end its field, and no spreadsheet takes it for a formula.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> text) => !IsFormula(text) && !text.ContainsAny(Quoted);

    private static bool IsFormula(ReadOnlySpan<byte> text) => text.Length > 0 && "=@+-\t\r"u8.Contains(text[0]);

    /// <summary>A number in units of its last decimal; <see langword="null"/> where it has more decimals, or too many digits.</summary>
    private static long? Scaled(decimal number, int decimals)
    {
        const int High = 2;
        const int Middle = 1;
        const int MostOfMiddle = 1 << 16;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        if (parts[High] != 0 || parts[Middle] is < 0 or >= MostOfMiddle || number.Scale > decimals)
        {
            return null;
        }

        var size = (((long)parts[Middle] << 32) | unchecked((uint)parts[0])) * Tens[decimals - number.Scale];
        return decimal.IsNegative(number) ? -size : size;
    }

    private void StartField()
    {
        if (_isInRow)
        {
            Room(1)[0] = Separator;
            _length++;
        }

        _isInRow = true;
    }

    private void Whole(long number)
    {
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out var written);
        _length += written;
    }

    /// <summary>A number in units of its last decimal, without the zeros at its end that are more than the least decimals.</summary>
    private void Digits(long scaled, int least, int most)
    {
        var room = Room(LongestNumber);
        var (whole, part) = Math.DivRem((ulong)Math.Abs(scaled), (ulong)Tens[most]);
        var end = 0;
        if (scaled < 0)
        {
            room[end++] = (byte)'-';
        }

        if (whole < 10)
        {
            room[end++] = (byte)('0' + whole);
        }
        else
        {
            Utf8Formatter.TryFormat(whole, room[end..], out var written);
            end += written;
        }

        var decimals = most;
        for (; decimals > least && part % 10 == 0; decimals--)
        {
            part /= 10;
        }

        if (decimals > 0)
        {
            room[end] = (byte)numbers.NumberDecimalSeparator[0];
            for (var i = decimals; i > 0; i--)
            {
                room[end + i] = (byte)('0' + (part % 10));
                part /= 10;
            }

            end += decimals + 1;
        }

        _length += end;
    }

    /// <summary>A text between quotes, its own doubled; one that is a formula behind an apostrophe.</summary>
    private void Guard(ReadOnlySpan<byte> text)
    {
        var room = Room((2 * text.Length) + 3);
        var end = 0;
        room[end++] = Quote;
        if (IsFormula(text))
        {
            room[end++] = Defusing;
        }

        foreach (var letter in text)
        {
            if (letter == Quote)
            {
                room[end++] = Quote;
            }

            room[end++] = letter;
        }

        room[end++] = Quote;
        _length += end;
    }

    private Span<byte> Room(int bytes)
    {
        if (_block.Length - _length < bytes)
        {
            Array.Resize(ref _block, Math.Max(2 * _block.Length, _length + bytes));
        }

        return _block.AsSpan(_length);
    }
}
