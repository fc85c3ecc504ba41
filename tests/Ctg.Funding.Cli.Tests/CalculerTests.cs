using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class CalculerTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Three_territories_of_the_readme_give_the_figures_worked_by_hand()
    {
        var run = CalculateSample("2021");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        var totals = _work.Rows("sortie", "territoires.csv");
        Assert.Equal(["174000,00", "", ""], totals.Select(row => row["bonus"]));
        Assert.Equal(["174000,00", "45071,43", "4000,00"], totals.Select(row => row["bonus_min"]));
        Assert.Equal(["174000,00", "47571,43", "8000,00"], totals.Select(row => row["bonus_max"]));
        Assert.Equal(["54000,00", "71,43", "4000,00"], totals.Select(row => row["difference_min"]));
    }

    [Fact]
    public void A_lot_in_a_qpv_is_exact_with_its_uplift_as_a_range()
    {
        CalculateSample("2021");

        var line = _work.Rows("sortie", "lignes.csv").Single(row => row["structure"] == "03190-C");
        Assert.Equal("54000,00", line["montant"]);
        Assert.Equal("9", line["mois"]);
        Assert.Equal(("0,00", "15000,00"), (line["majoration_zone_min"], line["majoration_zone_max"]));
        Assert.Equal("exact", line["statut"]);
    }

    [Fact]
    public void BTC_A_lot_under_a_contrat_reservataire_gets_its_one_amount_though_it_is_in_a_qpv()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2020-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture;qpv;Réservataire", "A;N;psu;10;2022-01-01;oui;oui", "A;O;psu;10;2022-01-01;oui;", "A;P;psu;10;2022-01-01;oui;non");
        CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2024-2025", "--sortie", _work.At("sortie"));

        var lines = _work.Rows("sortie", "lignes.csv");
        Assert.Equal(["36000,00", "36000,00", "36000,00", "28000,00", "36000,00", "36000,00"], lines.Select(row => row["montant"]));
        Assert.Equal(["5000,00", "5000,00", "5000,00", "0,00", "5000,00", "5000,00"], lines.Select(row => row["rebond"]));
    }

    [Fact]
    public void A_lot_of_unknown_tranche_is_bounded_and_leaves_the_amount_empty()
    {
        CalculateSample("2021");

        var line = _work.Rows("sortie", "lignes.csv").Single(row => row["structure"] == "03118-C");
        Assert.Equal(("", "6500,00", "9000,00"), (line["montant"], line["montant_min"], line["montant_max"]));
        Assert.Equal("bornes", line["statut"]);
        Assert.StartsWith("CTG4201 ", line["motif"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_local_bareme_makes_every_amount_exact()
    {
        CalculateSample("2021", "--bareme", Sample("bareme-local.json"));

        var totals = _work.Rows("sortie", "territoires.csv");
        Assert.Equal(["174000,00", "46821,43", "6000,00"], totals.Select(row => row["bonus"]));
    }

    [Fact]
    public void Lines_stand_in_the_order_of_the_inventory_year_after_year()
    {
        CalculateSample("2020-2022");

        var lines = _work.Rows("sortie", "lignes.csv");
        var expected = from year in new[] { 2020, 2021, 2022 } from line in Enumerable.Range(2, 8) select $"{year}:{line}";
        Assert.Equal(expected, lines.Select(row => $"{row["annee"]}:{row["ligne"]}"));
    }

    [Fact]
    public void Every_year_has_its_defined_result_before_the_ctg()
    {
        CalculateSample("2020");

        var motifs = _work.Rows("sortie", "lignes.csv").ToDictionary(row => row["structure"], row => row["motif"]);
        Assert.StartsWith("CTG4004 ", motifs["03190-A"], StringComparison.Ordinal);
        Assert.StartsWith("CTG4003 ", motifs["03095-A"], StringComparison.Ordinal);
        Assert.StartsWith("CTG4001 ", motifs["03095-B"], StringComparison.Ordinal);
        Assert.StartsWith("CTG4005 ", motifs["03118-C"], StringComparison.Ordinal);
        Assert.Equal("", motifs["03118-A"]);
    }

    [Fact]
    public void Decimal_point_is_written_when_asked()
    {
        CalculateSample("2021", "--format-nombre", "point");

        Assert.Equal("25714.29", _work.Rows("sortie", "lignes.csv")[3]["montant"]);
    }

    [Fact]
    public void Lines_go_to_standard_output_and_nothing_else_does()
    {
        var run = CommandRun.Of("calculer", "--territoires", Sample("territoires.csv"), "--places", Sample("places.csv"), "--annee", "2021", "--sortie", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(8, CsvRows.Parse(run.Output).Count);
        Assert.Contains("8 lots", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_inventory_can_come_from_standard_input()
    {
        var inventory = File.ReadAllText(Sample("places.csv"));

        var run = CommandRun.WithInput(inventory, "calculer", "--territoires", Sample("territoires.csv"), "--places", "-", "--annee", "2021", "--sortie", _work.At("sortie"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("174000,00", _work.Rows("sortie", "territoires.csv")[0]["bonus"]);
    }

    [Fact]
    public void The_table_shows_psej_bonus_and_difference_with_their_bounds()
    {
        var run = CalculateSample("2021", "--tableau", "oui");

        Assert.Contains("03118 Gannat", run.Output, StringComparison.Ordinal);
        Assert.Contains("45\u00A0071,43 … 47\u00A0571,43", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_are_in_english_when_asked()
    {
        CalculateSample("2021", "--lang", "en");

        Assert.Contains("Structure funded by the PAJE", _work.Rows("sortie", "lignes.csv")[7]["motif"], StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_departement_adds_up_line_by_line_for_every_territory_and_year()
    {
        var folder = WorkFolder.InRepository("samples", "departement");

        var run = CommandRun.Of("calculer", "--territoires", Path.Combine(folder, "territoires.csv"), "--places", Path.Combine(folder, "places.csv"), "--annee", "2020-2026", "--sortie", _work.At("sortie"));

        Assert.Equal(0, run.ExitCode);
        var lines = _work.Rows("sortie", "lignes.csv").ToLookup(row => (row["annee"], row["territoire"]));
        var totals = _work.Rows("sortie", "territoires.csv");
        Assert.Equal(7 * 40, totals.Count);
        Assert.All(totals, total =>
        {
            var own = lines[(total["annee"], total["territoire"])].ToArray();
            Assert.Equal(Euros(total["bonus_min"]), own.Sum(line => Euros(line["montant_min"])));
            if (total["bonus_max"].Length > 0)
            {
                Assert.Equal(Euros(total["bonus_max"]), own.Sum(line => Euros(line["montant_max"])));
            }
        });
    }

    private static decimal Euros(string text) =>
        text.Length == 0 ? 0 : decimal.Parse(text.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

    private static string Sample(string name) => WorkFolder.InRepository("samples", "trois-territoires", name);

    private CommandRun CalculateSample(string years, params string[] more) =>
        CommandRun.Of(["calculer", "--territoires", Sample("territoires.csv"), "--places", Sample("places.csv"), "--annee", years, "--sortie", _work.At("sortie"), .. more]);
}
