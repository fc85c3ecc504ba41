using System.Text.Json;
using NodaTime;

namespace Ctg.Funding.Basics;

/// <summary>Writes the members of a JSON object that <see cref="MemberReader"/> reads; one that is not known is left out.</summary>
internal sealed class MemberWriter(Utf8JsonWriter writer)
{
    internal void Add(string name, string value) => writer.WriteString(name, value);

    internal void Add(string name, bool value) => writer.WriteBoolean(name, value);

    internal void Add(string name, long value) => writer.WriteNumber(name, value);

    internal void Add(string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    internal void Add(string name, LocalDate? value)
    {
        if (value is { } day)
        {
            writer.WriteString(name, DateConverter.Text(day));
        }
    }

    internal void Add(string name, Bounds? value)
    {
        if (value is { } bounds)
        {
            writer.WritePropertyName(name);
            BoundsConverter.Write(writer, bounds);
        }
    }

    internal void AddWord<T>(string name, T value)
        where T : struct, Enum => writer.WriteString(name, Words<T>.Of(value));

    internal void AddPart<T>(string name, InputConverter<T> converter, T value)
    {
        writer.WriteStartObject(name);
        converter.Write(this, value);
        writer.WriteEndObject();
    }
}
