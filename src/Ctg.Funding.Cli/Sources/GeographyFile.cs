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
        var (own, kind, seat, former) = (row["code"], row["type"], row["cheflieu"], row["ancienscodes"]);
        var (group, name) = (row["siren_epci"], row["nom_epci"]);
        while (table.Read())
        {
            row.Start();
            var code = row.RequiredText(own);
            if (row.IsFaulty)
            {
                row.Refuse();
                continue;
            }

            row.Accept();
            Add(
                into, code, row.Text(kind), row.Text(seat),
                row.Text(former).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (row.Text(kind) == CurrentCommune && row.Text(group) is { Length: > 0 } siren)
            {
                into.Add(siren, row.Text(name), new SourcePlace(file, table.Line), code);
            }
        }
    }

    /// <summary>Whether a JSON document is communes, which say of what they are a part.</summary>
    internal static bool IsCommunes(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array && root.EnumerateArray().Any(each => each.Has("chefLieu") || each.Has("typeLiaison"));

    /// <summary>Whether a JSON document is intercommunalities, which have members.</summary>
    internal static bool IsGroups(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array && root.EnumerateArray().Any(each => each.Has("membres"));

    internal static void ReadCommunes(JsonElement communes, Geography into)
    {
        var all = communes.Each("communes", commune => (
            Code: commune.Member("code").Text("code"), Type: commune.TextOf("type"), Seat: commune.TextOf("chefLieu"),
            Former: commune.Has("anciensCodes") ? commune.Member("anciensCodes").Each("anciensCodes", code => code.Text("code")) : []));
        foreach (var (code, type, seat, former) in all)
        {
            Add(into, code, type, seat, former);
        }
    }

    internal static void ReadGroups(JsonElement groups, PublicFile file, Geography into)
    {
        var all = groups.Each("epci", group => (
            Siren: group.Member("code").Text("code"), Name: group.TextOf("nom"),
            Members: group.Member("membres").Each("membres", member => member.Member("code").Text("code"))));
        foreach (var (siren, name, members) in all)
        {
            foreach (var member in members)
            {
                into.Add(siren, name, new SourcePlace(file, 0), member);
            }
        }
    }

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
