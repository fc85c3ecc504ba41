using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class RefusedRowsTests : IDisposable
{
    private const string Header = "territoire;structure;nom;financement;places;date_ouverture;date_fermeture;qpv;cofinancee";

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("A;S1;;psu;20;2015-13-01;;;", "date_ouverture", "CTG1002")]
    [InlineData("A;S1;;psu;20;;;;", "date_ouverture", "CTG1001")]
    [InlineData("A;S1;;psu;vingt;2015-01-01;;;", "places", "CTG1003")]
    [InlineData("A;S1;;psu;0;2015-01-01;;;", "places", "CTG1008")]
    [InlineData("A;S1;;psu;-3;2015-01-01;;;", "places", "CTG1008")]
    [InlineData("A;S1;;psu;2,5;2015-01-01;;;", "places", "CTG1003")]
    [InlineData("A;S1;;psu;20;2015-01-01;2014-12-31;;", "date_fermeture", "CTG1009")]
    [InlineData("A;S1;;psu;20;2015-01-01;;peut-être;", "qpv", "CTG1005")]
    [InlineData("A;S1;;apl;20;2015-01-01;;;", "financement", "CTG1006")]
    [InlineData("A;S1;;;20;2015-01-01;;;", "financement", "CTG1001")]
    [InlineData("A;;;psu;20;2015-01-01;;;", "structure", "CTG1001")]
    [InlineData("Z;S1;;psu;20;2015-01-01;;;", "territoire", "CTG1101")]
    [InlineData("B;S1;;psu;20;2015-01-01;;;", "territoire", "CTG1102")]
    [InlineData("A;S1;a;psu;20;2015-01-01;;;;trop", "", "CTG1011")]
    [InlineData("A;S1;\"a\"b;psu;20;2015-01-01;;;", "", "CTG1010")]
    public void A_bad_lot_is_refused_verbatim_with_its_line_column_and_code(string row, string column, string code)
    {
        var run = Calculate(Header, "A;S0;bon;psu;10;2015-01-01;;;", row);

        Assert.Equal(1, run.ExitCode);
        var refused = _work.Rows("sortie", "rejets.csv").Single(refusal => refusal["fichier"].EndsWith("places.csv", StringComparison.Ordinal));
        Assert.Equal(("3", column, code, row), (refused["ligne"], refused["colonne"], refused["code"], refused["enregistrement"]));
        Assert.Single(_work.Rows("sortie", "lignes.csv"));
    }

    [Fact]
    public void Every_fault_of_a_row_is_told()
    {
        Calculate(Header, "A;S1;;psu;vingt;hier;;;");

        var motif = _work.Rows("sortie", "rejets.csv")[^1]["motif"];
        Assert.Contains("vingt", motif, StringComparison.Ordinal);
        Assert.Contains("hier", motif, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("psej_eaje", "120,000", "CTG1012")]
    [InlineData("psej_eaje", "-5", "CTG1008")]
    [InlineData("psej_eaje", "1.234,56", "CTG1004")]
    [InlineData("psej_eaje", "12e3", "CTG1004")]
    [InlineData("tranche", "0", "CTG1008")]
    [InlineData("zone_rurale", "montagne", "CTG1006")]
    [InlineData("date_fin_cej", "31-12-2020", "CTG1002")]
    [InlineData("date_effet_ctg", "", "CTG1001")]
    public void A_bad_territory_is_refused_and_its_lots_with_it(string column, string value, string code)
    {
        string[] columns = ["territoire", "date_effet_ctg", column];
        string[] values = ["C", "2021-01-01", value];
        var (names, row) = column == "date_effet_ctg" ? (columns[..2], new[] { "C", "" }) : (columns, values);
        var territories = _work.Write("t.csv", string.Join(';', names), "D" + string.Join(';', row.Select((text, i) => i == 1 ? "2021-01-01" : i == 0 ? "" : "")), string.Join(';', row));
        var places = _work.Write("p.csv", Header, "C;S1;;psu;20;2015-01-01;;;");

        var run = CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2021", "--sortie", _work.At("sortie"));

        Assert.Equal(1, run.ExitCode);
        var refusals = _work.Rows("sortie", "rejets.csv");
        Assert.Equal([code, "CTG1102"], refusals.Select(refusal => refusal["code"]));
        Assert.Equal(column, refusals[0]["colonne"]);
    }

    [Fact]
    public void A_territory_given_twice_is_refused_the_second_time_with_the_first_line()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01", "A;2022-01-01");
        var places = _work.Write("p.csv", Header, "A;S1;;psu;20;2022-01-01;;oui;");

        CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At("sortie"));

        var refusal = Assert.Single(_work.Rows("sortie", "rejets.csv"));
        Assert.Equal(("3", "CTG1103"), (refusal["ligne"], refusal["code"]));
        Assert.Equal("72000,00", Assert.Single(_work.Rows("sortie", "territoires.csv"))["bonus"]);
    }

    [Fact]
    public void Rows_in_are_rows_computed_and_rows_refused()
    {
        var rows = Enumerable.Range(0, 200).Select(i => i % 7 == 0 ? $"A;S{i};;psu;x;2015-01-01;;;" : i % 11 == 0 ? $"A;S{i};\"n\"x;psu;5;2015-01-01;;;" : $"A;S{i};;psu;5;2015-01-01;;;");

        Calculate([Header, .. rows]);

        var refused = _work.Rows("sortie", "rejets.csv").Count(row => row["fichier"].EndsWith("places.csv", StringComparison.Ordinal));
        Assert.Equal(200, _work.Rows("sortie", "lignes.csv").Count + refused);
        Assert.Equal(29 + 16, refused);
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_defused()
    {
        Calculate(Header, "A;=HYPERLINK(1);;psu;20;2015-01-01;;;");

        Assert.Equal("'=HYPERLINK(1)", _work.Rows("sortie", "lignes.csv")[0]["structure"]);
    }

    private CommandRun Calculate(params string[] lots)
    {
        var territories = _work.Write("territoires.csv", "territoire;date_effet_ctg;psej_eaje;date_fin_cej", "A;2021-01-01;1000;2020-12-31", "B;pas une date;;");
        var places = _work.Write("places.csv", lots);
        return CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2021", "--sortie", _work.At("sortie"));
    }
}
