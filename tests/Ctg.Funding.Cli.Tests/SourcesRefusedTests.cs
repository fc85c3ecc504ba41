using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Sources;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Public data that are not as they were published, or that do not tell: refused, told, or left open, and never guessed.</summary>
public sealed class SourcesRefusedTests : SourcesWork
{
    private const string Square = """{"type":"Polygon","coordinates":[[[3,45],[3.01,45],[3.01,45.01],[3,45.01]]]}""";

    /// <summary>A JSON of another shape is told with its place: no internal error, and no QPV, commune or member is lost unsaid.</summary>
    [Theory]
    [InlineData("{", "2:1")]
    [InlineData("""{"features":[FEATURE,1]}""", "features[1].properties")]
    [InlineData("""{"features":[FEATURE,{"properties":{"code_qp":"QN2","insee_com":"03190"},"geometry":null}]}""", "features[1].coordinates")]
    [InlineData("""{"features":[FEATURE,{"properties":{"code_qp":"QN2","insee_com":"03190"},"geometry":{"type":"Point","coordinates":[3,45]}}]}""", "features[1].geometry.type")]
    [InlineData("""{"features":[{"properties":{"code_qp":"XX1","insee_com":"03190"},"geometry":SQUARE}]}""", "features[0].code_qp = XX1")]
    [InlineData("""{"features":[{"properties":{"code_qp":"QN1","insee_com":"03190"},"geometry":{"type":"Polygon","coordinates":[]}}]}""", "features[0].coordinates")]
    [InlineData("""{"features":[{"properties":{"code_qp":"QN1","insee_com":"03190"},"geometry":{"type":"Polygon","coordinates":[[[3,45],[4,45]]]}}]}""", "features[0].coordinates")]
    [InlineData("""{"features":[{"properties":{"code_qp":"QN1","insee_com":"03190"},"geometry":{"type":"Polygon","coordinates":[[[3],[4],[5],[3]]]}}]}""", "features[0].coordinates")]
    [InlineData("""{"features":[{"properties":{"code_qp":"QN1","insee_com":"03190"},"geometry":{"type":"MultiPolygon","coordinates":[]}}]}""", "features[0].coordinates")]
    [InlineData("""{"qpvs":[1]}""", "qpvs[0].code")]
    [InlineData("""{"qpvs":{}}""", "qpvs")]
    [InlineData("""[{"code":"200000001","membres":1}]""", "epci[0].membres")]
    [InlineData("""[{"code":"200000001","membres":[{"code":3190}]}]""", "epci[0].membres[0].code")]
    [InlineData("""[{"code":"03190","chefLieu":"03190"},3]""", "communes[1].code")]
    public void A_json_of_another_shape_is_refused_with_its_place(string json, string place)
    {
        Source("a.json", Encoding.UTF8, json
            .Replace("FEATURE", """{"properties":{"code_qp":"QN1","insee_com":"03190"},"geometry":SQUARE}""", StringComparison.Ordinal)
            .Replace("SQUARE", Square, StringComparison.Ordinal));

        AssertRefused("CTG9102", "a.json", place);
    }

    /// <summary>Metres of Lambert 93, or latitude first: every place would be outside.</summary>
    [Theory]
    [InlineData("[[[720000,6600000],[721000,6600000],[721000,6601000],[720000,6600000]]]")]
    [InlineData("[[[45,3],[45.01,3],[45.01,3.01],[45,3]]]")]
    public void Contours_that_are_not_in_degrees_longitude_first_are_refused(string coordinates)
    {
        Source("qpv.geojson", Encoding.UTF8, """{"features":[{"properties":{"code_qp":"QN1","insee_com":"03190"},"geometry":{"type":"Polygon","coordinates":RINGS}}]}""".Replace("RINGS", coordinates, StringComparison.Ordinal));

        AssertRefused("CTG9107", "qpv.geojson", "QN1");
    }

    [Theory]
    [InlineData("CTG9108", "CODGEO;MED21", "a.csv")]
    [InlineData("CTG9109", "CODGEO;MED21;ZRR_SIMP;ZONAGE_ZRR|03190;20000;x;x", "Filosofi")]
    [InlineData("CTG9110", "CODGEO;MED20;MED21|03190;19000;20000", "med20 ; med21")]
    public void A_file_that_may_be_read_in_two_ways_or_not_at_all_is_refused(string code, string lines, string told)
    {
        Source("a.csv", Encoding.UTF8, lines.Split('|'));

        AssertRefused(code, "a.csv", told);
    }

    /// <summary>What is read is what its SHA-256 is of.</summary>
    [Theory]
    [InlineData("qpv.geojson")]
    [InlineData("f.csv")]
    public void A_file_that_changes_before_it_is_read_is_refused(string name)
    {
        string[] content = name == "f.csv" ? ["CODGEO;MED21", "03190;19880"] : [Contours("QN00301M")];
        Source(name, Encoding.UTF8, content);
        using var data = new PublicData([(InputRole.Source, InputFile.Open(Work.At("sources", name)))], Bareme.BuiltIn);
        Source(name, Encoding.UTF8, [.. content.Select(line => line.Replace('0', '1'))]);

        Assert.Equal("CTG9036", Assert.Throws<CliException>(() => data.Read(new RowLog { Language = Language.French, OnRefused = _ => { } })).Code);
    }

