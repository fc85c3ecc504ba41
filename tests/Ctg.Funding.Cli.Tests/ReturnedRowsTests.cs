using System.Text;
using System.Text.Json;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Nothing is lost: refused rows come out as they stood, and go in again once mended.</summary>
public sealed class ReturnedRowsTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Refused_rows_mended_and_given_back_complete_the_batch()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var places = _work.Write("p.csv", "structure,territoire,nom,financement,places,date_ouverture", "S1,A,x,psu,20,2022-01-01", "=S2,A,\"deux\nlignes\",psu,vingt,2022-01-01", "S3,A,z,psu,12,2022-13-01", "S4,A,z,psu,12,2022-03-01");
        Run(territories, places, "premier");
        var rejects = File.ReadAllText(_work.At("premier", "rejets.csv"));
        Assert.Equal(["'=S2,A,\"deux\nlignes\",psu,vingt,2022-01-01", "S3,A,z,psu,12,2022-13-01"], _work.Rows("premier", "rejets.csv").Select(row => row["enregistrement"]));

        var mended = _work.Write("corrige.csv", Encoding.UTF8.GetBytes(rejects.Replace(",vingt,", ",20,", StringComparison.Ordinal).Replace("psu,12,2022-13-01", "psu,12,2022-12-01", StringComparison.Ordinal)));
        var second = Run(territories, mended, "second");

        Assert.Equal(0, second.ExitCode);
        Assert.Equal(["'=S2", "S3"], _work.Rows("second", "lignes.csv").Select(row => row["structure"]));
        Assert.Equal((2, 2), (Computed("premier"), Computed("second")));
        Assert.Equal(["2", "4"], _work.Rows("second", "lignes.csv").Select(row => row["ligne"]));
    }

    [Fact]
    public void Rows_given_back_unmended_are_refused_again_under_the_line_of_the_file_given()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01", "B;bientôt");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;0;2022-01-01", "B;S2;psu;10;2022-01-01");
        Run(territories, places, "premier");

        var again = Run(territories, _work.At("premier", "rejets.csv"), "second");

        Assert.Equal(1, again.ExitCode);
        Assert.Equal(["CTG1002", "CTG1008", "CTG1102"], _work.Rows("second", "rejets.csv").Select(row => row["code"]));
        Assert.Equal(["3", "3", "4"], _work.Rows("second", "rejets.csv").Select(row => row["ligne"]));
    }

    [Fact]
    public void Territories_can_be_given_back_too()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;01/13/2021");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2022-01-01");
        Run(territories, places, "premier");
        var mended = _work.Write("corrige.csv", Encoding.UTF8.GetBytes(File.ReadAllText(_work.At("premier", "rejets.csv")).Replace("A;01/13/2021\"", "A;01/12/2020\"", StringComparison.Ordinal)));

        var second = Run(mended, mended, "second");

        Assert.Equal(0, second.ExitCode);
        Assert.Equal("A", Assert.Single(_work.Rows("second", "lignes.csv"))["territoire"]);
    }

    [Fact]
    public void Without_its_header_a_row_is_not_guessed()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var rejects = _work.Write("r.csv", "entree;fichier;ligne;colonne;valeur;code;motif;en_tete;enregistrement", "places;p.csv;2;places;0;CTG1008;x;;\"A;S1;psu;1;2022-01-01\"");

        var run = Run(territories, rejects, "sortie");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CTG9037", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.At("sortie")));
    }

    [Fact]
    public void Strict_stops_at_the_first_refused_row_and_writes_nothing()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2022-01-01", "A;S2;psu;0;2022-01-01", "A;S3;psu;?;2022-01-01");
        string[] call = ["calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--strict", "--sortie"];

        var run = CommandRun.Of([.. call, _work.At("sortie")]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("ligne 3", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ligne 4", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.At("sortie")));
        Assert.Equal((2, ""), (CommandRun.Of([.. call, "-"]).ExitCode, CommandRun.Of([.. call, "-"]).Output));
    }

    [Fact]
    public void Doubtful_lots_are_computed_and_told()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10000;2022-01-01", "A;S2;psu;10;1850-01-01", "A;S3;psu;10;2022-01-01", "A;S3;psu;10;2022-01-01", "A;S3;psu;11;2022-01-01");

        var run = Run(territories, places, "sortie");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(5, _work.Rows("sortie", "lignes.csv").Count);
        var warnings = _work.Rows("sortie", "avertissements.csv");
        Assert.Equal([("CTG1201", "2"), ("CTG1202", "3"), ("CTG1203", "5")], warnings.Select(row => (row["code"], row["ligne"])));
        Assert.Contains("ligne 4", warnings[2]["motif"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'-x;A;psu;0;2022-01-01")]
    [InlineData("''=x;A;psu;0;2022-01-01")]
    [InlineData("'x;A;psu;0;2022-01-01")]
    [InlineData("@x;A;psu;0;2022-01-01")]
    [InlineData("\t'+x;A;psu;0;2022-01-01")]
    [InlineData("  x;A;psu;0;2022-01-01  ")]
    [InlineData("\"a\rb\r\nc\";A;psu;0;2022-01-01")]
    [InlineData("'-\"open;A;psu;0;2022-01-01")]
    public void A_row_given_back_as_it_is_comes_out_as_it_was(string record)
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var places = _work.Write("p.csv", Encoding.UTF8.GetBytes($"structure;territoire;financement;places;date_ouverture\nS1;A;psu;0;2022-01-01\n{record}"));

        Run(territories, places, "premier");
        Run(territories, _work.At("premier", "rejets.csv"), "second");

        foreach (var folder in (string[])["premier", "second"])
        {
            Assert.Equal(["S1;A;psu;0;2022-01-01", record], Refused(folder).Select(row => row["enregistrement"]));
        }
    }

    [Fact]
    public void A_header_of_any_length_and_on_several_lines_comes_out_whole()
    {
        var header = "'-structure;territoire;\"deux\nlignes\";financement;places;date_ouverture;" + string.Join(';', Enumerable.Range(0, 20_000).Select(i => $"libre_{i}")) + ";structure";
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var row = "x;A;;psu;0;2022-01-01" + new string(';', 20_000) + ";S1";

        Run(territories, _work.Write("p.csv", header, row), "premier");
        var again = Run(territories, _work.At("premier", "rejets.csv"), "second");

        Assert.Equal(1, again.ExitCode);
        Assert.Equal(header, Assert.Single(Refused("premier"))["en_tete"]);
        Assert.Equal(row, Assert.Single(Refused("second"))["enregistrement"]);
        Assert.Equal("2", Assert.Single(Refused("second"))["ligne"]);
    }

    /// <summary>The refused rows, an apostrophe that keeps a spreadsheet from running a text taken off.</summary>
    private Dictionary<string, string>[] Refused(string folder)
    {
        static string Plain(string text) => text.TrimStart('\'') is ['=' or '@' or '+' or '-' or '\t' or '\r', ..] ? text[1..] : text;
        return [.. _work.Rows(folder, "rejets.csv").Select(row => row.ToDictionary(cell => cell.Key, cell => cell.Key is "en_tete" or "enregistrement" ? Plain(cell.Value) : cell.Value))];
    }

    private CommandRun Run(string territories, string places, string output) =>
        CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At(output));

    private long Computed(string output)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(_work.At(output, "manifeste.json")));
        return manifest.RootElement.GetProperty("comptes").GetProperty("lots_calcules").GetInt64();
    }
}
