using System.IO.Compression;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>
/// The files of public data as they were published, beside the repository or where <c>CTG_DONNEES_PUBLIQUES</c> says; tests that need them are skipped where they are absent.
/// </summary>
internal static class PublicFiles
{
    private const string Contours = "qpv/qpv2024_contours.json.gz";

    private static readonly string[] Names =
    [
        "epci/communes_2026.csv", "epci/epci_2026.json", "epci/ept_2026.json", "zrr/ZRR_list_source.csv", "liste-communes-FRR-juillet2025.csv",
        "filosofi/cc_filosofi_2021_COM.csv", "filosofi/filosofi_epci_2016.csv", "qpv/qpv2015_occitanie.geojson",
    ];

    private static string Root => Environment.GetEnvironmentVariable("CTG_DONNEES_PUBLIQUES") ?? WorkFolder.InRepository("..", "shared", "data");

    internal static string At(string name) => Path.Combine([Root, .. name.Split('/')]);

    /// <summary>Skips the test where a file is absent.</summary>
    internal static void Need(params string[] names)
    {
        var absent = names.Where(name => !File.Exists(At(name))).ToArray();
        Assert.SkipUnless(absent.Length == 0, $"Public data are absent: {string.Join(", ", absent)}. They are read in ../shared/data, or where CTG_DONNEES_PUBLIQUES says.");
    }

    /// <summary>A folder as a user would make it: the files side by side.</summary>
    internal static string Folder(WorkFolder work)
    {
        Need([.. Names, Contours]);
        Directory.CreateDirectory(work.At("publie"));
        foreach (var name in Names)
        {
            File.Copy(At(name), work.At("publie", Path.GetFileName(name)));
        }

        using var packed = new GZipStream(File.OpenRead(At(Contours)), CompressionMode.Decompress);
        using var contours = File.Create(work.At("publie", "qpv2024_contours.json"));
        packed.CopyTo(contours);
        return work.At("publie");
    }
}
