using System.Text;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Inputs made to harm: each is one clear refusal, in bounded memory, or harmless.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Header = "territoire;structure;financement;places;date_ouverture\n";

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_line_without_end_is_refused_in_bounded_memory()
    {
        var path = _work.At("p.csv");
        using (var file = File.Create(path))
        {
            file.Write(Encoding.UTF8.GetBytes(Header + "A;"));
            var block = Encoding.UTF8.GetBytes(new string('x', 1 << 20));
            for (var i = 0; i < 256; i++)
            {
                file.Write(block);
            }
        }

        var run = CommandRun.With(new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "4000000" }, "", Call(Territories(), path));

        AssertRefused("CTG9014", run);
    }

    [Fact]
    public void A_quote_that_never_closes_is_refused()
    {
        var path = _work.Write("p.csv", Encoding.UTF8.GetBytes(Header + "A;\"S\n" + string.Concat(Enumerable.Repeat("A;S1;psu;1;2022-01-01\n", 100_000))));

        AssertRefused("CTG9014", CommandRun.Of(Call(Territories(), path)));
    }

    [Fact]
    public void A_header_of_a_million_columns_is_refused()
    {
        var path = _work.Write("p.csv", Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(0, 1_000_000).Select(i => $"c{i}")) + "\n"));

        AssertRefused("CTG90", CommandRun.With(new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "8000000" }, "", Call(Territories(), path)));
    }

    [Fact]
    public void A_file_that_repeats_itself_takes_no_more_memory_for_it()
    {
        // 300,000 rows that say the same, in 48 MB of heap: 45 bytes a row in, over 900 held at once in an object each.
        var path = _work.Write("p.csv", Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Repeat("B;S1;psu;1;2022-01-01\n", 300_000))));

        var run = CommandRun.With(new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "3000000" }, "", Call(Territories(), path));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(300_001, File.ReadLines(_work.At("sortie", "rejets.csv")).Count());
    }

    [Theory]
    [InlineData("A;S1;psu;99999999999999999999999999;2022-01-01", "CTG1003")]
    [InlineData("A;S1;psu;1e9;2022-01-01", "CTG1003")]
    [InlineData("A;S1;psu;1000001;2022-01-01", "CTG1008")]
    [InlineData("A;S1;psu;1;99999-01-01", "CTG1002")]
    [InlineData("A;S1;psu;1;9999-12-31", "CTG1002")]
    public void A_number_or_a_date_out_of_all_bounds_refuses_its_row(string row, string code)
    {
        CommandRun.Of(Call(Territories(), _work.Write("p.csv", Encoding.UTF8.GetBytes(Header + row + "\n"))));

        Assert.Equal(code, Assert.Single(_work.Rows("sortie", "rejets.csv"))["code"]);
    }

    [Theory]
    [InlineData("""{"bareme":"x","figures":{"BT-R":{"valeurs":""", "[", "]", "}}}")]
    [InlineData("", "[", "]", "")]
    [InlineData("", "{\"a\":", "}", "1")]
    public void Deep_json_is_refused(string head, string open, string close, string tail)
    {
        const int Depth = 100_000;
        var bareme = _work.Write("b.json", Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(open, Depth)) + string.Concat(Enumerable.Repeat(close, Depth)) + tail));

        var run = CommandRun.Of([.. Call(Territories(), _work.Write("p.csv", Encoding.UTF8.GetBytes(Header))), "--bareme", bareme]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("CTG", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_cell_of_any_result_starts_a_formula()
    {
        var territories = _work.Write("t.csv", "territoire;nom;date_effet_ctg", "=A();@nom;2021-01-01", "-B;+x;2021-13-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "=A();+S1;psu;10;2022-01-01", "=A();@S2;psu;=1+1;2022-01-01", "=A();+S1;psu;10;2022-01-01");

        CommandRun.Of(["calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At("sortie")]);

        foreach (var name in (string[])["lignes.csv", "territoires.csv", "rejets.csv", "avertissements.csv"])
        {
            Assert.All(_work.Rows("sortie", name).SelectMany(row => row.Values), cell => Assert.False(cell is ['=' or '@' or '+' or '\t' or '\r', ..] || (cell.StartsWith('-') && !decimal.TryParse(cell, out _)), cell));
        }
    }

    [Fact]
    public void Codes_never_become_paths()
    {
        var territories = _work.Write("t.csv", "territoire;nom;date_effet_ctg", "../../a;../x;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "../../a;/etc/passwd;psu;10;2022-01-01");
        var before = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_work.At("x"))!, "*", SearchOption.AllDirectories).Count();

        Assert.Equal(0, CommandRun.Of(["calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At("sortie")]).ExitCode);

        Assert.Equal(before + 6, Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_work.At("x"))!, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void A_manifest_cannot_send_the_replay_to_other_files()
    {
        var manifest = _work.Write("m.json", """{"outil":"ctg-funding","version":"0.1.0","options":{"commande":"calculer","annee":"2022"},"entrees":[],"baremes":[],"sorties":[{"fichier":"../../../etc/passwd","sha256":"0"}]}""");

        var run = CommandRun.Of("rejouer", manifest);

        Assert.NotEqual(3, run.ExitCode);
        Assert.DoesNotContain("root:", run.Output, StringComparison.Ordinal);
    }

    private string Territories() => _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");

    private string[] Call(string territories, string places) => ["calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--sortie", _work.At("sortie")];

    private void AssertRefused(string code, CommandRun run)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.At("sortie")));
    }
}
