using System.Globalization;
using System.Text;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Explanations;
using Ctg.Funding.Territories;
using NJsonSchema;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Issue 17: files of public data read in the form that they are published in, and what they fill.</summary>
public sealed class SourcesTests : SourcesWork
{
    private const string Code = "Informations générales - Code INSEE de la commune";
    private const string Wealth = "Potentiel fiscal et financier des communes - Potentiel financier par habitant";

    private static readonly string[] Communes =
    [
        "code;nom;type;chefLieu;departement;region;siren;population;anciensCodes;siren_epci;nom_epci;type_epci;modeFinancement",
        "03190;Moulins;commune-actuelle;;03;84;;1;;200000001;CA A;CA;FPU",
        "03118;Gannat;commune-actuelle;;03;84;;1;03900|03901;200000001;CA A;CA;FPU",
        "03095;Cusset;commune-actuelle;;03;84;;1;;200000002;CC B;CC;FPU",
        "03902;Partie;commune-deleguee;03118;03;84;;;;;;;",
    ];

    private static readonly string[] Zrr =
    [
        "\"Champ : France métropolitaine et DOM\",\"\",\"\",\"\"",
        "\"Géographie : Communes, au 1er janvier 2021\",\"\",\"\",\"\"",
        "\"Source : ANCT, arrêté du 16 mars 2017, modifié par le décret du 22 février 2018, ANCT-Observatoire des territoires\",\"\",\"\",\"\"",
        "\"\",\"\",\"\",\"\"",
        "\"Code Insee\",\"Libellé de la commune\",\"Classement en ZRR\",\"Modalités du zonage en ZRR\"",
        "\"CODGEO\",\"LIBGEO\",\"ZRR_SIMP\",\"ZONAGE_ZRR\"",
        "\"03190\",\"Moulins\",\"C - Classée en ZRR\",\"A - Commune sortante en 2017 continuant de bénéficier des effets du classement depuis 2018\"",
        "\"03118\",\"Gannat\",\"C - Classée en ZRR\",\"C - Commune classée en ZRR\"",
        "\"03095\",\"Cusset\",\"NC - Commune non classée\",\"NC - Commune non classée\"",
        "\"\",\"\",\"\",\"\"",
    ];

    private static readonly string[] Frr =
    [
        "Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;",
        "03190;03;Moulins;FRR socle;", "03118;03;Gannat;Non classée;", "03095;03;Cusset;Non classée;",
    ];

    /// <summary>Each form alone, as published: separators, encodings, preamble, quoted decimals, what is masked.</summary>
    [Theory]
    [InlineData("cc_filosofi_2021_COM.csv", "niveau_de_vie", "24870", "CODGEO;NBMENFISC21;MED21|03190;10;24870", "2021")]
    [InlineData("FILO2019_DISP_COM.csv", "niveau_de_vie", "24870.5", "CODGEO;LIBGEO;Q219|03190;Moulins;24870,5", "2019")]
    [InlineData("cc_filosofi_2021_COM.csv", "niveau_de_vie", "", "CODGEO;NBMENFISC21;MED21|03190;10;s", "")]
    [InlineData("cc_filosofi_2021_COM.csv", "niveau_de_vie", "", "CODGEO;NBMENFISC21;MED21|03190;10;nd", "")]
    [InlineData("2019-communes-criteres-repartition.csv", "potentiel_financier", "1012.35", Code + "," + Wealth + "|03190,\"1012,345678\"", "2019")]
    [InlineData("criteres_2024.csv", "potentiel_financier", "938.5", Code + "," + Wealth + " final|03190,\"938,5\"", "2024")]
    [InlineData("ofgl.csv", "potentiel_financier", "990.1", "exercice;code_insee;commune;variable;valeur;unite|2022;03190;MOULINS (03);Potentiel financier par hab.;950;€|2023;03190;MOULINS (03);Potentiel financier par hab.;990.1;€|2024;03190;MOULINS (03);Effort fiscal;1.2;", "2023")]
    public void A_file_as_published_fills_its_column(string name, string column, string expected, string rows, string vintage)
    {
        Source(name, Encoding.Latin1, rows.Split('|'));
        using var data = Read();

        var found = data.Of("03190");

        var value = column == "niveau_de_vie" ? found.NiveauDeVie : found.PotentielFinancier;
        Assert.Equal(expected, value?.Value.ToString(CultureInfo.InvariantCulture) ?? "");
        Assert.Equal(vintage, value is null ? "" : Assert.Single(value.Sources).File.Vintage);
    }

