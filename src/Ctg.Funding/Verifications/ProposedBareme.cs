using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ctg.Funding.BonusTerritoire;
using NodaTime;

namespace Ctg.Funding.Verifications;

/// <summary>Writes what was inferred as a local barème, which says where each end comes from. Its words are French, as those of every
/// barème.</summary>
internal static class ProposedBareme
{
    internal static ReadOnlyMemory<byte> Of(IReadOnlyList<InferredFigure> figures)
    {
        var bounded = figures.Where(each => each.Amount.Max is not null).ToArray();
        if (bounded.Length == 0)
        {
            return default;
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("bareme", "propose-par-verifier");
            json.WriteString("note", "Déduit de montants notifiés par la Caf : à confirmer auprès d'elle avant usage.");
            json.WriteStartObject("figures");
            foreach (var figure in bounded.GroupBy(each => each.Figure))
            {
                json.WriteStartObject(figure.Key);
                json.WriteStartArray("valeurs");
                foreach (var value in figure.GroupBy(each => each.From))
                {
                    Write(json, figure.Key, value.Key, [.. value]);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string figure, LocalDate from, InferredFigure[] told)
    {
        json.WriteStartObject();
        json.WriteString("du", Day(from));
        if (figure == BonusFigures.Revaluation)
        {
            json.WriteString("au", Day(new LocalDate(from.Year, 12, 31)));
        }

        json.WriteString("statut", "deduit");
        json.WriteStartArray("sources");
        json.WriteStringValue("Montants notifiés par la Caf, rapprochés par ctg-funding verifier");
        json.WriteEndArray();
        json.WriteString("note", string.Join(" ; ", told.Select(Evidence)));
        if (told[0].Tranche is null)
        {
            WriteAmount(json, told[0]);
        }
        else
        {
            json.WriteStartArray("tableau");
            foreach (var row in told)
            {
                json.WriteStartObject();
                json.WriteNumber("tranche", row.Tranche!.Value);
                WriteAmount(json, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, InferredFigure told)
    {
        if (told.Amount.Exact is { } exact)
        {
            json.WriteNumber("montant", exact);
            return;
        }

        json.WriteNumber("min", told.Amount.Min);
        json.WriteNumber("max", told.Amount.Max!.Value);
    }

    private static string Evidence(InferredFigure told)
    {
        static string By(Notification? notification) => notification is null
            ? "borne publique"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(notification.Structure.Length > 0 ? notification.Structure : notification.Territory)}, {notification.Year}");
        var subject = told.Tranche is { } tranche ? $"tranche {tranche.ToString(CultureInfo.InvariantCulture)} : " : "";
        return $"{subject}minimum d'après {By(told.LowBy)}, maximum d'après {By(told.HighBy)}, "
            + $"{told.Agreeing.ToString(CultureInfo.InvariantCulture)} montants concordants";
    }

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
