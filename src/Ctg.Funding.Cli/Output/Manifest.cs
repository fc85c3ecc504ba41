using System.Text.Encodings.Web;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes <c>manifeste.json</c>: what a batch was made from and what it gave, enough to prove it later, and its own seal. It holds no
/// timestamp.
/// </summary>
internal sealed record Manifest
{
    internal const string Name = "manifeste.json";

    internal required IReadOnlyList<(string Role, string Name, string Sha256)> Inputs { get; init; }

    internal required Bareme Bareme { get; init; }

    /// <summary>Gets the request that was run, as JSON.</summary>
    internal required JsonElement Options { get; init; }

    internal IReadOnlyCollection<FigureValue> Figures { get; init; } = [];

    internal IReadOnlyList<(string Name, long Count)> Counts { get; init; } = [];

    internal IReadOnlyList<Total> Totals { get; init; } = [];

    internal required IReadOnlyList<(string Name, string Sha256)> Outputs { get; init; }

    /// <summary>Gets the files of public data that filled the inputs; those of them that were read are among the inputs.</summary>
    internal IReadOnlyList<PublicFile> Sources { get; init; } = [];

    /// <summary>Gets what whoever reads the results should know of all of them.</summary>
    internal IReadOnlyList<(string Code, string Years, string Message)> Notices { get; init; } = [];

    /// <summary>A sum over the batch, euros, with no maximum where one of its amounts has none, and the counts that go with it.</summary>
    internal sealed record Total(string Name, Bounds Amount, params IReadOnlyList<(string Name, long Count)> Counts);

    internal void Write(Stream stream)
    {
        using var content = new MemoryStream();
        WriteContent(content);
        stream.Write(ManifestSeal.Seal(content.GetBuffer().AsSpan(0, (int)content.Length)));
    }

    private void WriteContent(Stream stream)
    {
        using var json = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("outil", "ctg-funding");
        json.WriteString("version", ToolVersion);
        json.WritePropertyName("options");
        Options.WriteTo(json);
        WriteList(json, "entrees", Inputs, input =>
        {
            json.WriteString("role", input.Role);
            json.WriteString("fichier", input.Name);
            json.WriteString("sha256", input.Sha256);
        });
        if (Sources.Count > 0)
        {
            WriteList(json, "sources", Sources, source =>
            {
                json.WriteString("fichier", source.Name);
                json.WriteString("sha256", source.Sha256);
                json.WriteString("producteur", source.Publisher);
                json.WriteString("titre", source.Title);
                json.WriteString("millesime", source.Vintage);
            });
        }

        WriteList(json, "baremes", Bareme.Documents, document =>
        {
            json.WriteString("nom", document.Name);
            json.WriteString("version", document.Version);
            json.WriteBoolean("local", document.IsLocal);
            json.WriteString("sha256", document.Sha256);
        });
        WriteList(json, "figures", Figures.Where(value => !value.IsHypothesis), value => WriteFigure(json, value));
        WriteList(json, "hypotheses", Figures.Where(value => value.IsHypothesis), value => WriteFigure(json, value));
        if (Notices.Count > 0)
        {
            WriteList(json, "avis", Notices, notice =>
            {
                json.WriteString("code", notice.Code);
                json.WriteString("annees", notice.Years);
                json.WriteString("motif", notice.Message);
            });
        }

        WriteObject(json, "comptes", Counts, (name, count) => json.WriteNumber(name, count));
        WriteList(json, "totaux", Totals, total =>
        {
            foreach (var (name, count) in total.Counts)
            {
                json.WriteNumber(name, count);
            }

            json.WriteNumber(total.Name + "_min", Euros(total.Amount.Min));
            WriteOptional(json, total.Name + "_max", total.Amount.Max);
        });
        WriteList(json, "sorties", Outputs, output =>
        {
            json.WriteString("fichier", output.Name);
            json.WriteString("sha256", output.Sha256);
        });
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    internal static string ToolVersion { get; } = typeof(Manifest).Assembly.GetName().Version!.ToString(3);

    private static void WriteFigure(Utf8JsonWriter json, FigureValue value)
    {
        json.WriteString("id", value.Figure.Id);
        json.WriteString("du", value.From.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("statut", Words.Of(value.Statut));
        json.WriteString("unite", value.Figure.Unit);
        if (value.Amount is { } amount)
        {
            json.WriteNumber("min", amount.Min);
            WriteOptional(json, "max", amount.Max, round: false);
        }

        if (value.Choice is { } choice)
        {
            json.WriteString("choix", choice);
        }

        if (value.Rows.Count > 0)
        {
            json.WriteNumber("rangs", value.Rows.Count);
        }

        if (value.Zoning is { } zoning)
        {
            json.WriteString("zone", Words.Of(zoning.Zone));
        }

        json.WriteStartArray("sources");
        foreach (var source in value.Sources)
        {
            json.WriteStringValue(source);
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, decimal? amount, bool round = true)
    {
        if (amount is { } known)
        {
            json.WriteNumber(name, round ? Euros(known) : known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static decimal Euros(decimal amount) =>
        decimal.Parse(amount.ToString(NumberFormat.Euros, NumberFormat.Point), NumberFormat.Point);

    private static void WriteObject<T>(
        Utf8JsonWriter json, string name, IEnumerable<(string Name, T Value)> members, Action<string, T> write)
    {
        json.WriteStartObject(name);
        foreach (var (member, value) in members)
        {
            write(member, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
