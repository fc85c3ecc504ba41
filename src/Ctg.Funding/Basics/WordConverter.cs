using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Basics;

/// <summary>Reads and writes a value of an enumeration as its name in camelCase, such as <c>accueilDeJeunes</c>; a number, or another word,
/// is refused.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType == JsonTokenType.String ? Words<T>.Read(reader.GetString()) : null)
            ?? throw new JsonException($"{typeof(T).Name} is one of: {Words<T>.All}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Words<T>.Of(value));
    }
}
