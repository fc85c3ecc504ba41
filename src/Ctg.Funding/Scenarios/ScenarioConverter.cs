using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Scenarios;

/// <summary>Reads a <see cref="Scenario"/> as <see cref="Scenario.Read"/> does: a scenario has one format, that of its file. It is not
/// written.</summary>
public sealed class ScenarioConverter : JsonConverter<Scenario>
{
    /// <inheritdoc/>
    public override Scenario Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var reading = Scenario.Read(JsonSerializer.SerializeToUtf8Bytes(document.RootElement, ScenarioJsonContext.Default.JsonElement));
        return reading.Value ?? throw new JsonException(string.Join(" ", reading.Faults.Select(fault => $"{fault.Path}: {fault}")));
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, Scenario value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A scenario is read from the format of its file, and not written.");
}
