using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Basics;

/// <summary>Reads and writes an input as a JSON object, the same whatever the options of the serialiser: members in camelCase, those that
/// are required present, none unknown, none twice, dates as ISO, words as words; what the type itself refuses is a
/// <see cref="JsonException"/> too.</summary>
/// <typeparam name="T">The input.</typeparam>
public abstract class InputConverter<T> : JsonConverter<T>
{
    private protected InputConverter()
    {
    }

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Members<T>.Read(document.RootElement, typeof(T).Name, Declare);
        }
        catch (ArgumentException e)
        {
            throw new JsonException($"{typeof(T).Name}: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Members<T>.Write(writer, value, Declare);
    }

    /// <summary>The members, and the input made of them.</summary>
    internal abstract T Declare(Members<T> members);
}
