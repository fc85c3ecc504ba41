using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>The figures and sentences that the tool uses, found by running it on five lots: what it is measured beside computes with the same.</summary>
internal static class Figures
{
    internal const int Year = 2024;

    /// <summary>The choices that the SQL and pandas know; another barème would need other SQL.</summary>
    private static readonly (string Id, string Choice)[] Choices =
        [("H-01", "mois"), ("H-04", "addition"), ("H-06", "mois"), ("H-07", "plus-forts-restes")];

    private static readonly string[] Territories =
    [
        "territoire;date_fin_cej;date_effet_ctg;psej_eaje;places_reference;zone_rurale;rattrapage", "T1;2020-12-31;2021-01-01;1000;10;zrr+frr;oui",
        "T2;2020-12-31;2021-01-01;1000;10;non;non",
    ];

    private static readonly string[] Lots =
    [
        "territoire;structure;financement;places;date_ouverture;cofinancee", "T1;S1;psu;10;2015-01-01;oui", "T2;S2;psu;10;2022-01-01;oui", "T2;S3;paje;10;2015-01-01;oui",
        "T2;S4;psu;10;2015-01-01;non", "T1;S5;psu;10;2022-01-01;oui",
    ];

    /// <summary>Writes them to a file of JSON.</summary>
    internal static void Write(string tool, string folder, string path)
    {
        var (inputs, results) = (Path.Combine(folder, "sonde"), Path.Combine(folder, "sonde-sortie"));
        Directory.CreateDirectory(inputs);
        File.WriteAllLines(Path.Combine(inputs, "territoires.csv"), Territories);
        File.WriteAllLines(Path.Combine(inputs, "places.csv"), Lots);
        Launch.Measure(Command.Tool(tool, Contestant.Batch("calculer", inputs, "--annee", $"{Year}", "--sortie", results)));
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(results, "manifeste.json")))!;
        string[][] lines = [.. File.ReadAllLines(Path.Combine(results, "lignes.csv"), Encoding.UTF8).Skip(1).Select(line => line.Split(';'))];
        var (zones, splits) = Zones(manifest);
        CheckChoices(manifest);
        File.WriteAllText(path, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["year"] = Year,
            ["new_min"] = Of("BT-N", "min"),
            ["new_max"] = Of("BT-N", "max"),
            ["top"] = Of("BT-N1", "max"),
            ["rebond"] = Of("BT-N-REBOND", "max"),
            ["rattrapage_min"] = Of("BT-R", "min"),
            ["rattrapage_max"] = Of("BT-R", "max"),
            ["zone_a"] = zones[0],
            ["zone_b"] = zones[1],
            ["months_a"] = splits,
            ["rattrapage_range"] = ReasonOf(0),
            ["new_range"] = ReasonOf(1),
            ["paje"] = ReasonOf(2),
            ["not_cofinanced"] = ReasonOf(3),
        }));
        Directory.Delete(inputs, recursive: true);
        Directory.Delete(results, recursive: true);

        // Whole euros: the SQL multiplies them by a hundred.
        int Of(string id, string bound) => (int)manifest["figures"]!.AsArray().Single(figure => (string?)figure!["id"] == id)![bound]!.GetValue<decimal>();
        string ReasonOf(int lot) => lines[lot][Array.IndexOf(File.ReadLines(Path.Combine(results, "lignes.csv")).First().Split(';'), "motif")].Trim('"');
    }

    /// <summary>The rural zone at the beginning of the year and at its end, and how many months the first counts (H-05).</summary>
    private static (string[] Zones, int Months) Zones(JsonNode manifest)
    {
        JsonNode[] zonings = [.. Hypotheses(manifest, "H-05").OrderBy(zoning => (string?)zoning["du"], StringComparer.Ordinal)];
        return zonings.Length == 2
            ? ([(string)zonings[0]["zone"]!, (string)zonings[1]["zone"]!], DateOnly.Parse((string)zonings[1]["du"]!, System.Globalization.CultureInfo.InvariantCulture).Month - 1)
            : throw new InvalidDataException("H-05 : le SQL attend deux zonages dans l'année.");
    }

    private static void CheckChoices(JsonNode manifest)
    {
        foreach (var (id, choice) in Choices)
        {
            if (Hypotheses(manifest, id).Select(hypothesis => (string?)hypothesis["choix"]).SingleOrDefault() is var made && made != choice)
            {
                throw new InvalidDataException($"{id} vaut « {made} » : le SQL ne connaît que « {choice} ».");
            }
        }
    }

    private static IEnumerable<JsonNode> Hypotheses(JsonNode manifest, string id) =>
        manifest["hypotheses"]!.AsArray().Where(hypothesis => (string?)hypothesis!["id"] == id)!;
}
