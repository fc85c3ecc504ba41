using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Ctg.Funding.Basics;

/// <summary>Reads and writes a <see cref="LocalDate"/> as ISO text, such as <c>2021-04-01</c>; one outside <see cref="Limits"/> is
/// refused.</summary>
public sealed class DateConverter : JsonConverter<LocalDate>
{
    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(reader.TokenType == JsonTokenType.String ? reader.GetString() : null)
            ?? throw new JsonException("A date is written as yyyy-MM-dd, within the limits of inputs.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text(value));
    }

    internal static LocalDate? Read(string? text) =>
        text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } && Limits.Hold(day) ? day : null;

    internal static string Text(LocalDate day) => Limits.Hold(day)
        ? LocalDatePattern.Iso.Format(day)
        : throw new JsonException("A date that is not within the limits of inputs is not written: it was never given.");
}
