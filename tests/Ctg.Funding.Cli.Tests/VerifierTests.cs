using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary><c>verifier</c>: what the Caf has notified, held against the rules.</summary>
public sealed class VerifierTests
{
    private static readonly string[] Departement =
    [
        "-t", WorkFolder.InRepository("samples", "departement", "territoires.csv"), "-p", WorkFolder.InRepository("samples", "departement", "places.csv"),
        "-n", WorkFolder.InRepository("samples", "verification", "notifie.csv"), "-b", WorkFolder.InRepository("samples", "verification", "bareme.json"), "-a", "2023",
    ];

    /// <summary>The sample: 30 planted errors, of which some are told here by hand; the letter asks about them, and the run can be proved.</summary>
    [Fact]
    public void The_sample_is_verified_explained_asked_about_and_replayed()
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of(["verifier", .. Departement, "-s", folder.At("out")]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var rows = folder.Rows("out", "verification.csv").ToDictionary(row => row["structure"].Length > 0 ? row["structure"] : row["territoire"]);
        var swapped = rows["03195-001"];
        Assert.Equal(("31523,49", "25218,79", "-6304,70", "ecart", "echange"), (swapped["calcule_min"], swapped["notifie"], swapped["difference"], swapped["verdict"], swapped["cause"]));
        Assert.Equal(("conforme", "", ""), (rows["03001-001"]["verdict"], rows["03001-001"]["cause"], rows["03001-001"]["recalculs"]));
        Assert.Equal("non-calculable", rows["03107"]["verdict"]);
        var causes = folder.Rows("out", "diagnostics.csv").Where(row => row["structure"] == "03118-003").ToArray();
        Assert.Equal(("1", "acomptes", "CTG5127", "0,00"), (causes[0]["rang"], causes[0]["nature"], causes[0]["code"], causes[0]["reste"]));
        Assert.All(folder.Rows("out", "diagnostics.csv").Where(row => row["ajustement"] == "exact"), row => Assert.InRange(decimal.Parse(row["reste"].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture), -0.1m, 0.1m));

        var letter = File.ReadAllText(folder.At("out", "courrier.md"));
        Assert.Contains("Acomptes de l'année pris pour le montant entier", letter, StringComparison.Ordinal);
        Assert.Contains("    Bonus territoire 2023 de la structure 03118-003", letter, StringComparison.Ordinal);
        Assert.Contains("<td class=\"montant\">-6 304,70</td>", File.ReadAllText(folder.At("out", "courrier.html")).Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("&#160;", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((0, ""), CommandRun.Of("rejouer", folder.At("out", "manifeste.json")) is var again ? (again.ExitCode, again.Error) : default);
    }

    [Fact]
    public void Rows_that_cannot_be_taken_are_refused_and_the_rest_is_verified()
    {
        using var folder = new WorkFolder();
        var (territories, places) = Inventory(folder);
        var notified = folder.Write(
            "notifie.csv", "territoire;structure;montant;annee", "A;A-1;40000,00;", "A;A-1;40000,00;2023", "Z;Z-1;10;", "A;A-2;quarante;", "A;A-9;12,50;", "A;;40000;2031", "A;;64000;");
        var run = CommandRun.Of("verifier", "-t", territories, "-p", places, "-n", notified, "-a", "2023", "-s", folder.At("out"), "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["CTG1111", "CTG1101", "CTG1004", "CTG1008"], folder.Rows("out", "rejets.csv").Select(row => row["code"]));
        Assert.Equal(
            [("A-1", "conforme"), ("A-2", "absent-de-la-notification"), ("A-9", "absent-du-calcul"), ("", "dans-les-bornes")],
            folder.Rows("out", "verification.csv").Select(row => (row["structure"], row["verdict"])));
        Assert.Contains("not in our inventory", File.ReadAllText(folder.At("out", "courrier.md")), StringComparison.Ordinal);
        Assert.Contains("1 conforms", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Eight new places of tranche 3, notified at 3,000 € each: the tranche is told, and the barème that is proposed serves as it is.</summary>
    [Fact]
    public void What_notifications_tell_of_the_scale_is_proposed_and_can_be_used()
    {
        using var folder = new WorkFolder();
        var (territories, places) = Inventory(folder);
        var notified = folder.Write("notifie.csv", "territoire;structure;montant", "A;A-1;40000", "A;A-2;24000", "A;;64000");
        string[] given = ["-t", territories, "-p", places, "-a", "2023"];
        var run = CommandRun.Of(["verifier", .. given, "-n", notified, "-s", folder.At("out"), "--tolerance", "0,05"]);
        var again = CommandRun.Of(["verifier", .. given, "-n", notified, "-s", folder.At("again"), "-b", folder.At("out", "bareme-propose.json"), "--tolerance", "1%"]);

        Assert.Equal((0, 0), (run.ExitCode, again.ExitCode));
        var told = Assert.Single(folder.Rows("out", "deductions.csv"));
        Assert.Equal(("BT-Nt", "3", "2021-01-01", "A-2 2023"), (told["figure"], told["tranche"], told["du"], told["preuve_min"]));
        Assert.Equal(("2999,9925", "3000,0075"), (told["min"], told["max"]));
        Assert.Equal(("23999,94", "24000,06"), folder.Rows("again", "verification.csv")[1] is var row ? (row["calcule_min"], row["calcule_max"]) : default);
        Assert.Equal((2, true), CommandRun.Of(["verifier", .. given, "-n", notified, "-s", folder.At("none"), "--tolerance", "deux"]) is var wrong ? (wrong.ExitCode, wrong.Error.Contains("CTG9064", StringComparison.Ordinal)) : default);
    }

    private static (string Territories, string Places) Inventory(WorkFolder folder) => (
        folder.Write("t.csv", "territoire;date_effet_ctg;date_fin_cej;psej_eaje;places_reference;tranche", "A;2021-01-01;2020-12-31;40000;20;3"),
        folder.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;A-1;psu;20;2015-01-01", "A;A-2;psu;8;2022-01-01"));
}
