using System.IO.Compression;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>The files of public data as they were published, beside the repository; tests that need them are skipped where they are absent.</summary>
internal static class PublicFiles
{
    private static readonly string[] Names =
    [
        "epci/communes_2026.csv", "epci/epci_2026.json", "epci/ept_2026.json", "zrr/ZRR_list_source.csv", "liste-communes-FRR-juillet2025.csv",
        "filosofi/cc_filosofi_2021_COM.csv", "filosofi/filosofi_epci_2016.csv", "qpv/qpv2015_occitanie.geojson",
    ];

    internal static string At(string name) => WorkFolder.InRepository(["..", "shared", "data", .. name.Split('/')]);

    /// <summary>A folder as a user would make it: the files side by side.</summary>
    internal static string Folder(WorkFolder work)
    {
        Assert.SkipUnless(Array.TrueForAll(Names, name => File.Exists(At(name))), "The public data are not beside the repository (shared/data).");
        Directory.CreateDirectory(work.At("publie"));
        foreach (var name in Names)
        {
            File.Copy(At(name), work.At("publie", Path.GetFileName(name)));
        }

        using var packed = new GZipStream(File.OpenRead(At("qpv/qpv2024_contours.json.gz")), CompressionMode.Decompress);
        using var contours = File.Create(work.At("publie", "qpv2024_contours.json"));
        packed.CopyTo(contours);
        return work.At("publie");
    }
}
