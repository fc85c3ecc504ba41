using System.Globalization;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary><c>projeter</c> on the samples: years, causes, payees and months.</summary>
public sealed class ProjeterTests
{
    private static readonly string[] Causes = ["volume", "montant_unitaire", "rebond", "rattrapage", "zones", "trajectoire", "calendrier"];

    public static TheoryData<string> Samples => ["trois-territoires", "departement", "transition"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Causes_add_up_to_the_difference_to_the_cent_for_every_territory_of_a_sample(string sample)
    {
        using var folder = new WorkFolder();
        Assert.Equal(0, Project(folder, sample).ExitCode);

        var rows = folder.Rows("out", "causes.csv");
        var projected = folder.Rows("out", "projection.csv").Where(row => row["annee"] != "2019" && row["partiel"] == "non").Select(Key).ToHashSet();
        Assert.NotEmpty(rows);
        Assert.Equal(projected, rows.Select(Key).ToHashSet());
        Assert.All(rows, row => Assert.Equal(Euros(row, "difference"), Causes.Sum(cause => Euros(row, cause))));
        Assert.All(rows, row => Assert.Equal(Euros(row, "difference"), Euros(row, "psej_maintenue") + Euros(row, "bonus") - Euros(row, "avant")));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_payees_receive_months_pay_and_territories_are_due_is_one_sum_for_every_year(string sample)
    {
        using var folder = new WorkFolder();
        Project(folder, sample);

        var (receipts, payees, months) = (folder.Rows("out", "versements.csv"), folder.Rows("out", "beneficiaires.csv"), folder.Rows("out", "tresorerie.csv"));
        var projected = folder.Rows("out", "projection.csv");
        foreach (var year in Enumerable.Range(2019, 9).Select(year => $"{year}"))
        {
            var due = projected.Where(row => row["annee"] == year).Sum(row => (Maybe(row, "psej_min") ?? 0) + (Maybe(row, "bonus_min") ?? 0));
            Assert.Equal(due, receipts.Where(row => row["annee_due"] == year).Sum(row => Euros(row, "montant_min")));
        }

        foreach (var year in payees.Select(row => row["annee_recue"]).Distinct())
        {
            var received = payees.Where(row => row["annee_recue"] == year).Sum(row => Euros(row, "montant_min"));
            Assert.Equal(received, months.Where(row => row["mois"].StartsWith(year, StringComparison.Ordinal)).Sum(row => Euros(row, "total_min")));
            Assert.Equal(received, receipts.Where(row => row["mois"].StartsWith(year, StringComparison.Ordinal)).Sum(row => Euros(row, "montant_min")));
        }
    }

    [Fact]
    public void The_lines_of_calculer_are_what_projeter_pays()
    {
        using var folder = new WorkFolder();
        Project(folder, "transition");
        Assert.Equal(0, CommandRun.Of([.. Inputs("transition"), "--annee", "2020-2027", "--sortie", folder.At("lines")]).ExitCode);

        var lines = folder.Rows("lines", "lignes.csv").GroupBy(row => row["annee"]).ToDictionary(year => year.Key, year => year.Sum(row => Maybe(row, "montant_min") ?? 0));
        var bonus = folder.Rows("out", "versements.csv").Where(row => row["nature"] != "psej").GroupBy(row => row["annee_due"]).ToDictionary(year => year.Key, year => year.Sum(row => Euros(row, "montant_min")));
        Assert.Equal(lines.OrderBy(year => year.Key), bonus.OrderBy(year => year.Key));
    }

    [Fact]
    public void The_cases_of_the_transition_come_out_as_documented()
    {
        using var folder = new WorkFolder();
        Project(folder, "transition");
        var rows = folder.Rows("out", "projection.csv").ToDictionary(Key);

        // A CEJ extended to 2022 keeps the PSEJ until its end, though the CTG is in effect.
        Assert.Equal(("310000,00", "0,00"), (rows["2022/03310/eaje"]["psej"], rows["2022/03310/eaje"]["bonus"]));
        Assert.Equal(("0,00", "310000,00"), (rows["2023/03310/eaje"]["psej"], rows["2023/03310/eaje"]["bonus"]));

        // A CTG in effect on 1 July after a CEJ that ended in December: six months of PSEJ more.
        Assert.Equal(("26000,00", "26000,00"), (rows["2021/03254/eaje"]["psej"], rows["2021/03254/eaje"]["bonus"]));

        // Two CEJ summed, one smoothing; a structure that comes in 2024 is existing, and paid at the amount of its new territory.
        Assert.Equal("105000,50", rows["2022/EPCI-CMN/eaje"]["bonus"]);
        Assert.Equal("124445,04", rows["2024/EPCI-CMN/eaje"]["bonus"]);
        Assert.Equal("0,00", rows["2026/EPCI-CMN/eaje"]["dont_trajectoire_max"]);

        // A PSEJ estimated year by year from the costs of the actions.
        Assert.Equal(["96000,00", "92190,00", "89650,00", "0,00"], new[] { 2019, 2020, 2021, 2022 }.Select(year => rows[$"{year}/03013/eaje"]["psej"]));
        Assert.Equal("89650,00", rows["2022/03013/eaje"]["bonus"]);
        Assert.Equal("29966,40", rows["2022/03013/pilotage"]["bonus"]);

        // A toy library: its PSEJ ends with the CEJ, and nothing of the bonus takes it over.
        Assert.Equal(("9200,00", "0,00"), (rows["2022/03310/ludotheque"]["psej"], rows["2023/03310/ludotheque"]["total"]));
    }

    [Fact]
    public void A_projection_can_be_replayed_and_is_the_same_bytes()
    {
        using var folder = new WorkFolder();
        Project(folder, "transition");

        var replay = CommandRun.Of("rejouer", folder.At("out", "manifeste.json"));

        Assert.Equal((0, ""), (replay.ExitCode, replay.Error));
    }

    [Theory]
    [InlineData("2005", "2027", "CTG9026")]
    [InlineData("2019", "2100", "CTG9026")]
    [InlineData("2027", "2019", "CTG9017")]
    public void Years_outside_the_scales_are_refused(string from, string to, string code)
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of(["projeter", .. Inputs("transition")[1..], "--de", from, "--a", to, "--sortie", folder.At("out")]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public void It_needs_a_folder()
    {
        var run = CommandRun.Of(["projeter", .. Inputs("transition")[1..], "--de", "2020", "--a", "2021", "--sortie", "-"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CTG9025", run.Error, StringComparison.Ordinal);
    }

    private static CommandRun Project(WorkFolder folder, string sample) =>
        CommandRun.Of(["projeter", .. Inputs(sample)[1..], "--de", "2019", "--a", "2027", "--sortie", folder.At("out")]);

    private static string[] Inputs(string sample)
    {
        string In(string file) => WorkFolder.InRepository("samples", sample, file);
        string[] more = sample == "transition" ? ["--psej", In("psej.csv"), "--actions", In("actions.csv")] : [];
        return ["calculer", "--territoires", In("territoires.csv"), "--places", In("places.csv"), .. more];
    }

    private static string Key(Dictionary<string, string> row) => $"{row["annee"]}/{row["territoire"]}/{row["service"]}";

    private static decimal Euros(Dictionary<string, string> row, string column) => Maybe(row, column)!.Value;

    private static decimal? Maybe(Dictionary<string, string> row, string column) =>
        row[column].Length == 0 ? null : decimal.Parse(row[column].Replace(',', '.'), CultureInfo.InvariantCulture);
}