    [Fact]
    public void Zones_of_a_commune_of_today_or_before_and_of_an_epci_whose_communes_agree_or_not()
    {
        WriteZones();
        string[] codes = ["03190", "03118", "03900", "03902", "03095", "200000001", "200000002", "3190"];
        var territories = Work.Write("t.csv", ["territoire;date_effet_ctg", .. codes.Select(code => $"{code};2021-01-01")]);

        Assert.Equal(0, CommandRun.Of("completer", "--territoires", territories, "--sources", Work.At("sources"), "--sortie", Work.At("sortie")).ExitCode);

        Assert.Equal(["zrr+frr", "zrr", "zrr", "zrr", "non", "zrr+frr?", "non", "zrr+frr"], Work.Rows("sortie", "territoires.csv").Select(row => row["zone_rurale"]));
        Assert.Equal("CTG1212", Assert.Single(Work.Rows("sortie", "avertissements.csv"))["code"]);
        Assert.Contains(Work.Rows("sortie", "sources.csv"), row => (row["code"], row["fichier"], row["contenu"]) == ("200000001", "frr.csv", "1/2"));
    }

    [Fact]
    public void A_local_bareme_settles_an_epci_that_is_partly_in_a_zone()
    {
        WriteZones();
        var bareme = Work.Write("local.json", """{ "bareme": "x", "figures": { "H-23": { "valeurs": [ { "du": "2020-01-01", "choix": "une", "sources": ["note"] } ] } } }""");

        Assert.Equal("zrr+frr", Complete("200000001;2021-01-01", "--bareme", bareme)["zone_rurale"]);
    }

    /// <summary>A median of two medians is none: a commune that two rows make is left empty.</summary>
    [Fact]
    public void No_median_is_made_of_two()
    {
        Source("communes_2026.csv", Encoding.UTF8, Communes);
        Source("cc_filosofi_2021_COM.csv", Encoding.UTF8, "CODGEO;MED21", "03118;20000", "03900;22000", "03190;19880");

        Assert.Equal("", Complete("03118;2021-01-01")["niveau_de_vie"]);
        Assert.Equal("19880", Complete("03190;2021-01-01")["niveau_de_vie"]);
    }

