using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Commands;

/// <summary>Requests as JSON: every option is the word that the command line has for it, and empty where it is not given.</summary>
internal static class RequestJson
{
    internal static JsonElement Of(Request request) => JsonSerializer.SerializeToElement(request, RequestJsonContext.Default.Request);

    /// <summary>The request that the options of a manifest are; <see langword="null"/> where they are none.</summary>
    internal static Request? Read(JsonElement options)
    {
        try
        {
            return options.Deserialize(RequestJsonContext.Default.Request);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A choice between two words; what is neither of them is the second.</summary>
    internal abstract class Choice(string chosen, string otherwise) : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() == chosen;

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value ? chosen : otherwise);
    }

    internal sealed class YesNo() : Choice("oui", "non");

    internal sealed class AcceptsDeduced() : Choice("deduit", "");

    internal sealed class DecimalPoint() : Choice("point", "virgule");

    internal sealed class Places() : Choice("places", "montant");

    internal sealed class Language : JsonConverter<CultureInfo>
    {
        public override CultureInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() == Formats.Language.English.Name ? Formats.Language.English : Formats.Language.French;

        public override void Write(Utf8JsonWriter writer, CultureInfo value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Name);
    }

    internal sealed class Years : JsonConverter<YearSpan>
    {
        public override YearSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            YearSpan.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, YearSpan value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value}");
    }

    /// <summary>The same, empty where no year is given.</summary>
    internal sealed class OptionalYears : JsonConverter<YearSpan?>
    {
        public override bool HandleNull => true;

        public override YearSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? YearSpan.Parse(text) : null;

        public override void Write(Utf8JsonWriter writer, YearSpan? value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value}");
    }

    /// <summary>A text, empty where there is none.</summary>
    internal sealed class Optional : JsonConverter<string?>
    {
        public override bool HandleNull => true;

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? text : null;

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value ?? "");
    }

    /// <summary>A whole number in digits, empty where there is none; what is no number is none.</summary>
    internal sealed class OptionalNumber<T> : JsonConverter<T?>
        where T : struct, IBinaryInteger<T>
    {
        public override bool HandleNull => true;

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value?.ToString(null, CultureInfo.InvariantCulture) ?? "");
    }

    /// <summary>The word of a service, empty where none is chosen.</summary>
    internal sealed class OptionalService : JsonConverter<Service?>
    {
        public override bool HandleNull => true;

        public override Service? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ServiceNames.Find(reader.GetString());

        public override void Write(Utf8JsonWriter writer, Service? value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value is { } service ? ServiceNames.Of(service) : "");
    }
}