    [Fact]
    public void Of_two_lists_of_one_zoning_none_is_chosen()
    {
        Source("frr-2024.csv", Encoding.UTF8, "Code_insee;Classement FRR au 1er juillet 2024", "03190;FRR socle");
        Source("frr-2025.csv", Encoding.UTF8, "Code_insee;Classement FRR et FRR+ au 10 juillet 2025", "03190;Non classée");

        AssertRefused("CTG9112", "frr-2024.csv", "frr-2025.csv");
    }

    /// <summary>The list of QPV without contours has a SIREN as the communes have; places.csv has nothing of any form.</summary>
    [Theory]
    [InlineData("code_qp;lib_qp;insee_com;siren_epci;lib_epci")]
    [InlineData("territoire;structure;type;places")]
    [InlineData("code;nom")]
    [InlineData("")]
    public void A_file_that_has_one_column_in_four_of_a_form_is_of_another_kind(string header)
    {
        Source("autre.csv", Encoding.UTF8, header, "1;2;3;4");
        using var data = Read();

        Assert.Empty(data.Files);
        Assert.Empty(data.ByRole);
    }

    [Fact]
    public void A_folder_that_is_not_one_or_has_no_such_file_is_refused()
    {
        Work.Write("fichier", "x");
        foreach (var folder in new[] { "absent", "fichier", "sources", "" })
        {
            Assert.Equal("CTG9103", Assert.Throws<CliException>(() => SourceFolder.Files(folder.Length == 0 ? "" : Work.At(folder))).Code);
        }
    }

    /// <summary>A mark of encoding, CRLF, tabs, UTF-16, a line break inside quotes and blank lines above: the row is the same, and its line the file's own.</summary>
    [Theory]
    [InlineData("utf-8", "\uFEFFCODGEO;MED21\r\n03190;19880\r\n", 2)]
    [InlineData("utf-8", "CODGEO\tLIBGEO\tMED21\n03190\tMoulins\t19880\n", 2)]
    [InlineData("utf-16", "\uFEFFCODGEO;MED21\n03190;19880\n", 2)]
    [InlineData("windows-1252", "\"Médiane\n2021\";\n\nCODGEO;LIBGEO;MED21\n3190;\"Mou\nlins\";\"19 880,00\"\n", 5)]
    public void A_file_is_read_whatever_its_encoding_separator_and_preamble(string encoding, string text, long line)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(Work.At("sources", "f.csv"), Encoding.GetEncoding(encoding).GetBytes(text));
        using var data = Read();

        var living = data.Of("03190").NiveauDeVie!;

