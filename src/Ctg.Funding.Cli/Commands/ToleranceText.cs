using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Verifications;

namespace Ctg.Funding.Cli.Commands;

/// <summary>A tolerance as it is written: <c>0,01</c> for euros, <c>2%</c> for percent.</summary>
internal sealed class ToleranceText : JsonConverter<Tolerance>
{
    private const decimal Most = 1_000_000;
    private const char Percent = '%';

    public override Tolerance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Tolerance value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Of(value));

    internal static string Of(Tolerance tolerance) =>
        tolerance.Number.ToString("0.####", NumberFormat.Comma) + (tolerance.IsPercent ? Percent : "");

    internal static Tolerance Parse(string text)
    {
        var isPercent = text.TrimEnd().EndsWith(Percent);
        var number = text.Trim().TrimEnd(Percent).Trim().Replace(',', '.');
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= Most
            ? isPercent ? Tolerance.OfPercent(amount) : Tolerance.OfEuros(amount)
            : throw new CliException("CTG9064", text);
    }
}
