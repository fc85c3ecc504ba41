using System.Text;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class InputFormatTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Windows_1252_is_recognised()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var territories = _work.Write("t.csv", Encoding.GetEncoding(1252).GetBytes("territoire;nom;date_effet_ctg\r\nA;Échirolles-lès-Été;01/01/2021\r\n"));

        Assert.Equal("Échirolles-lès-Été", Calculate(territories)["nom"]);
    }

    [Fact]
    public void Utf8_with_a_byte_order_mark_is_recognised()
    {
        var territories = _work.Write("t.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("territoire;nom;date_effet_ctg\nA;Évry;2021-01-01\n")]);

        Assert.Equal("Évry", Calculate(territories)["nom"]);
    }

    [Fact]
    public void Commas_decimal_points_and_quotes_are_read()
    {
        var territories = _work.Write("t.csv", "territoire,nom,date_fin_cej,date_effet_ctg,psej_eaje", "A,\"Le Bourg, \"\"haut\"\"\",2020-12-31,2021-01-01,1200.50");

        var row = Calculate(territories);

        Assert.Equal("Le Bourg, \"haut\"", row["nom"]);
        Assert.Equal("1200,50", row["psej_annuelle"]);
    }

    [Fact]
    public void Tabs_any_order_any_case_and_accents_in_headers_are_read()
    {
        var territories = _work.Write("t.csv", "PSEJ EAJÉ\tDaté_effet_CTG\tDATE_FIN_CE\u0301J\tTerritoire\t", "1 200,5\t01/01/2021\t31/12/2020\tA\t");

        Assert.Equal("1200,50", Calculate(territories)["psej_annuelle"]);
    }

    [Theory]
    [InlineData("1\u00A0234\u00A0567,89", "1234567,89")]
    [InlineData("1\u202F234\u202F567,89", "1234567,89")]
    [InlineData("1234567.8", "1234567,80")]
    [InlineData("1234567", "1234567,00")]
    public void Amounts_are_read_as_spreadsheets_write_them(string written, string read)
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg;date_fin_cej;psej_eaje", $"A;2021-01-01;2020-12-31;{written}");

        Assert.Equal(read, Calculate(territories)["psej_annuelle"]);
    }

    [Fact]
    public void A_quoted_name_may_hold_a_line_break_and_lines_are_still_counted()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;nom;financement;places;date_ouverture", "A;S1;\"deux", "lignes\";psu;10;2022-01-01", "A;S2;;psu;10;2022-01-01");

        CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At("sortie"));

        Assert.Equal(["2", "4"], _work.Rows("sortie", "lignes.csv").Select(row => row["ligne"]));
    }

    [Fact]
    public void Unknown_columns_are_left_out_with_one_warning()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg;remarque;maire", "A;2021-01-01;x;y");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2015-01-01");

        var run = CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2021", "--sortie", _work.At("sortie"));

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Error.Split('\n'), line => line.StartsWith("CTG9020", StringComparison.Ordinal) && line.Contains("remarque, maire", StringComparison.Ordinal));
    }

    private Dictionary<string, string> Calculate(string territories)
    {
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2015-01-01");
        CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2021", "--sortie", _work.At("sortie"));
        return Assert.Single(_work.Rows("sortie", "territoires.csv"));
    }

    [Theory]
    [InlineData("21474836,47")]
    [InlineData("21474836,48")]
    [InlineData("42949672,96")]
    [InlineData("999999999,99")]
    public void An_amount_of_any_size_is_read_to_the_cent(string psej)
    {
        var territories = _work.Write("t.csv", "territoire;date_fin_cej;date_effet_ctg;psej_eaje;places_reference", $"A;2020-12-31;2021-01-01;{psej};10");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2015-01-01");

        CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At("sortie"));

        Assert.Equal(psej, Assert.Single(_work.Rows("sortie", "lignes.csv"))["montant"]);
    }
}
