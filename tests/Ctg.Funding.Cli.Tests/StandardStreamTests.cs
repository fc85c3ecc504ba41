using System.Text;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Standard streams that are closed or full: results are whole and said to be, or the fault is told; nothing hangs or breaks down.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private readonly WorkFolder _work = new();
    private readonly string _call;

    public StandardStreamTests()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2015-01-01", "A;S2;psu;0;2015-01-01");
        _call = $"{Shell.Program} calculer --territoires {territories} --places {places} --annee 2021";
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    public void Results_are_whole_without_standard_error(string redirection)
    {
        var run = Shell.Run($"{_call} --sortie {_work.At("sortie")} {redirection}");

        Assert.Equal(1, run.ExitCode);
        AssertWhole();
    }

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    public void Data_on_standard_output_is_whole_without_standard_error(string redirection)
    {
        var run = Shell.Run($"{_call} --sortie - {redirection}");

        Assert.Equal((1, 2), (run.ExitCode, run.Output.Count(letter => letter == '\n')));
    }

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    public void A_refusal_keeps_its_exit_code_without_standard_error(string redirection) =>
        Assert.Equal(2, Shell.Run($"{Shell.Program} calculer --sortie {_work.At("sortie")} {redirection}").ExitCode);

    [Theory]
    [InlineData(">/dev/full")]
    [InlineData(">&-")]
    public void A_table_that_cannot_be_shown_takes_nothing_from_the_results(string redirection)
    {
        var run = Shell.Run($"{_call} --sortie {_work.At("sortie")} --tableau oui {redirection}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CTG9085 : Les résultats sont entiers", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("incomplets", run.Error, StringComparison.Ordinal);
        AssertWhole();
    }

    [Theory]
    [InlineData("--sortie - >/dev/full")]
    [InlineData("--sortie - >&-")]
    public void Data_that_cannot_be_written_is_told_incomplete(string output)
    {
        var run = Shell.Run($"{_call} {output}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CTG9011", run.Error, StringComparison.Ordinal);
        Assert.Contains("incomplets", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_standard_input_is_refused()
    {
        var run = Shell.Run($"{Shell.Program} calculer --territoires {_work.At("t.csv")} --places - --annee 2021 --sortie {_work.At("sortie")} <&-");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CTG9086", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void With_all_three_closed_results_are_whole()
    {
        Assert.Equal(1, Shell.Run($"{_call} --sortie {_work.At("sortie")} <&- >&- 2>&-").ExitCode);
        AssertWhole();
    }

    [Fact]
    public void The_first_hundred_refusals_are_told_then_their_number()
    {
        var places = _work.Write("beaucoup.csv", Encoding.UTF8.GetBytes("territoire;structure;financement;places;date_ouverture\n" + string.Concat(Enumerable.Repeat("A;S;psu;0;2015-01-01\n", 1_234))));

        var run = CommandRun.Of("calculer", "--territoires", _work.At("t.csv"), "--places", places, "--annee", "2021", "--sortie", "-");

        Assert.Equal(1, run.ExitCode);
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Equal(100, lines.Count(line => line.StartsWith("CTG9022", StringComparison.Ordinal)));
        Assert.Contains("CTG9088 : 1234 lignes refusées en tout ; les 100 premières sont dites. Avec un dossier pour --sortie, rejets.csv les garde toutes.", lines);
    }

    [Fact]
    public void Piaje_and_expliquer_too_tell_the_first_hundred()
    {
        var projects = _work.Write("projets.csv", Encoding.UTF8.GetBytes("projet;structure;operation;places_avant;places_creees;date_depot;date_decision;depenses;potentiel_financier\n" + string.Concat(Enumerable.Repeat("P;psu;creation;0;0;x;x;1;1\n", 200))));
        var places = _work.Write("places.csv", Encoding.UTF8.GetBytes("territoire;structure;financement;places;date_ouverture\nA;S;psu;1;2015-01-01\n" + string.Concat(Enumerable.Repeat("A;S;psu;0;2015-01-01\n", 200))));

        foreach (var run in (CommandRun[])[CommandRun.Of("piaje", "--projets", projects, "--sortie", "-"), CommandRun.Of("expliquer", "--territoires", _work.At("t.csv"), "--places", places, "--annee", "2021", "--territoire", "A")])
        {
            Assert.Equal(100, run.Error.Split('\n').Count(line => line.StartsWith("CTG9022", StringComparison.Ordinal)));
            Assert.Contains("CTG9088 : 200 ", run.Error, StringComparison.Ordinal);
        }
    }

    private void AssertWhole() => Assert.Equal(0, CommandRun.Of("rejouer", _work.At("sortie", "manifeste.json")).ExitCode);
}
