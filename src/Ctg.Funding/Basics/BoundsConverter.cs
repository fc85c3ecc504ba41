using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Basics;

/// <summary>Reads and writes <see cref="Bounds"/>: a number where exact, else <c>{"min":…,"max":…}</c>, whose <c>max</c> is <c>null</c>, or
/// is not there, where there is none. An object without <c>min</c>, with another member, or with one twice is refused.</summary>
public sealed class BoundsConverter : JsonConverter<Bounds>
{
    /// <inheritdoc/>
    public override Bounds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Bounds value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, value);
    }

    internal static Bounds Read(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var exact))
        {
            return Bounds.Of(exact);
        }

        var (min, max) = Members<(decimal Min, decimal? Max)>.Read(
            element,
            nameof(Bounds),
            static members => (members.Number("min", bounds => bounds.Min), members.NumberOrNull("max", bounds => bounds.Max)));
        return max < min ? throw new JsonException($"{nameof(Bounds)}: max is below min.") : new Bounds(min, max);
    }

    internal static void Write(Utf8JsonWriter writer, Bounds bounds)
    {
        if (!bounds.IsSet)
        {
            throw new JsonException("Bounds that were never set are not written: they are no amount.");
        }

        if (bounds.Exact is { } exact)
        {
            writer.WriteNumberValue(exact);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("min", bounds.Min);
        if (bounds.Max is { } max)
        {
            writer.WriteNumber("max", max);
        }
        else
        {
            writer.WriteNull("max");
        }

        writer.WriteEndObject();
    }
}
