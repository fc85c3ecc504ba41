using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary><c>comparer</c>: scenarios over the samples, and questions.</summary>
public sealed class ComparerTests
{
    private static readonly string[] Departement = ["-t", WorkFolder.InRepository("samples", "departement", "territoires.csv"), "-p", WorkFolder.InRepository("samples", "departement", "places.csv")];

    [Fact]
    public void Totals_territories_and_structures_add_up_and_say_who_wins()
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of(["comparer", WorkFolder.InRepository("samples", "scenarios"), .. Departement, "--annee", "2023-2024", "--sortie", folder.At("out"), "--filtre", "tous"]);

        Assert.Equal(0, run.ExitCode);
        var (totals, territories, structures) = (folder.Rows("out", "totaux.csv"), folder.Rows("out", "territoires.csv"), folder.Rows("out", "structures.csv"));
        Assert.Equal(5 * 2, totals.Count);
        foreach (var total in totals)
        {
            bool OfTotal(Dictionary<string, string> row) => (row["scenario"], row["annee"]) == (total["scenario"], total["annee"]);
            var own = territories.Where(OfTotal).ToArray();
            Assert.Equal(Euros(total, "difference_basse"), own.Sum(row => Euros(row, "difference_basse")));
            Assert.Equal(total["territoires_gagnants"], $"{own.Count(row => row["sens"] == "gagnant")}");
            Assert.Equal(total["structures_perdantes"], $"{structures.Count(row => OfTotal(row) && row["sens"] == "perdant")}");
            Assert.All(own.Where(row => row["base_min"].Length > 0 && row["scenario_min"].Length > 0), row => Assert.Equal(Euros(row, "difference_basse"), structures.Where(each => OfTotal(each) && each["territoire"] == row["territoire"]).Sum(each => Euros(each, "difference_basse"))));
        }
    }

    [Fact]
    public void The_base_is_what_calculer_gives()
    {
        using var folder = new WorkFolder();
        CommandRun.Of(["comparer", WorkFolder.InRepository("samples", "scenarios", "sans-rebond.json"), .. Departement, "--annee", "2024", "--sortie", folder.At("out"), "--filtre", "tous", "--tri", "code"]);
        CommandRun.Of(["calculer", .. Departement, "--annee", "2024", "--sortie", folder.At("calcul")]);

        var calculated = folder.Rows("calcul", "territoires.csv").Where(row => row["partiel"] == "non").ToDictionary(row => row["territoire"], row => Euros(row, "bonus_min") + Euros(row, "psej_maintenue_min"));
        var compared = folder.Rows("out", "territoires.csv").Where(row => row["base_min"].Length > 0).ToDictionary(row => row["territoire"], row => Euros(row, "base_min"));
        Assert.Equal(calculated.OrderBy(each => each.Key, StringComparer.Ordinal), compared.OrderBy(each => each.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Only_changes_are_shown_largest_first_unless_asked_otherwise()
    {
        using var folder = new WorkFolder();
        CommandRun.Of(["comparer", WorkFolder.InRepository("samples", "scenarios", "sans-rebond.json"), .. Departement, "--annee", "2024", "--sortie", folder.At("out")]);
        CommandRun.Of(["comparer", WorkFolder.InRepository("samples", "scenarios", "sans-rebond.json"), .. Departement, "--annee", "2024", "--sortie", folder.At("none"), "--filtre", "gagnants"]);

        var rows = folder.Rows("out", "territoires.csv");
        var sizes = rows.Where(row => row["difference_basse"].Length > 0).Select(row => Math.Abs(Euros(row, "difference_basse"))).ToArray();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.DoesNotContain(rows, row => row["sens"] == "inchange");
        Assert.Empty(folder.Rows("none", "territoires.csv"));
    }

    [Fact]
    public void A_comparison_can_be_replayed()
    {
        using var folder = new WorkFolder();
        CommandRun.Of(["comparer", WorkFolder.InRepository("samples", "scenarios", "tout-en-qpv.json"), WorkFolder.InRepository("samples", "scenarios", "sans-rebond.json"), .. Departement, "--annee", "2024", "--sortie", folder.At("out")]);

        Assert.Equal((0, ""), CommandRun.Of("rejouer", folder.At("out", "manifeste.json")) is var run ? (run.ExitCode, run.Error) : default);
    }

    [Theory]
    [InlineData("{ \"scenario\": \"s\",\n  \"lot\": [] }", "ligne 2", "CTG2102")]
    [InlineData("{ \"scenario\": \"s\",\n\n  \"lots\": [ { \"qpv\": \"oui\" } ] }", "ligne 3", "CTG2102")]
    [InlineData("{ \"scenario\": \"s\",\n  \"bareme\": {\n \"coefficients\": { \"BT-ZZ\": 2 } } }", "ligne 3", "CTG2002")]
    [InlineData("{ \"scenario\": \"s\",\n  \"retirer\": [ { \"structure\": \"A\",\n \"le\": \"2024-02-30\" } ] }", "ligne 3", "CTG2003")]
    [InlineData("{ \"scenario\": ", "ligne 2", "CTG2101")]
    [InlineData("{ \"scenario\": \"s\",\n  \"bareme\": {\n \"figer_au\": \"2010-01-01\" } }", "ligne 3, colonne 14", "CTG2027")]
    [InlineData("{ \"scenario\": \"s\",\n  \"territoires\": [ { \"psej\": 99999999999999999999 } ] }", "ligne 2, colonne 30", "CTG2102")]
    [InlineData("{ \"scenario\": \"s\",\n  \"territoires\": [ { \"tranche\": 18446744073709551616 } ] }", "ligne 2", "CTG2102")]
    [InlineData("{ \"scenario\": \"s\",\n  \"bareme\": { \"coefficients\": { \"BT-N1\": 1e999 } } }", "ligne 2", "CTG2102")]
    [InlineData("{ \"scenario\": \"s\",\n  \"bareme\": { \"figures\": { \"BT-N1\": { \"valeurs\": [ { \"du\": \"2021-01-01\", \"montant\": 99999999999999999999, \"sources\": [ \"x\" ] } ] } } } }", "ligne 2", "CTG2016")]
    [InlineData("{ \"scenario\": \"s\",\n  \"note\": \"\\ud800\" }", "ligne 2", "CTG2101")]
    [InlineData("{ \"scenario\": \"s\",\n  \"note\": 1, \"note\": 2 }", "ligne 2, colonne 14", "CTG2101")]
    public void A_scenario_with_a_fault_says_where_and_nothing_is_written(string json, string line, string code)
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of(["comparer", folder.Write("s.json", json), .. Departement, "--annee", "2024", "--sortie", folder.At("out")]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CTG9043", run.Error, StringComparison.Ordinal);
        Assert.Contains(line, run.Error, StringComparison.Ordinal);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public void What_matters_is_ranked()
    {
        var rows = CsvRows.Parse(CommandRun.Of(["comparer", .. Departement, "--annee", "2024", "--sensibilite"]).Output);

        Assert.Equal(["BT-N", "BT-R"], rows.Select(row => row["figure"]).Where(id => id.StartsWith("BT-", StringComparison.Ordinal)));
        Assert.Equal(rows.Select(row => Euros(row, "amplitude")).OrderDescending(), rows.Select(row => Euros(row, "amplitude")));
    }

    [Fact]
    public void A_goal_comes_with_the_proof_of_its_neighbour()
    {
        var rows = CsvRows.Parse(CommandRun.Of(["comparer", .. Departement, "--annee", "2024", "--territoire", "03190", "--objectif", "700000,00"]).Output);

        Assert.Equal(["à coup sûr", "au mieux"], rows.Select(row => row["lecture"]));
        Assert.True(Euros(rows[0], "total_min") >= 700_000 && Euros(rows[0], "total_avant_min") < 700_000);
        Assert.Equal(Euros(rows[0], "places") - 1, Euros(rows[0], "juste_avant"));
    }

    [Fact]
    public void A_grid_has_a_row_for_each_pair()
    {
        var rows = CsvRows.Parse(CommandRun.Of(["comparer", .. Departement, "--annee", "2024", "--grille", "places=0:20:10", "BT-N1=1:1,1:0,05"]).Output);

        Assert.Equal(9, rows.Count);
        Assert.Equal(("0", "1", 0m), (rows[0]["places"], rows[0]["BT-N1"], Euros(rows[0], "difference_basse")));
        Assert.Equal(rows.OrderBy(row => Euros(row, "places")).ThenBy(row => Euros(row, "difference_basse")), rows);
        Assert.True(Euros(rows[^1], "difference_basse") > Euros(rows[^3], "difference_basse"));
    }

    [Fact]
    public void An_amount_of_a_grid_is_a_number_whatever_its_sign()
    {
        var output = CommandRun.Of(["comparer", .. Departement, "--annee", "2024", "--grille", "psej=0:1:1", "places=0:1:1", "--format-nombre", "point"]).Output;

        Assert.DoesNotContain("'", output, StringComparison.Ordinal);
        Assert.Contains(";-", output, StringComparison.Ordinal);
        Assert.All(CsvRows.Parse(output), row => Assert.DoesNotContain(',', row["difference_basse"]));
    }

    [Theory]
    [InlineData("--grille", "places=0:10:10", "psej=0:1:1")]
    [InlineData("--sensibilite")]
    [InlineData("--territoire", "03190", "--objectif", "700000")]
    public void The_answer_to_a_question_goes_to_the_file_asked_for_and_the_table_to_the_reader(params string[] question)
    {
        using var folder = new WorkFolder();
        var piped = CommandRun.Of(["comparer", .. Departement, "--annee", "2024", .. question]);
        var kept = CommandRun.Of(["comparer", .. Departement, "--annee", "2024", .. question, "--sortie", folder.At("out", "reponse.csv"), "--tableau", "oui"]);
        var asTable = CommandRun.Of(["comparer", .. Departement, "--annee", "2024", .. question, "--tableau", "oui"]);

        Assert.Equal((0, 0, 0), (piped.ExitCode, kept.ExitCode, asTable.ExitCode));
        Assert.Equal(piped.Output.TrimStart('\uFEFF'), File.ReadAllText(folder.At("out", "reponse.csv")));
        Assert.StartsWith("╭", kept.Output, StringComparison.Ordinal);
        Assert.Equal(kept.Output, asTable.Output);
        Assert.Equal(piped.Output, CommandRun.Of(["comparer", .. Departement, "--annee", "2024", .. question, "--sortie", "-"]).Output);
    }

    [Fact]
    public void At_best_is_not_known_where_the_total_has_no_public_maximum()
    {
        var rows = CsvRows.Parse(CommandRun.Of(["comparer", .. Departement, "--annee", "2026", "--territoire", "03190", "--objectif", "900000"]).Output);

        Assert.Equal("non connu : le total n'a pas de maximum public", rows[1]["places"]);
        Assert.Equal(("", ""), (rows[1]["total_max"], rows[1]["juste_avant"]));
    }

    [Theory]
    [InlineData("CTG9044", "--sortie", "x")]
    [InlineData("CTG9045", "--sensibilite", "--objectif", "5")]
    [InlineData("CTG9046", "--objectif", "cinq")]
    [InlineData("CTG9060", "--grille", "places=0:10:1", "psej=0:1:1", "tranche=1:2:1")]
    [InlineData("CTG9060", "--grille", "psej=0:10:1", "psej=0:1:1")]
    [InlineData("CTG9047", "--grille", "places=10:0:1", "psej=0:1:1")]
    [InlineData("CTG9049", "--grille", "places=0:20000000:10000000", "psej=0:1:1")]
    [InlineData("CTG9049", "--grille", "psej=0:10000000000:10000000000", "places=0:1:1")]
    [InlineData("CTG9047", "--grille", "psej=0:1:0,00001", "places=0:1:1")]
    [InlineData("CTG9050", "--grille", "tranche=0:100:50", "places=0:1:1")]
    [InlineData("CTG9049", "--grille", "BT-N1=0:1000:100", "places=0:1:1")]
    [InlineData("CTG9049", "--grille", "places=0:1:0,5", "psej=0:1:1")]
    [InlineData("CTG9060", "--grille", "places=0:10:1")]
    [InlineData("CTG9047", "--grille", "psej=0:79228162514264337593543950335:0,0001", "places=0:1:1")]
    [InlineData("CTG9048", "--objectif", "500000")]
    [InlineData("CTG9050", "--grille", "nuages=0:1:1", "psej=0:1:1")]
    public void A_question_that_cannot_be_answered_is_a_wrong_call(string code, params string[] options)
    {
        var run = CommandRun.Of(["comparer", .. Departement, "--annee", "2024", .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifteen_places_in_qpv_are_54000_more_in_every_file_for_2025()
    {
        using var folder = new WorkFolder();
        var territories = folder.Write("t.csv", "territoire;date_fin_cej;date_effet_ctg;psej_eaje;places_reference;places_2023", "A;2020-12-31;2021-01-01;120000;60;200");
        var places = folder.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;E;psu;60;2015-01-01");
        var scenario = folder.Write("s.json", """{ "scenario": "quinze", "ajouter": [ { "territoire": "A", "structure": "P", "places": 15, "date_ouverture": "2024-01-01", "qpv": true } ] }""");

        var run = CommandRun.Of("comparer", scenario, "-t", territories, "-p", places, "--annee", "2025", "--sortie", folder.At("out"), "--tableau", "oui");

        Assert.Equal(0, run.ExitCode);
        foreach (var file in (string[])["totaux.csv", "territoires.csv", "structures.csv"])
        {
            var row = Assert.Single(folder.Rows("out", file));
            Assert.Equal(("54000,00", "54000,00"), (row["difference_basse"], row["difference_haute"]));
        }

        Assert.Contains("+54\u00A0000,00 │", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CTG9061", "rapport", "--annee", "2024", "--sortie", "")]
    [InlineData("CTG9061", "expliquer", "--annee", "2024", "--territoire", "03190", "--sortie", "")]
    [InlineData("CTG9002", "comparer", "", "--annee", "2024", "--sortie", "x")]
    public void An_empty_path_is_a_wrong_call(string code, string command, params string[] options)
    {
        var run = CommandRun.Of([command, .. Departement, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_commands_that_write_to_one_file_both_stand_in_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "A shell of Unix runs this.");
        using var folder = new WorkFolder();
        using var shell = Process.Start("sh", ["-c", $"{{ {Shell.Program} baremes lister; {Shell.Program} baremes lister; }} > '{folder.At("two.csv")}'"]);
        shell.WaitForExit();

        var once = CommandRun.Of("baremes", "lister").Output;
        Assert.Equal((2 * once.Length) + 1, File.ReadAllText(folder.At("two.csv")).Length);
    }

    private static decimal Euros(Dictionary<string, string> row, string column) =>
        row[column].Length == 0 ? 0 : decimal.Parse(row[column].Replace(',', '.'), CultureInfo.InvariantCulture);
}
