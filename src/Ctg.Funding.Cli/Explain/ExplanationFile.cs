using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Explain;

/// <summary>
/// Writes explanations as one JSON document: what each is about, then the explanation as the library's schema describes it.
/// </summary>
internal static class ExplanationFile
{
    internal static void Write(
        Stream stream, IEnumerable<(Subject Subject, Explanation Explanation)> explained, CultureInfo language,
        CancellationToken cancellation)
    {
        using var json = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("outil", "ctg-funding");
        json.WriteString("version", Manifest.ToolVersion);
        json.WriteStartArray("explications");
        foreach (var (subject, explanation) in explained)
        {
            cancellation.ThrowIfCancellationRequested();
            json.WriteStartObject();
            json.WriteStartObject("sujet");
            WriteOptional(json, "territoire", subject.Territory);
            WriteOptional(json, "structure", subject.Structure);
            WriteOptional(json, "projet", subject.Project);
            WriteOptional(json, "ligne", subject.Line);
            WriteOptional(json, "annee", subject.Year);
            WriteOptional(json, "lecture", subject.Reading);
            WriteOptional(json, "changement", subject.MonthsKept);
            WriteOptional(json, "cej", subject.Cej);
            WriteOptional(json, "beneficiaire", subject.Receipt?.Payee);
            WriteOptional(json, "versement", subject.Receipt is { } receipt ? PaymentsFiles.Of(receipt.Month) : null);
            WriteOptional(json, "nature", subject.Receipt is { } paid ? PaymentsFiles.Of(paid.Kind) : null);
            json.WriteEndObject();
            json.WriteString("titre", subject.Title(language));
            json.WritePropertyName("explication");
            ExplanationJson.Write(json, explanation, language);
            json.WriteEndObject();
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }
}
