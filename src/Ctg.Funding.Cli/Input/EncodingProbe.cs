using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>Finds the encoding of an input from all its bytes, given in pieces; refuses what is not text, with its place.</summary>
internal sealed class EncodingProbe(string name)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Letters and signs of Windows-1252 that are not those of Latin-1.</summary>
    private static readonly string SpecialsOf1252 = Windows1252.GetString([.. Enumerable.Range(0x80, 0x20).Select(each => (byte)each)]);

    private bool _isUtf8 = true;
    private bool _hasSignsOfUtf8;
    private bool _endsWithReturn;
    private bool _needsLowSurrogate;
    private long _line = 1;
    private Encoding? _utf16;
    private bool _hasStarted;

    /// <summary>Gets the encoding of the input, once all its bytes went by; UTF-8 where it is mixed.</summary>
    internal Encoding Encoding => _utf16 ?? (_isUtf8 || _hasSignsOfUtf8 ? Encoding.UTF8 : Windows1252);

    /// <summary>Gets whether the input is UTF-8 but for some bytes, which can only be Windows-1252.</summary>
    internal bool IsMixed => _utf16 is null && !_isUtf8 && _hasSignsOfUtf8;

    /// <summary>Gets whether the input is a workbook, or another archive, by the mark at its head: it has no encoding then.</summary>
    internal bool IsWorkbook { get; private set; }

    /// <summary>Takes the next bytes.</summary>
    /// <returns>How many at their end must come again before those that follow: a character that is cut.</returns>
    internal int Add(ReadOnlySpan<byte> bytes)
    {
        if (!_hasStarted)
        {
            _hasStarted = true;
            _utf16 = Utf16Of(bytes);
            IsWorkbook = bytes is [0x50, 0x4B, 0x03, 0x04, ..];
            if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
            {
                throw new CliException("CTG9090", name);
            }
        }

        return IsWorkbook ? 0 : _utf16 is null ? AddBytes(bytes) : AddUnits(bytes);
    }

    /// <summary>Ends the input, after which nothing completes the bytes that came last.</summary>
    internal void Complete(int left)
    {
        _isUtf8 &= left == 0;
        if (_utf16 is not null && (left > 0 || _needsLowSurrogate))
        {
            throw new CliException("CTG9071", name, _line);
        }
    }

    /// <summary>UTF-16 by its mark, or by the zero in each of the first two characters, which are those of a name of column.</summary>
    private static Encoding? Utf16Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private int AddBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            throw new CliException("CTG9007", name);
        }

        var whole = bytes[..^IncompleteTail(bytes)];
        _isUtf8 = _isUtf8 && Utf8.IsValid(whole);
        _hasSignsOfUtf8 = _hasSignsOfUtf8 || HasSignsOfUtf8(whole);
        return bytes.Length - whole.Length;
    }

    /// <summary>Every half of a pair has the other, and no character is a zero.</summary>
    private int AddUnits(ReadOnlySpan<byte> bytes)
    {
        var isBig = _utf16!.Equals(Encoding.BigEndianUnicode);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var pair = bytes[i..];
            var unit = (char)(isBig ? BinaryPrimitives.ReadUInt16BigEndian(pair) : BinaryPrimitives.ReadUInt16LittleEndian(pair));
            if (unit == 0)
            {
                throw new CliException("CTG9007", name);
            }

            if (char.IsLowSurrogate(unit) != _needsLowSurrogate)
            {
                throw new CliException("CTG9071", name, _line);
            }

            _needsLowSurrogate = char.IsHighSurrogate(unit);
            _line += unit == '\r' || (unit == '\n' && !_endsWithReturn) ? 1 : 0;
            _endsWithReturn = unit == '\r';
        }

        return bytes.Length % 2;
    }

    /// <summary>
    /// Whether bytes hold a character, in the two or three bytes that UTF-8 takes for it, that people type here: Windows-1252 would make
    /// "Ã©" of it. Other such bytes prove nothing: a capital É and a closing quote in Windows-1252 are a letter of Africa in UTF-8.
    /// </summary>
    private static bool HasSignsOfUtf8(ReadOnlySpan<byte> bytes)
    {
        for (int next; (next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F)) >= 0;)
        {
            bytes = bytes[next..];
            var status = Rune.DecodeFromUtf8(bytes, out var character, out var length);
            if (status == OperationStatus.Done && IsTypedHere(character))
            {
                return true;
            }

            bytes = bytes[length..];
        }

        return false;
    }

    private static bool IsTypedHere(Rune character) =>
        character.Value is (>= 0xA0 and <= 0x17F) or (>= 0x300 and <= 0x36F) or (>= 0x2000 and <= 0x206F) or 0xFEFF
        || (character.IsBmp && SpecialsOf1252.Contains((char)character.Value, StringComparison.Ordinal));

    /// <summary>Bytes at the end that start a UTF-8 character which the next piece ends.</summary>
    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            var length = lead switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, >= 0x80 => 0, _ => 1 };
            if (length > 0)
            {
                return length > back ? back : 0;
            }
        }

        return 0;
    }
}
