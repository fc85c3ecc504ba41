using System.Text;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Numbers, dates and codes as spreadsheets leave them: what is certain is read, the rest is refused with its remedy.</summary>
public sealed class NumberAndDateTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00A0234", 1234)]
    [InlineData("1\u202F234", 1234)]
    [InlineData("1'234", 1234)]
    [InlineData("1\u2019234", 1234)]
    [InlineData("12 345", 12345)]
    [InlineData("123 456", 123456)]
    public void A_whole_number_is_read_in_groups_of_three_digits(string written, int places)
    {
        Assert.Equal(0, Lot(places: written).ExitCode);
        Assert.Equal($"{places}", Assert.Single(_work.Rows("sortie", "lignes.csv"))["places"]);
    }

    [Theory]
    [InlineData("1  2  3")]
    [InlineData("4 0")]
    [InlineData("40\u00A0")]
    [InlineData("1 2345")]
    [InlineData("1234 567")]
    [InlineData("1 234 56")]
    [InlineData("1  234")]
    [InlineData("1 234\u00A0567")]
    [InlineData("1'234 567")]
    [InlineData("0 123")]
    [InlineData("1'23")]
    public void Digits_grouped_otherwise_are_not_a_number(string written)
    {
        Assert.Equal(1, Lot(places: written).ExitCode);
        var refusal = Assert.Single(_work.Rows("sortie", "rejets.csv"));
        Assert.Equal(("CTG1020", "places", written), (refusal["code"], refusal["colonne"], refusal["valeur"]));
    }

    [Theory]
    [InlineData("1'234'567,89", "1234567,89")]
    [InlineData("1\u2019234\u2019567.89", "1234567,89")]
    [InlineData("12 000,5", "12000,50")]
    public void An_amount_is_read_in_groups_of_three_digits(string written, string read)
    {
        Territory($"A;2021-01-01;2020-12-31;{written}", "territoire;date_effet_ctg;date_fin_cej;psej_eaje");

        Assert.Equal(read, Assert.Single(_work.Rows("sortie", "territoires.csv"))["psej_annuelle"]);
    }

    [Theory]
    [InlineData("12 00,5", "CTG1020")]
    [InlineData("1 234,5 6", "CTG1004")]
    [InlineData("1,234 567", "CTG1004")]
    public void An_amount_grouped_otherwise_is_refused(string written, string code)
    {
        Territory($"A;2021-01-01;2020-12-31;\"{written}\"", "territoire;date_effet_ctg;date_fin_cej;psej_eaje");

        Assert.Equal(code, _work.Rows("sortie", "rejets.csv")[0]["code"]);
    }

    [Theory]
    [InlineData("1/9/2005")]
    [InlineData("01/9/2005")]
    [InlineData("1/09/2005")]
    public void A_day_and_a_month_of_one_digit_are_read_in_French_order(string written)
    {
        // Between the last day of August and the first of September: neither 9 January nor any other day.
        Assert.Equal(1, Lot(opening: written, closing: "2005-08-31").ExitCode);
        Assert.Equal("CTG1009", Assert.Single(_work.Rows("sortie", "rejets.csv"))["code"]);
        Assert.Equal(0, Lot(opening: written, closing: "2005-09-01").ExitCode);
    }

    [Theory]
    [InlineData("9/15/2021", "CTG1021", "2021-09-15")]
    [InlineData("09/15/2021", "CTG1021", "2021-09-15")]
    [InlineData("38596", "CTG1022", "2005-09-01")]
    [InlineData("44562", "CTG1022", "2022-01-01")]
    [InlineData("2005", "CTG1002", "")]
    [InlineData("1/9/05", "CTG1002", "")]
    [InlineData("31/2/2021", "CTG1002", "")]
    [InlineData("/9/2021", "CTG1002", "")]
    [InlineData("1//2021", "CTG1002", "")]
    [InlineData("111/1/2021", "CTG1002", "")]
    public void A_date_that_may_be_another_is_refused_with_the_one_it_probably_is(string written, string code, string date)
    {
        Assert.Equal(1, Lot(opening: written).ExitCode);
        var refusal = Assert.Single(_work.Rows("sortie", "rejets.csv"));
        Assert.Equal((code, "date_ouverture"), (refusal["code"], refusal["colonne"]));
        Assert.Contains(date, refusal["motif"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_without_its_leading_zero_is_that_of_the_one_territory_it_can_be_and_says_so()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "03185;2021-01-01", "00012;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "3185;S1;psu;10;2022-01-01", "03185;S2;psu;10;2022-01-01", "12;S3;psu;5;2022-01-01");
        var psej = _work.Write("psej.csv", "territoire;service;cej;psej", "3185;eaje;X;1000", "03185;eaje;X;500");

        var run = CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--psej", psej, "--annee", "2022", "--sortie", _work.At("sortie"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("CTG1105", Assert.Single(_work.Rows("sortie", "rejets.csv"))["code"]);
        Assert.Equal(["03185", "03185", "00012"], _work.Rows("sortie", "lignes.csv").Select(row => row["territoire"]));
        var warnings = _work.Rows("sortie", "avertissements.csv").Where(row => row["code"] == "CTG1210").ToArray();
        Assert.Equal([("psej", "2", "3185"), ("places", "2", "3185"), ("places", "4", "12")], warnings.Select(row => (row["entree"], row["ligne"], row["valeur"])));
        Assert.Contains("03185", warnings[0]["motif"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_without_its_leading_zero_that_two_territories_may_have_is_refused_with_both()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "03185;2021-01-01", "003185;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "3185;S1;psu;10;2022-01-01");

        Assert.Equal(1, CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At("sortie")).ExitCode);
        var refusal = Assert.Single(_work.Rows("sortie", "rejets.csv"));
        Assert.Equal("CTG1120", refusal["code"]);
        Assert.Contains("03185, 003185", refusal["motif"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_whose_zero_is_lost_in_the_file_of_territories_is_refused_and_named()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "3185;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "03185;S1;psu;10;2022-01-01", "3185;S2;psu;10;2022-01-01");

        Assert.Equal(1, CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At("sortie")).ExitCode);
        var refusal = Assert.Single(_work.Rows("sortie", "rejets.csv"));
        Assert.Equal(("CTG1120", "2"), (refusal["code"], refusal["ligne"]));
        Assert.Contains("« 3185 »", refusal["motif"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_action_and_the_project_of_a_code_without_its_zero_go_to_their_territory()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg;date_fin_cej;tranche", "03185;2022-01-01;2021-12-31;1");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "03185;S1;psu;10;2015-01-01");
        var actions = _work.Write("a.csv", "cej;premiere_annee;action;territoire;service;cout;plafond;capacite_avant;capacite", "C;2018;X;3185;eaje;10000;10000;0;10");
        var projects = _work.Write("j.csv", "projet;territoire;structure;operation;places_creees;date_decision;depenses", "P;3185;psu;creation;10;2022-05-01;100000");

        Assert.Equal(0, CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--actions", actions, "--annee", "2022", "--sortie", _work.At("calculer")).ExitCode);
        Assert.Equal("5500,00", Assert.Single(_work.Rows("calculer", "territoires.csv"))["psej_annuelle"]);
        Assert.Equal(0, CommandRun.Of("piaje", "--projets", projects, "--avec-bonus", "--territoires", territories, "--sortie", _work.At("piaje")).ExitCode);
        Assert.Equal("36000,00", Assert.Single(_work.Rows("piaje", "subventions.csv"))["bonus_min"]);
        Assert.Contains("CTG1210", File.ReadAllText(_work.At("piaje", "avertissements.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("03190", "3190", "CTG9072")]
    [InlineData("3190", "03190", "CTG1212")]
    [InlineData("3190", "3190", "")]
    public void A_zone_is_found_where_the_list_or_the_territory_lost_its_zero(string territory, string listed, string code)
    {
        var list = _work.Write("frr.csv", "Code_insee;Classement", $"{listed};FRR socle");
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", $"{territory};2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", $"{territory};S1;psu;10;2022-01-01");

        var run = CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--zonage", list, "--annee", "2025", "--sortie", _work.At("sortie"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("36000,00", Assert.Single(_work.Rows("sortie", "territoires.csv"))["bonus_min"]);
        Assert.Contains(code, run.Error + File.ReadAllText(_work.At("sortie", "avertissements.csv")), StringComparison.Ordinal);
    }

    private CommandRun Lot(string places = "10", string opening = "2022-01-01", string closing = "")
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var lots = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture;date_fermeture", $"A;S1;psu;\"{places}\";{opening};{closing}");
        return CommandRun.Of("calculer", "--territoires", territories, "--places", lots, "--annee", "2022", "--sortie", _work.At("sortie"));
    }

    private CommandRun Territory(string row, string header)
    {
        var lots = _work.Write("p.csv", Encoding.UTF8.GetBytes("territoire;structure;financement;places;date_ouverture\nA;S1;psu;10;2015-01-01\n"));
        return CommandRun.Of("calculer", "--territoires", _work.Write("t.csv", header, row), "--places", lots, "--annee", "2021", "--sortie", _work.At("sortie"));
    }
}
