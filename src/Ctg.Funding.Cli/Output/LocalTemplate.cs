using System.Text.Encodings.Web;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes a local barème with every figure that is not public, its amount left <c>null</c>: the check refuses it until it is filled in.
/// </summary>
internal static class LocalTemplate
{
    internal static void Write(Stream stream, Bareme bareme)
    {
        using var json = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("bareme", "local");
        json.WriteString(
            "note",
            "Remplacez chaque null par le montant, supprimez les paramètres que vous n'avez pas. "
            + "Replace each null by the amount, remove the figures you do not have.");
        json.WriteStartObject("figures");
        foreach (var figure in bareme.Figures)
        {
            var unpublished = bareme.ValuesOf(figure.Id).Where(value => !value.IsKnown).ToArray();
            if (unpublished.Length > 0)
            {
                WriteFigure(json, figure, unpublished);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure, IEnumerable<FigureValue> values)
    {
        json.WriteStartObject(figure.Id);
        json.WriteString("note", $"{figure.LabelFr} / {figure.LabelEn}");
        json.WriteString("unite", figure.Unit);
        json.WriteStartArray("valeurs");
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString("du", FigureText.Day(value.From));
            if (value.To is { } to)
            {
                json.WriteString("au", FigureText.Day(to));
            }

            if (figure.Form == FigureForm.Tableau)
            {
                WriteTable(json);
            }
            else
            {
                json.WriteNull("montant");
            }

            json.WriteStartArray("sources");
            json.WriteStringValue("Barème de la Caf, date et page");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json)
    {
        const int FirstTranche = 2;
        json.WriteStartArray("tableau");
        json.WriteStartObject();
        json.WriteNumber("tranche", FirstTranche);
        json.WriteNull("potentiel_financier_max");
        json.WriteNull("niveau_de_vie_max");
        json.WriteNull("montant");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteNumber("tranche", FirstTranche + 1);
        json.WriteNull("montant");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
