using System.Text.Json;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Sources;

/// <summary>
/// Reads communes and intercommunalities: a CSV of communes with their EPCI, or the <c>communes.json</c>, <c>epci.json</c> and
/// <c>ept.json</c> of the package <c>@etalab/decoupage-administratif</c>.
/// </summary>
internal static class GeographyFile
{
    private const string CurrentCommune = "commune-actuelle";
    private const string Arrondissement = "arrondissement-municipal";

    internal static void Read(CsvTable table, PublicFile file, Geography into)
    {
        var row = new RowReader(table);
        while (table.Read())
        {
            row.Start();
            var code = row.RequiredText("code");
            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            Add(
                into, code, row.Text("type"), row.Text("cheflieu"),
                row.Text("ancienscodes").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (row.Text("type") == CurrentCommune && row.Text("siren_epci") is { Length: > 0 } siren)
            {
                into.Add(siren, row.Text("nom_epci"), new SourcePlace(file, table.Line), code);
            }
        }
    }

    internal static void ReadCommunes(JsonElement communes, Geography into)
    {
        foreach (var commune in communes.EnumerateArray())
        {
            Add(
                into, Text(commune, "code"), Text(commune, "type"), Text(commune, "chefLieu"),
                commune.TryGetProperty("anciensCodes", out var former) && former.ValueKind == JsonValueKind.Array
                    ? former.EnumerateArray().Select(code => code.GetString() ?? "")
                    : []);
        }
    }

    internal static void ReadGroups(JsonElement groups, PublicFile file, Geography into)
    {
        foreach (var group in groups.EnumerateArray())
        {
            foreach (var member in group.GetProperty("membres").EnumerateArray())
            {
                into.Add(Text(group, "code"), Text(group, "nom"), new SourcePlace(file, 0), Text(member, "code"));
            }
        }
    }

    internal static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    /// <summary>A commune of today; a part of one, whose code stands for it from then on; or an arrondissement, which stays one.</summary>
    private static void Add(Geography into, string code, string type, string seat, IEnumerable<string> former)
    {
        if (type == CurrentCommune)
        {
            into.Add(code, former);
        }
        else if (type == Arrondissement)
        {
            into.AddFormer(code, code);
        }
        else if (seat.Length > 0 && seat != code)
        {
            into.AddFormer(code, seat);
        }
    }
}
