using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Ctg.Funding.Cli.Input;

/// <summary>A value of a JSON file and where it stands: its line, and the character that it starts at.</summary>
internal sealed class PlacedJson
{
    private const int MostLevels = 16;

    private PlacedJson(JsonValueKind kind, string text, Place at)
    {
        Kind = kind;
        Text = text;
        At = at;
    }

    internal JsonValueKind Kind { get; }

    /// <summary>Gets the text of a string, the digits of a number as they are written; else empty.</summary>
    internal string Text { get; }

    internal Place At { get; }

    /// <summary>Gets the members of an object, in their order.</summary>
    internal List<(string Name, Place NameAt, PlacedJson Value)> Members { get; } = [];

    /// <summary>Gets the items of a list.</summary>
    internal List<PlacedJson> Items { get; } = [];

    internal PlacedJson? Member(string name) => Members.Find(member => member.Name == name).Value;

    /// <summary>Reads a file; where it is not JSON, no name given twice, of at most 16 levels, the fault is where that shows.</summary>
    internal static (PlacedJson? Root, Place? Fault) Read(ReadOnlySpan<byte> utf8)
    {
        var text = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        if (!Utf8.IsValid(text))
        {
            return (null, PlaceOf(text, FirstInvalid(text)));
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MostLevels });
        var cursor = new Cursor(text);
        try
        {
            reader.Read();
            var root = Value(ref reader, ref cursor);
            reader.Read();
            return (root, null);
        }
        catch (JsonException e)
        {
            var start = 0;
            for (var line = 0L; line < e.LineNumber; line++)
            {
                start += text[start..].IndexOf((byte)'\n') + 1;
            }

            return (null, PlaceOf(text, start + (int)(e.BytePositionInLine ?? 0)));
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of escapes such as \ud83d.
            return (null, cursor.At((int)reader.TokenStartIndex));
        }
    }

    private static PlacedJson Value(ref Utf8JsonReader reader, ref Cursor cursor)
    {
        var at = cursor.At((int)reader.TokenStartIndex);
        var value = reader.TokenType switch
        {
            JsonTokenType.StartObject => new PlacedJson(JsonValueKind.Object, "", at),
            JsonTokenType.StartArray => new PlacedJson(JsonValueKind.Array, "", at),
            JsonTokenType.String => new PlacedJson(JsonValueKind.String, reader.GetString()!, at),
            JsonTokenType.Number => new PlacedJson(JsonValueKind.Number, Encoding.ASCII.GetString(reader.ValueSpan), at),
            JsonTokenType.True => new PlacedJson(JsonValueKind.True, "", at),
            JsonTokenType.False => new PlacedJson(JsonValueKind.False, "", at),
            _ => new PlacedJson(JsonValueKind.Null, "", at),
        };
        if (value.Kind == JsonValueKind.Object)
        {
            ReadMembers(value, ref reader, ref cursor);
        }

        while (value.Kind == JsonValueKind.Array && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            value.Items.Add(Value(ref reader, ref cursor));
        }

        return value;
    }

    private static void ReadMembers(PlacedJson value, ref Utf8JsonReader reader, ref Cursor cursor)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, at) = (reader.GetString()!, cursor.At((int)reader.TokenStartIndex));
            if (!names.Add(name))
            {
                throw new InvalidOperationException(name);
            }

            reader.Read();
            value.Members.Add((name, at, Value(ref reader, ref cursor)));
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static Place PlaceOf(ReadOnlySpan<byte> text, int offset) => new Cursor(text).At(offset);

    /// <summary>A line and a character of it, both from 1.</summary>
    internal readonly record struct Place(int Line, int Column);

    /// <summary>Turns offsets, each after the one before, into places: the text is gone through once.</summary>
    private ref struct Cursor(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _offset;
        private int _line = 1;
        private int _column = 1;

        internal Place At(int offset)
        {
            for (; _offset < Math.Min(offset, _text.Length); _offset++)
            {
                if (_text[_offset] == (byte)'\n')
                {
                    (_line, _column) = (_line + 1, 1);
                }
                else if ((_text[_offset] & 0xC0) != 0x80)
                {
                    _column++;
                }
            }

            return new Place(_line, _column);
        }
    }
}
