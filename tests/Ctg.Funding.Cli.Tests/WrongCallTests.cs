using System.Text;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class WrongCallTests : IDisposable
{
    private const string GoodTerritories = "territoire;date_effet_ctg\nA;2021-01-01\n";
    private const string GoodPlaces = "territoire;structure;financement;places;date_ouverture\nA;S1;psu;10;2015-01-01\n";

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("", GoodPlaces, "CTG9004")]
    [InlineData(GoodTerritories, "", "CTG9004")]
    [InlineData("territoire;date_effet_ctg\n", GoodPlaces, "CTG9015")]
    [InlineData("territoire|date_effet_ctg\nA|2021-01-01\n", GoodPlaces, "CTG9005")]
    [InlineData(GoodTerritories, "territoire;structure\nA;S1\n", "CTG9005")]
    [InlineData("territoire;date_effet_ctg;Territoire\nA;2021-01-01;B\n", GoodPlaces, "CTG9006")]
    [InlineData("territoire;date_effet_ctg\nA\0;2021-01-01\n", GoodPlaces, "CTG9007")]
    [InlineData("PK\u0003\u0004classeur", GoodPlaces, "CTG9091")]
    [InlineData("\"territoire;date_effet_ctg\nA;2021-01-01\n", GoodPlaces, "CTG90")]
    public void An_unusable_file_is_one_message_exit_2_and_no_output(string territories, string places, string code) =>
        AssertRefused(code, _work.Write("t.csv", Encoding.UTF8.GetBytes(territories)), _work.Write("p.csv", Encoding.UTF8.GetBytes(places)), "2021", _work.At("sortie"));

    [Fact]
    public void A_missing_file_is_told() =>
        AssertRefused("CTG9002", _work.At("absent.csv"), Good("p.csv", GoodPlaces), "2021", _work.At("sortie"));

    [Fact]
    public void A_folder_in_place_of_a_file_is_told() =>
        AssertRefused("CTG9003", Path.GetTempPath(), Good("p.csv", GoodPlaces), "2021", _work.At("sortie"));

    [Theory]
    [InlineData("2019", "CTG9009")]
    [InlineData("2100", "CTG9009")]
    [InlineData("2021-2019", "CTG9017")]
    [InlineData("l'an dernier", "CTG9017")]
    public void A_year_outside_the_scales_is_refused(string year, string code) =>
        AssertRefused(code, Good("t.csv", GoodTerritories), Good("p.csv", GoodPlaces), year, _work.At("sortie"));

    [Fact]
    public void A_file_in_place_of_the_folder_is_told() =>
        AssertRefused("CTG9008", Good("t.csv", GoodTerritories), Good("p.csv", GoodPlaces), "2021", Good("fichier", "x"));

    [Fact]
    public void A_record_without_end_is_refused_in_bounded_memory()
    {
        var places = GoodPlaces + "A;S2;\"" + new string('x', 5 << 20);

        AssertRefused("CTG9014", Good("t.csv", GoodTerritories), Good("p.csv", places), "2021", _work.At("sortie"));
    }

    [Theory]
    [InlineData("fr", "Options obligatoires manquantes : --territoires, --places, --annee, --sortie.")]
    [InlineData("en", "Required options missing: --territoires, --places, --annee, --sortie.")]
    public void A_call_without_its_options_names_them_in_the_chosen_language(string language, string expected)
    {
        var run = CommandRun.Of("calculer", "--lang", language);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_local_bareme_with_faults_names_each_with_line_and_path()
    {
        var bareme = _work.Write("local.json", "{", "  \"bareme\": \"x\",", "  \"figures\": {", "    \"BT-N\": { \"valeurs\": [ { \"du\": \"2021-01-01\", \"min\": 3000, \"max\": 2000, \"sources\": [\"x\"] } ] }", "  }", "}");

        var run = CommandRun.Of("calculer", "--territoires", Good("t.csv", GoodTerritories), "--places", Good("p.csv", GoodPlaces), "--annee", "2021", "--bareme", bareme, "--sortie", _work.At("sortie"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ligne 4", run.Error, StringComparison.Ordinal);
        Assert.Contains("$.figures.BT-N.valeurs[0]", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.At("sortie")));
    }

    [Fact]
    public void An_unusable_input_leaves_an_earlier_result_as_it_was()
    {
        var (territories, places) = (Good("t.csv", GoodTerritories), Good("p.csv", GoodPlaces));
        CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2021", "--sortie", _work.At("sortie"));
        var before = File.ReadAllBytes(_work.At("sortie", "manifeste.json"));

        CommandRun.Of("calculer", "--territoires", territories, "--places", _work.At("absent.csv"), "--annee", "2021", "--sortie", _work.At("sortie"));

        Assert.Equal(before, File.ReadAllBytes(_work.At("sortie", "manifeste.json")));
        Assert.Equal(5, Directory.EnumerateFileSystemEntries(_work.At("sortie")).Count());
    }

    private string Good(string name, string text) => _work.Write(name, Encoding.UTF8.GetBytes(text));

    private static void AssertRefused(string code, string territories, string places, string year, string folder)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var run = CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", year, "--sortie", folder, "--lang", language);

            Assert.Equal(2, run.ExitCode);
            Assert.Equal("", run.Output);
            Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.TrimEnd().Split('\n'));
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder));
        }
    }

    [Fact]
    public void Every_code_of_the_command_line_is_documented_in_both_languages()
    {
        var documented = File.ReadAllLines(WorkFolder.InRepository("docs", "diagnostics.md"));
        var codes = System.Xml.Linq.XDocument.Load(WorkFolder.InRepository("src", "Ctg.Funding.Cli", "Formats", "Sentences.resx")).Descendants("data")
            .Select(data => data.Attribute("name")!.Value).Where(name => name.StartsWith("CTG", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Single(documented, line => line.StartsWith($"| {code} | ", StringComparison.Ordinal) && line.Split(" | ").Length == 3));
    }
}