    [Theory]
    [InlineData("frr.csv", "Code_insee;Departement;Commune;Statut FRR", "classement")]
    [InlineData("zrr.csv", "\"CODGEO\",\"LIBGEO\",\"ZRR_SIMP\",\"ZONAGE\"", "ZONAGE_ZRR")]
    [InlineData("filosofi.csv", "CODGEO;NBMENFISC21;MEDIANE", "MED21")]
    [InlineData("dgf.csv", Code + "," + Wealth + " définitif", Wealth)]
    [InlineData("ofgl.csv", "annee;code_insee;variable;valeur", "exercice")]
    [InlineData("communes.csv", "code;nom;type;anciensCodes;epci", "siren_epci")]
    public void A_file_whose_header_has_changed_is_refused_with_the_columns_looked_for(string name, string header, string lookedFor)
    {
        Source(name, Encoding.UTF8, header, "x");

        var refusal = Assert.Throws<CliException>(Read);

        Assert.Equal("CTG9100", refusal.Code);
        foreach (var language in new[] { Language.French, Language.English })
        {
            Assert.Contains(lookedFor, Sentences.Of(refusal.Code, language, refusal.Arguments), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Contours_whose_properties_have_changed_are_refused_too_and_what_is_nothing_known_is_left_aside()
    {
        Source("qpv.geojson", Encoding.UTF8, """{ "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": { "codeqp": "QN1" }, "geometry": { "type": "Polygon", "coordinates": [] } } ] }""");
        var refused = Run("completer", "03190;2021-01-01");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("code_qp", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Work.At("sortie")));

        Source("qpv.geojson", Encoding.UTF8, """{ "type": "FeatureCollection", "features": [] }""");
        Source("autre.csv", Encoding.UTF8, "a;b", "1;2");
        var run = Run("completer", "03190;2021-01-01");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("CTG9101", run.Error, StringComparison.Ordinal);
        Assert.Contains("CTG9105", run.Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// A square of a hundredth of a degree, some 790 m by 1 110 m, with a hole in it: 27 m from a boundary nothing is told, inside or outside; 35 m from it, everything.
    /// A degree of longitude is shorter by the cosine of the latitude.
    /// </summary>
    [Theory]
    [InlineData(3.0010, 45.0010, Membership.In)]
    [InlineData(3.00045, 45.0010, Membership.In)]
    [InlineData(3.00034, 45.0010, Membership.Unknown)]
    [InlineData(2.99966, 45.0010, Membership.Unknown)]
    [InlineData(2.99955, 45.0010, Membership.Out)]
    [InlineData(3.0010, 45.00024, Membership.Unknown)]
    [InlineData(3.0010, 44.99968, Membership.Out)]
    [InlineData(3.0050, 45.0050, Membership.Out)]
    [InlineData(3.0037, 45.0050, Membership.Unknown)]
    public void A_point_is_in_a_contour_or_not_but_for_thirty_metres_around_its_boundary(double longitude, double latitude, Membership expected)
    {
        Source("qpv.geojson", Encoding.UTF8, Contours("QN03001M"));
        using var data = Read();

        var found = data.QpvAt("03190", new Point(longitude, latitude))!;

        Assert.Equal(expected, found.Actuel!.Value);
        Assert.Null(found.Ancien);
        Assert.Null(expected == Membership.Out ? data.QpvAt("33063", new Point(longitude, latitude)) : null);
    }

    [Fact]
    public void The_code_of_a_contour_tells_its_list()
    {
        Source("qpv2015.geojson", Encoding.UTF8, Contours("QP003001"));
        Source("qpv2024.geojson", Encoding.UTF8, Contours("QN00301M", 1));
        using var data = Read();

        var before = data.QpvAt("03190", new Point(3.0010, 45.0010))!;
        var now = data.QpvAt("03190", new Point(4.0010, 45.0010))!;

        Assert.Equal((Membership.Out, Membership.In), (before.Actuel!.Value, before.Ancien!.Value));
        Assert.Equal((Membership.In, Membership.Out), (now.Actuel!.Value, now.Ancien!.Value));
        Assert.Equal("code_qp = -", Assert.Single(before.Actuel.Sources).Content);
        Assert.Equal("code_qp = QP003001", Assert.Single(before.Ancien.Sources).Content);
    }

    /// <summary>H-22: a commune that left the ZRR and keeps its effects is in; a local barème may say that it is not.</summary>
    [Fact]
    public void A_local_bareme_reads_the_classes_of_the_zrr_otherwise()
    {
        Source("zrr.csv", Encoding.UTF8, Zrr);
        var local = Bareme.BuiltIn.Overlay("""
            { "bareme": "x", "figures": { "H-22": { "valeurs": [ { "du": "2020-01-01", "sources": ["note"], "zonage": { "zone": "zrr", "classements": {
              "A - Commune sortante en 2017 continuant de bénéficier des effets du classement depuis 2018": "non" } } } ] } } }
            """u8).Value!;

        using var usual = Read();
        using var other = Read(local);

        Assert.Equal((Membership.In, Membership.Out), (usual.Of("03190").Zoning!.Value.Zrr, other.Of("03190").Zoning!.Value.Zrr));
        Assert.Equal((Membership.In, Membership.Unknown), (usual.Of("03118").Zoning!.Value.Zrr, other.Of("03118").Zoning!.Value.Zrr));
    }

    [Fact]
    public void What_is_typed_wins_and_a_difference_is_a_notice()
    {
        Source("cc_filosofi_2021_COM.csv", Encoding.UTF8, "CODGEO;MED21", "03190;19880");
        var territories = Work.Write("t.csv", "territoire;date_effet_ctg;niveau_de_vie", "03190;2021-01-01;12000,00");

        Assert.Equal(0, CommandRun.Of("completer", "--territoires", territories, "--sources", Work.At("sources"), "--sortie", Work.At("sortie")).ExitCode);

        Assert.Equal("12000,00", Assert.Single(Work.Rows("sortie", "territoires.csv"))["niveau_de_vie"]);
        Assert.Empty(Work.Rows("sortie", "sources.csv"));
        var notice = Assert.Single(Work.Rows("sortie", "avertissements.csv"));
        Assert.Equal(("CTG1309", "niveau_de_vie", "12000,00"), (notice["code"], notice["colonne"], notice["valeur"]));
    }

    /// <summary>What is computed is what is typed, else what is published: of the territory, and of each list of QPV.</summary>
    [Fact]
    public void What_is_typed_is_what_is_computed_and_what_is_empty_is_filled()
    {
        WriteZones();
        Source("f.csv", Encoding.UTF8, "CODGEO;MED21", "03190;19880", "03118;20770");
        Source("dgf.csv", Encoding.UTF8, Code + "," + Wealth, "03190,1012", "03118,938");
        Source("qpv.geojson", Encoding.UTF8, Contours("QN00301M"));
        var territories = Work.Write("t.csv", "territoire;date_effet_ctg;potentiel_financier;niveau_de_vie;zone_rurale", "03190;2021-01-01;500;12000;non", "03118;2021-01-01;;;");
        var places = Work.Write("p.csv", "territoire;structure;financement;places;date_ouverture;longitude;latitude;qpv", "03190;A;psu;1;2022-01-01;3.001;45.001;non", "03190;B;psu;1;2022-01-01;3.001;45.001;");
        using var data = Read();
        using var t = InputFile.Open(territories);
        using var p = InputFile.Open(places);
        var log = new RowLog { Language = Language.French, OnRefused = row => Assert.Fail($"{row.File}, {row.Line}") };
        var (filling, lots) = (new InventoryFilling(data, keepsSources: false), new List<PlaceLot>());

        var read = TerritoryFile.Read(t, filling, log);
        LotFile.Read(p, read, log, (int _, in ReadLot lot) => lots.Add(lot.Of("03190")), filling);

        Assert.Equal([(500m, 12_000m, RuralZoning.None), (938m, 20_770m, new RuralZoning(Membership.In, Membership.Out))], read.Territories.Select(each => (each.PotentielFinancier!.Value, each.NiveauDeVie!.Value, each.RuralZoning)));
        Assert.Equal([(Membership.Out, Membership.Out), (Membership.In, Membership.Unknown)], lots.Select(lot => (lot.QpvActuel, lot.QpvAncien)));
    }

    /// <summary>A list whose contours are not given tells nothing: neither in it nor out of it.</summary>
    [Theory]
    [InlineData("QN00301M", Membership.In, Membership.Unknown)]
    [InlineData("QP003001", Membership.Unknown, Membership.In)]
    public void A_list_without_contours_is_to_be_checked(string code, Membership actual, Membership before)
    {
        Source("qpv.geojson", Encoding.UTF8, Contours(code));
        using var data = Read();
        using var t = InputFile.Open(Work.Write("t.csv", "territoire;date_effet_ctg", "03190;2021-01-01"));
        using var p = InputFile.Open(Work.Write("p.csv", "territoire;structure;financement;places;date_ouverture;longitude;latitude", "03190;A;psu;1;2022-01-01;3.001;45.001"));
        var log = new RowLog { Language = Language.French, OnRefused = row => Assert.Fail($"{row.File}, {row.Line}") };
        var (filling, lots) = (new InventoryFilling(data, keepsSources: false), new List<PlaceLot>());

        LotFile.Read(p, TerritoryFile.Read(t, filling, log), log, (int _, in ReadLot lot) => lots.Add(lot.Of("03190")), filling);

        Assert.Equal((actual, before), (lots[0].QpvActuel, lots[0].QpvAncien));
    }

    [Fact]
    public void Of_two_years_the_newest_that_has_the_code_serves()
    {
        Source("a.csv", Encoding.UTF8, "CODGEO;MED19", "03190;19000", "03118;19500");
        Source("b.csv", Encoding.UTF8, "CODGEO;MED21", "03190;19880", "03118;s");
        Source("c.csv", Encoding.UTF8, "CODGEO;Q215", "03190;18000");
        using var data = Read();

        Assert.Equal((19_880m, 19_500m), (data.Of("03190").NiveauDeVie!.Value, data.Of("03118").NiveauDeVie!.Value));
    }

    /// <summary>A zone that is typed, an amount in another unit, a column that the other of two files fills, and a file that changes before the run is done again.</summary>
    [Fact]
    public void What_is_doubtful_missing_or_changed_is_told()
    {
        WriteZones();
        Source("dgf_2024.csv", Encoding.UTF8, Code + "," + Wealth, "03190,\"12,5\"", "03118,900");
        var territories = Work.Write("t.csv", "territoire;date_effet_ctg;zone_rurale", "03190;2021-01-01;frr", "03095;2021-01-01;inconnue");

        var run = CommandRun.Of("completer", "--territoires", territories, "--sources", Work.At("sources"), "--sortie", Work.At("sortie"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["source dgf_2024.csv CTG1213 12,5", "territoires t.csv CTG1309 frr"], Work.Rows("sortie", "avertissements.csv").Select(row => $"{row["entree"]} {Path.GetFileName(row["fichier"])} {row["code"]} {row["valeur"]}"));
        Assert.Equal(["frr 12,5", "inconnue "], Work.Rows("sortie", "territoires.csv").Select(row => $"{row["zone_rurale"]} {row["potentiel_financier"]}"));
        Assert.Equal("niveau_de_vie", Assert.Single(run.Error.Split('\n'), line => line.StartsWith("CTG9105", StringComparison.Ordinal)).Split(" : ")[1]);
        Assert.Equal(["DGCL oui", "OFGL (data.ofgl.fr) non"], Work.Rows("sortie", "manques.csv").Where(row => row["colonne"] == "potentiel_financier").Select(row => $"{row["producteur"]} {row["present"]}"));

        Source("dgf_2024.csv", Encoding.UTF8, Code + "," + Wealth, "03190,\"1250\"", "03118,900");
        var again = CommandRun.Of("rejouer", Work.At("sortie", "manifeste.json"));

        Assert.NotEqual(0, again.ExitCode);
        Assert.Contains("dgf_2024.csv", again.Output, StringComparison.Ordinal);
    }

    /// <summary>The sample, completed, then computed with the same sources, explained, and computed again from its manifest.</summary>
    [Fact]
    public async Task A_territory_completed_computed_and_explained_names_the_public_files()
    {
        string At(string name) => WorkFolder.InRepository("samples", "donnees-publiques", name);
        string[] inventory = ["--territoires", At("territoires.csv"), "--places", At("places.csv"), "--sources", At("sources")];

        Assert.Equal(0, CommandRun.Of(["completer", .. inventory, "--sortie", Work.At("complet")]).ExitCode);
        Assert.Equal(0, CommandRun.Of(["calculer", .. inventory, "--annee", "2021-2025", "--sortie", Work.At("direct")]).ExitCode);
        Assert.Equal(0, CommandRun.Of("calculer", "--territoires", Work.At("complet", "territoires.csv"), "--places", Work.At("complet", "places.csv"), "--annee", "2021-2025", "--sortie", Work.At("apres")).ExitCode);
        Assert.Equal(File.ReadAllText(Work.At("direct", "lignes.csv")), File.ReadAllText(Work.At("apres", "lignes.csv")));
        Assert.Equal(["oui", "a_verifier"], Work.Rows("complet", "places.csv").Where(row => row["structure"] is "03190-C" or "03190-D").Select(row => row["qpv"]));

        var explained = CommandRun.Of(["expliquer", .. inventory, "--annee", "2024", "--territoire", "03095", "--format", "texte"]).Output;
        foreach (var cited in new[]
        {
            "INSEE · Filosofi, niveau de vie médian : millésime : 2021", "filosofi-2021-communes-extrait.csv, ligne 3 : MED21 = 20770",
            "DGCL · DGF, critères de répartition, communes : millésime : 2024", "dgf-2024-valeurs-inventees.csv, ligne 4",
            "liste des communes FRR : millésime : 10 juillet 2025", "zonage ZRR, communes : millésime : arrêté du 16 mars 2017, modifié par le décret du 22 février 2018",
            "ANCT · contours des QPV : millésime : décret 2023-1314, 1er janvier 2024", "qpv-2024-extrait.geojson : code_qp = -",
        })
        {
            Assert.Contains(cited, explained, StringComparison.Ordinal);
        }

        var english = CommandRun.Of(["expliquer", .. inventory, "--annee", "2024", "--structure", "03190-C", "--format", "json", "--lang", "en"]);
        using var json = JsonDocument.Parse(english.Output);
        var schema = await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(ExplanationJson.Schema.Span), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json.RootElement.GetProperty("explications")[0].GetProperty("explication").GetRawText()));
        var explanation = json.RootElement.GetProperty("explications")[0].GetProperty("explication");
        var read = explanation.GetProperty("etapes").EnumerateArray().Where(step => step.TryGetProperty("sources", out _))
            .ToDictionary(step => step.GetProperty("id").GetString()!, step => step.GetProperty("sources")[0].GetProperty("contenu").GetString());
        Assert.Equal("code_qp = QN00303M", read["lot-3/qpv"]);
        Assert.Contains("qpv-2024-extrait.geojson", explanation.GetProperty("fichiers").EnumerateArray().Select(file => file.GetProperty("fichier").GetString()));

        Assert.Equal(0, CommandRun.Of("rejouer", Work.At("direct", "manifeste.json")).ExitCode);
        Assert.Equal(0, CommandRun.Of("rejouer", Work.At("complet", "manifeste.json")).ExitCode);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Work.At("direct", "manifeste.json")));
        Assert.Equal(7, manifest.RootElement.GetProperty("sources").GetArrayLength());
        Assert.Contains("H-21", manifest.RootElement.GetProperty("hypotheses").EnumerateArray().Select(each => each.GetProperty("id").GetString()));
    }

    private void WriteZones()
    {
        Source("communes_2026.csv", Encoding.UTF8, Communes);
        Source("zrr.csv", Encoding.UTF8, Zrr);
        Source("frr.csv", Encoding.UTF8, Frr);
    }
}
