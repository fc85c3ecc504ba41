using System.Text.Json;
using NodaTime;

namespace Ctg.Funding.Basics;

/// <summary>The members of an input as a JSON object, each declared once: its name, what it is of the value, what stands for it where it is
/// absent. The one declaration reads them, or writes them in its order; one that is not declared is refused, one that is not known is not
/// written.</summary>
internal sealed class Members<T>
{
    private readonly Dictionary<string, JsonElement> _given = new(StringComparer.Ordinal);
    private readonly string _type;
    private readonly Utf8JsonWriter? _writer;
    private readonly T _value = default!;

    private Members(JsonElement element, string type)
    {
        _type = type;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"{type}: an object is needed, not {element.ValueKind}.");
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!_given.TryAdd(member.Name, member.Value))
            {
                throw new JsonException($"{type}: {member.Name} is there twice.");
            }
        }
    }

    private Members(Utf8JsonWriter writer, T value) => (_writer, _value, _type) = (writer, value, typeof(T).Name);

    internal static T Read(JsonElement element, string type, Func<Members<T>, T> declaration)
    {
        var members = new Members<T>(element, type);
        var value = declaration(members);
        return members._given.Count == 0
            ? value
            : throw new JsonException($"{type} has no member {string.Join(", ", members._given.Keys)}.");
    }

    internal static void Write(Utf8JsonWriter writer, T value, Func<Members<T>, T> declaration)
    {
        writer.WriteStartObject();
        declaration(new Members<T>(writer, value));
        writer.WriteEndObject();
    }

    internal string Text(string name, Func<T, string> of, string? whenAbsent = null)
    {
        _writer?.WriteString(name, of(_value));
        return _writer is not null ? of(_value)
            : Take(name) is { } element ? AsText(element) ?? throw Wrong(name, element) : whenAbsent ?? throw Missing(name);
    }

    internal decimal Number(string name, Func<T, decimal> of, decimal? whenAbsent = null) => Member(name, of, AsNumber, Add, whenAbsent);

    internal decimal? NumberOrNull(string name, Func<T, decimal?> of) => OrNull(name, of, AsNumber, Add);

    internal int Integer(string name, Func<T, int> of, int? whenAbsent = null) => Member(name, of, AsInteger, Add, whenAbsent);

    internal int? IntegerOrNull(string name, Func<T, int?> of) => OrNull(name, of, AsInteger, Add);

    /// <summary>A line of a file; 0 for none.</summary>
    internal long Line(string name, Func<T, long> of) => Member(name, of, AsLine, Add, 0);

    internal bool Flag(string name, Func<T, bool> of, bool whenAbsent) =>
        Member(name, of, AsFlag, static (writer, member, value) => writer.WriteBoolean(member, value), whenAbsent);

    internal LocalDate Day(string name, Func<T, LocalDate> of) => Member(name, of, AsDay, Add, null);

    internal LocalDate? DayOrNull(string name, Func<T, LocalDate?> of) => OrNull(name, of, AsDay, Add);

    internal TWord Word<TWord>(string name, Func<T, TWord> of, TWord? whenAbsent = null)
        where TWord : struct, Enum =>
        Member(name, of, Words<TWord>.Read, static (writer, member, word) => writer.WriteString(member, Words<TWord>.Of(word)), whenAbsent);

    internal Bounds Bounds(string name, Func<T, Bounds> of) => Member(name, of, AsBounds, Add, null);

    internal Bounds? BoundsOrNull(string name, Func<T, Bounds?> of) => OrNull(name, of, AsBounds, Add);

    internal TPart Part<TPart>(string name, Func<T, TPart> of, Func<Members<TPart>, TPart> declaration, TPart whenAbsent)
        where TPart : struct => Member(
            name,
            of,
            element => Members<TPart>.Read(element, name, declaration),
            (writer, member, value) =>
            {
                writer.WritePropertyName(member);
                Members<TPart>.Write(writer, value, declaration);
            },
            whenAbsent);

    private static string? AsText(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private static decimal? AsNumber(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number) ? number : null;

    private static int? AsInteger(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;

    private static long? AsLine(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var line) ? line : null;

    private static LocalDate? AsDay(JsonElement element) => DateConverter.Read(AsText(element));

    private static Bounds? AsBounds(JsonElement element) => BoundsConverter.Read(element);

    private static bool? AsFlag(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static void Add(Utf8JsonWriter writer, string name, decimal value) => writer.WriteNumber(name, value);

    private static void Add(Utf8JsonWriter writer, string name, int value) => writer.WriteNumber(name, value);

    private static void Add(Utf8JsonWriter writer, string name, long value) => writer.WriteNumber(name, value);

    private static void Add(Utf8JsonWriter writer, string name, LocalDate value) => writer.WriteString(name, DateConverter.Text(value));

    private static void Add(Utf8JsonWriter writer, string name, Bounds value)
    {
        writer.WritePropertyName(name);
        BoundsConverter.Write(writer, value);
    }

    private TMember Member<TMember>(
        string name,
        Func<T, TMember> of,
        Func<JsonElement, TMember?> read,
        Action<Utf8JsonWriter, string, TMember> write,
        TMember? whenAbsent)
        where TMember : struct
    {
        if (_writer is not null)
        {
            write(_writer, name, of(_value));
            return of(_value);
        }

        return Take(name) is { } element ? read(element) ?? throw Wrong(name, element) : whenAbsent ?? throw Missing(name);
    }

    private TMember? OrNull<TMember>(
        string name, Func<T, TMember?> of, Func<JsonElement, TMember?> read, Action<Utf8JsonWriter, string, TMember> write)
        where TMember : struct
    {
        if (_writer is not null && of(_value) is { } known)
        {
            write(_writer, name, known);
            return known;
        }

        return Take(name) is { ValueKind: not JsonValueKind.Null } element ? read(element) ?? throw Wrong(name, element) : null;
    }

    private JsonElement? Take(string name) => _given.Remove(name, out var element) ? element : null;

    private JsonException Missing(string name) => new($"{_type} needs {name}.");

    private JsonException Wrong(string name, JsonElement element) => new($"{_type}: {name} cannot be {element.GetRawText()}.");
}
