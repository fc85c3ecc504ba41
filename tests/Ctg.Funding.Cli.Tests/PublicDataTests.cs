using System.Globalization;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Sources;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Issue 17: the whole country, from the files as they were published.</summary>
public sealed class PublicDataTests : IDisposable
{
    private const string Expected = "eaje/bpe_d502_gironde_qpv_attendu.csv";

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    /// <summary>Every row of every file is read, and every commune of a zoning is one of today, or came to be part of one.</summary>
    [Fact]
    public void No_commune_of_a_zoning_is_lost_and_a_masked_median_is_none()
    {
        var folder = PublicFiles.Folder(_work);
        using var data = Read(folder);

        Assert.Equal([34_965, 34_875], data.Zones.Select(list => list.Rows.Count));
        Assert.All(data.Zones, list => Assert.Empty(list.Rows.Lost));
        Assert.All(data.Zones, list => Assert.Empty(list.UnknownClasses));
        Assert.All(data.Zones.Select(list => list.Rows.Twice).Concat(data.Livings.Select(file => file.Rows.Twice)), Assert.Empty);
        Assert.Equal(3_605, data.Masked);
        Assert.Equal([34_909, 1_244], data.Livings.Select(file => file.Rows.Count));
        Assert.Equal(34_969, data.Geography.Communes.Count);
        Assert.Equal(1_255 + 11, data.Geography.Groups.Count);
        Assert.Equal("93066", data.Geography.Current("93059"));
        Assert.Equal(1_584, data.QpvLists.Single(list => list.IsActual).Count);
    }

    /// <summary>One territory an EPCI and a commune, and the crèches of the Gironde: every point is told as ray casting tells it, but for those near a boundary.</summary>
    [Fact]
    public void The_whole_country_is_filled_and_323_points_are_told_as_expected()
    {
        var folder = PublicFiles.Folder(_work);
        using (var data = Read(folder))
        {
            _work.Write("t.csv", ["territoire;nom;date_effet_ctg", .. data.Geography.Groups.Keys.Concat(data.Geography.Communes).Append("93059").Select(code => $"{code};;2021-01-01")]);
        }

        PublicFiles.Need(Expected);
        string[][] points = [.. File.ReadLines(PublicFiles.At(Expected)).Skip(1).Select(line => line.Split(';'))];
        _work.Write("p.csv", ["territoire;structure;financement;places;date_ouverture;longitude;latitude", .. points.Select((point, i) => $"33063;S{i + 1};psu;10;2022-01-01;{point[0]};{point[1]}")]);

        var run = CommandRun.Of("completer", "--territoires", _work.At("t.csv"), "--places", _work.At("p.csv"), "--sources", folder, "--sortie", _work.At("sortie"));

        Assert.Equal(0, run.ExitCode);
        var told = _work.Rows("sortie", "places.csv").Select(row => row["qpv"]).ToArray();
        var expected = points.Select(point => point[2].Length > 0 ? "oui" : "non").ToArray();
        Assert.Equal(323, told.Length);
        Assert.Equal(NearABoundary, told.Index().Where(each => each.Item == "a_verifier").Select(each => $"S{each.Index + 1}"));
        Assert.Empty(told.Index().Where(each => each.Item != "a_verifier" && each.Item != expected[each.Index]).Select(each => $"S{each.Index + 1} {each.Item}"));

        var territories = _work.Rows("sortie", "territoires.csv").ToDictionary(row => row["territoire"]);
        Assert.Equal(1_255 + 11 + 34_969 + 1, territories.Count);
        Assert.Equal((territories["93066"]["niveau_de_vie"], territories["93066"]["zone_rurale"]), (territories["93059"]["niveau_de_vie"], territories["93059"]["zone_rurale"]));
        Assert.Equal(("", "24870"), (territories["01001"]["potentiel_financier"], territories["33063"]["niveau_de_vie"]));
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(_work.At("sortie", "manifeste.json")));
        Assert.Equal(3_605, manifest.RootElement.GetProperty("comptes").GetProperty("valeurs_non_publiees").GetInt32());
        Assert.Equal(0, manifest.RootElement.GetProperty("comptes").GetProperty("codes_sans_commune").GetInt32());
        Assert.Equal("", territories.Values.First(row => row["niveau_de_vie"] == "0" || row["territoire"] == "97105")["niveau_de_vie"]);
    }

    /// <summary>Gets the points less than 30 m from a boundary, as worked out apart by a program of its own; S170, 1.3 m from one, is outside.</summary>
    private static string[] NearABoundary => ["S23", "S74", "S85", "S155", "S170", "S233", "S299"];

    private static PublicData Read(string folder)
    {
        var data = new PublicData([.. SourceFolder.Files(folder).Select(file => (file.Role, InputFile.Open(file.Path)))], Bareme.BuiltIn);
        data.Read(new RowLog { Language = CultureInfo.GetCultureInfo("fr"), OnRefused = row => Assert.Fail($"{row.File}, {row.Line}") });
        return data;
    }
}