        Assert.Equal((19_880m, line), (living.Value, Assert.Single(living.Sources).Row));
    }

    /// <summary>03901 has become part of 03118: what is published of one part alone, or twice otherwise, is not of the whole.</summary>
    [Theory]
    [InlineData("03118;20000", 20_000, "")]
    [InlineData("03118;20000|03118;20000", 20_000, "")]
    [InlineData("03118;20000|03118;21000", null, "03118")]
    [InlineData("03118;20000|03901;s", null, "")]
    [InlineData("03118;s|03901;20000", null, "")]
    [InlineData("03901;20000", 20_000, "")]
    public void A_part_or_one_of_two_rows_is_not_taken_for_the_whole(string rows, int? expected, string twice)
    {
        Source("communes.json", Encoding.UTF8, """[{"code":"03118","nom":"Gannat","type":"commune-actuelle","chefLieu":null,"anciensCodes":["03901"]}]""");
        Source("f.csv", Encoding.UTF8, ["CODGEO;MED21", .. rows.Split('|')]);
        using var data = Read();

        Assert.Equal(expected, data.Of("03118").NiveauDeVie?.Value);
        Assert.Equal(twice, string.Join(' ', Assert.Single(data.Livings).Rows.Twice));
    }

    /// <summary>The package of npm, as it is: a commune delegated to another one, an arrondissement, a member, a former code.</summary>
    [Fact]
    public void Communes_and_epci_of_the_npm_package_join_codes_and_members()
    {
        Source("communes.json", Encoding.UTF8, """
            [ { "code": "69123", "nom": "Lyon", "type": "commune-actuelle", "anciensCodes": ["69232"] }, { "code": "69381", "type": "arrondissement-municipal", "commune": "69123" },
              { "code": "69299", "type": "commune-deleguee", "chefLieu": "69123", "typeLiaison": 33 } ]
            """);
        Source("epci.json", Encoding.UTF8, """[ { "code": "200046977", "nom": "Métropole de Lyon", "membres": [ { "code": "69123", "siren": "216901231" } ] } ]""");
        using var data = Read();

        Assert.Equal(["69123", "69123", "69381", "69123"], new[] { "69123", "69232", "69381", "69299" }.Select(data.Geography.Current));
        Assert.Null(data.Geography.Current("69999"));
        Assert.Equal("69123", Assert.Single(data.Geography.Groups["200046977"].Members));
        Assert.Equal([SourceKind.Communes, SourceKind.Epci], data.Kinds.Order());
    }

    /// <summary>Contours of the Allier alone tell nothing of an intercommunality whose members no file gives, though its SIREN starts by 03; nor of a code of one's own.</summary>
    [Theory]
    [InlineData("03190", Membership.Out)]
    [InlineData("3190", Membership.Out)]
    [InlineData("033000000", null)]
    [InlineData("03-CTG", null)]
    [InlineData("1004", null)]
    public void A_point_out_of_all_contours_is_out_only_where_they_cover_the_territory(string territory, Membership? expected)
    {
        Source("qpv.geojson", Encoding.UTF8, Contours("QN00301M"));
        using var data = Read();

        Assert.Equal(expected, data.QpvAt(territory, new Point(3.5, 46.5))?.Actuel?.Value);
        Assert.Equal(Membership.In, data.QpvAt(territory, new Point(3.0010, 45.0010))!.Actuel!.Value);
    }

    /// <summary>In one run: points that are none, typed answers that win and are compared by list, and each cell with the contours that filled it.</summary>
    [Fact]
    public void Points_and_answers_of_places_are_read_compared_and_filled_list_by_list()
    {
        Source("qpv2015.geojson", Encoding.UTF8, Contours("QP003001", 1));
        Source("qpv2024.geojson", Encoding.UTF8, Contours("QN00301M"));
        var territories = Work.Write("t.csv", "territoire;date_effet_ctg", "03190;2021-01-01");
        string[] rows =
        [
            "sans-latitude;3.0010;;;", "hors-bornes;181;45;;", "interverti;45.0010;3.0010;;", "zero;0;0;;", "mot;3.0010;45.0010;peut-être;",
            "vide;3,0010;45,0010;;", "ailleurs;;;;", "ancien-dit;3.0010;45.0010;;oui", "dit;3.0010;45.0010;non;", "d'accord;3.0010;45.0010;oui;non", "une-pour-deux;3.0010;45.0010;oui;", "ouest;-0,5785;44.8412;;",
        ];
        var places = Work.Write("p.csv", ["territoire;structure;financement;places;date_ouverture;longitude;latitude;qpv;qpv_ancien", .. rows.Select(row => $"03190;{row.Split(';')[0]};psu;10;2022-01-01;{row[(row.IndexOf(';') + 1)..]}")]);

        var run = CommandRun.Of("completer", "--territoires", territories, "--places", places, "--sources", Work.At("sources"), "--sortie", Work.At("sortie"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["2 CTG1024 latitude", "3 CTG1024 longitude", "4 CTG1025 longitude", "5 CTG1025 longitude", "6 CTG1005 qpv"], Work.Rows("sortie", "rejets.csv").Select(row => $"{row["ligne"]} {row["code"]} {row["colonne"]}"));
        Assert.Equal(
            ["vide oui non", "ailleurs  ", "ancien-dit oui oui", "dit non ", "d'accord oui non", "une-pour-deux oui ", "ouest non non"],
            Work.Rows("sortie", "places.csv").Select(row => $"{row["structure"]} {row["qpv"]} {row["qpv_ancien"]}"));
        Assert.Equal(["3,0010", "", "3.0010", "3.0010", "3.0010", "3.0010", "-0,5785"], Work.Rows("sortie", "places.csv").Select(row => row["longitude"]));
        Assert.Equal(
            ["vide qpv qpv2024.geojson code_qp = QN00301M", "vide qpv_ancien qpv2015.geojson code_qp = -", "ancien-dit qpv qpv2024.geojson code_qp = QN00301M", "ouest qpv qpv2024.geojson code_qp = -", "ouest qpv_ancien qpv2015.geojson code_qp = -"],
            Work.Rows("sortie", "sources.csv").Select(row => $"{row["code"]} {row["colonne"]} {row["fichier"]} {row["contenu"]}"));
        Assert.Equal(
            ["9 CTG1309 qpv_ancien oui", "10 CTG1309 qpv non", "12 CTG1309 qpv_ancien oui"],
            Work.Rows("sortie", "avertissements.csv").Select(row => $"{row["ligne"]} {row["code"]} {row["colonne"]} {row["valeur"]}"));
    }

    /// <summary>Each refusal says what, in both languages; and the file that it is about.</summary>
    private void AssertRefused(string code, params string[] told)
    {
        var refusal = Assert.Throws<CliException>(() => Read());

        Assert.Equal(code, refusal.Code);
        var (french, english) = (Sentences.Of(code, Language.French, refusal.Arguments), Sentences.Of(code, Language.English, refusal.Arguments));
        Assert.NotEqual(french, english);
        foreach (var sentence in new[] { french, english })
        {
            Assert.All(told, each => Assert.Contains(each, sentence, StringComparison.Ordinal));
        }
    }
}
