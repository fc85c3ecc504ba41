using System.IO.Compression;
using System.Text;

namespace Ctg.Funding.Benchmarks.Inventories;

/// <summary>
/// A national dry run on real geography: a territory an EPCI, one a commune, the 323 crèches of the Gironde at their own points, and the files of public data
/// side by side. The points are real; the places, and what each crèche belongs to, are invented.
/// </summary>
internal static class DryRun
{
    private const string Data = "shared/data/";
    private const string Bordeaux = "33063";

    private static readonly string[] Files =
    [
        "epci/communes_2026.csv", "epci/epci_2026.json", "epci/ept_2026.json", "zrr/ZRR_list_source.csv", "liste-communes-FRR-juillet2025.csv",
        "filosofi/cc_filosofi_2021_COM.csv", "filosofi/filosofi_epci_2016.csv", "qpv/qpv2015_occitanie.geojson",
    ];

    /// <summary>Writes it, where the public data are beside the sources; tells how many territories and points it has.</summary>
    internal static (int Territories, int Points)? Write(string folder)
    {
        if (Repository.FindBeside(Data + Files[0]) is not { } list)
        {
            return null;
        }

        var sources = Directory.CreateDirectory(Path.Combine(folder, "sources")).FullName;
        foreach (var file in Files)
        {
            File.Copy(Repository.FindBeside(Data + file)!, Path.Combine(sources, Path.GetFileName(file)), overwrite: true);
        }

        using (var packed = new GZipStream(File.OpenRead(Repository.FindBeside(Data + "qpv/qpv2024_contours.json.gz")!), CompressionMode.Decompress))
        using (var contours = File.Create(Path.Combine(sources, "qpv2024_contours.json")))
        {
            packed.CopyTo(contours);
        }

        string[] codes = [.. Epci(list), .. Commune.Read(list).Select(commune => commune.Code)];
        string[] points = [.. File.ReadLines(Repository.FindBeside(Data + "eaje/bpe_d502_gironde.csv")!).Skip(1).Where(line => line.Length > 0)];
        File.WriteAllLines(
            Path.Combine(folder, "territoires.csv"),
            ["territoire;date_fin_cej;date_effet_ctg;psej_eaje;places_reference", .. codes.Select(code => $"{code};2020-12-31;2021-01-01;50000;25")]);
        File.WriteAllLines(
            Path.Combine(folder, "places.csv"),
            ["territoire;structure;financement;places;date_ouverture;longitude;latitude", .. points.Select((point, i) => $"{Bordeaux};BPE-{i + 1};psu;20;2022-01-01;{point.Split(';', 2)[1]}")]);
        return (codes.Length, points.Length);
    }

    private static IEnumerable<string> Epci(string list)
    {
        var lines = File.ReadAllLines(list, Encoding.UTF8);
        var (siren, type) = (Array.IndexOf(lines[0].Split(';'), "siren_epci"), Array.IndexOf(lines[0].Split(';'), "type"));
        return lines.Skip(1).Select(line => line.Split(';')).Where(cells => cells[type] == "commune-actuelle" && cells[siren].Length > 0)
            .Select(cells => cells[siren]).Distinct().Order(StringComparer.Ordinal);
    }
}
