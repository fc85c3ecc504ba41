using System.Text.Json;
using NodaTime;

namespace Ctg.Funding.Basics;

/// <summary>The members of a JSON object, each asked for once by name; what nobody asked for is refused at the end.</summary>
internal sealed class MemberReader
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly string _type;

    internal MemberReader(JsonElement element, string type)
    {
        _type = type;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"{type}: an object is needed, not {element.ValueKind}.");
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!_members.TryAdd(member.Name, member.Value))
            {
                throw new JsonException($"{type}: {member.Name} is there twice.");
            }
        }
    }

    internal string Text(string name) => Required(name, AsText);

    internal string Text(string name, string whenAbsent) => Or(name, AsText, whenAbsent);

    internal decimal Number(string name) => Required(name, AsNumber);

    internal decimal Number(string name, decimal whenAbsent) => Or(name, AsNumber, whenAbsent);

    internal decimal? NumberOrNull(string name) => OrNull(name, AsNumber);

    internal int Integer(string name) => Required(name, AsInteger);

    internal int Integer(string name, int whenAbsent) => Or(name, AsInteger, whenAbsent);

    internal int? IntegerOrNull(string name) => OrNull(name, AsInteger);

    internal long Line(string name) =>
        Or(name, element => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var line) ? line : null, 0L);

    internal bool Flag(string name, bool whenAbsent) => Or(name, AsFlag, whenAbsent);

    internal LocalDate Day(string name) => Required(name, AsDay);

    internal LocalDate? DayOrNull(string name) => OrNull(name, AsDay);

    internal T Word<T>(string name)
        where T : struct, Enum => Required(name, Words<T>.Read);

    internal T Word<T>(string name, T whenAbsent)
        where T : struct, Enum => Or(name, Words<T>.Read, whenAbsent);

    internal T Part<T>(string name, InputConverter<T> converter, T whenAbsent)
        where T : struct => Take(name) is { } element ? PartOf(element, name, converter) : whenAbsent;

    internal Bounds Bounds(string name) => Take(name) is { } element ? BoundsConverter.Read(element) : throw Missing(name);

    internal Bounds? BoundsOrNull(string name) =>
        Take(name) is { ValueKind: not JsonValueKind.Null } element ? BoundsConverter.Read(element) : null;

    /// <summary>Refuses what is left.</summary>
    internal void End()
    {
        if (_members.Count > 0)
        {
            throw new JsonException($"{_type} has no member {string.Join(", ", _members.Keys)}.");
        }
    }

    private static string? AsText(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private static decimal? AsNumber(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number) ? number : null;

    private static int? AsInteger(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;

    private static LocalDate? AsDay(JsonElement element) => DateConverter.Read(AsText(element));

    private static bool? AsFlag(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static T PartOf<T>(JsonElement element, string name, InputConverter<T> converter)
    {
        var members = new MemberReader(element, name);
        var part = converter.Read(members);
        members.End();
        return part;
    }

    private string Required(string name, Func<JsonElement, string?> read) =>
        Take(name) is { } element ? read(element) ?? throw Wrong(name, element) : throw Missing(name);

    private T Required<T>(string name, Func<JsonElement, T?> read)
        where T : struct => Take(name) is { } element ? read(element) ?? throw Wrong(name, element) : throw Missing(name);

    private string Or(string name, Func<JsonElement, string?> read, string whenAbsent) =>
        Take(name) is { } element ? read(element) ?? throw Wrong(name, element) : whenAbsent;

    private T Or<T>(string name, Func<JsonElement, T?> read, T whenAbsent)
        where T : struct => Take(name) is { } element ? read(element) ?? throw Wrong(name, element) : whenAbsent;

    private T? OrNull<T>(string name, Func<JsonElement, T?> read)
        where T : struct =>
        Take(name) is { ValueKind: not JsonValueKind.Null } element ? read(element) ?? throw Wrong(name, element) : null;

    private JsonElement? Take(string name) => _members.Remove(name, out var element) ? element : null;

    private JsonException Missing(string name) => new($"{_type} needs {name}.");

    private JsonException Wrong(string name, JsonElement element) => new($"{_type}: {name} cannot be {element.GetRawText()}.");
}
