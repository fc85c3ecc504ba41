using Ctg.Funding.Cli.Output;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>A folder of results is the old set or the new one, whole: whatever stands in the way, whoever else writes, wherever the process was killed.</summary>
public sealed class FolderReplacementTests : IDisposable
{
    private static readonly string[] Results = ["avertissements.csv", "lignes.csv", "manifeste.json", "rejets.csv", "territoires.csv"];

    private readonly WorkFolder _work = new();
    private readonly string[] _call;

    public FolderReplacementTests()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2015-01-01");
        _call = ["calculer", "--territoires", territories, "--places", places, "--sortie", _work.At("sortie"), "--annee"];
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("lignes.csv")]
    [InlineData("territoires.csv")]
    [InlineData("manifeste.json")]
    public void A_folder_in_the_way_of_a_result_leaves_the_old_set_as_it_was(string name)
    {
        Calculer("2021");
        File.Delete(_work.At("sortie", name));
        Directory.CreateDirectory(_work.At("sortie", name, "dedans"));
        var before = Snapshot();

        var run = CommandRun.Of([.. _call, "2022", "--remplacer"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CTG9084", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
        Assert.False(Directory.Exists(_work.At("sortie", ".ctg-funding")));
    }

    [Fact]
    public void A_second_run_in_the_same_folder_is_refused_while_the_first_one_works()
    {
        Calculer("2021");
        var before = Snapshot();
        Directory.CreateDirectory(_work.At("sortie", ".ctg-funding"));
        using (new FileStream(_work.At("sortie", ".ctg-funding", "verrou"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var run = CommandRun.Of([.. _call, "2022"]);

            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith("CTG9080", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, Snapshot());
        }

        Assert.Equal(0, CommandRun.Of([.. _call, "2022"]).ExitCode);
        Assert.NotEqual(before, Snapshot());
        Assert.Equal(Results, Names());
    }

    [Fact]
    public void Of_many_runs_at_once_in_one_folder_one_whole_set_stands()
    {
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => Assert.Contains(CommandRun.Of([.. _call, $"{2021 + (i % 4)}"]).ExitCode, (int[])[0, 2]));

        Assert.Equal(Results, Names());
        Assert.Equal(0, CommandRun.Of("rejouer", _work.At("sortie", "manifeste.json")).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Killed_after_any_number_of_renames_the_old_set_is_put_back(int renames)
    {
        // The old set is that of 2021, the new one that of 2022, which has no avertissements.csv here and has citations.csv besides.
        Calculer("2021");
        var old = Snapshot();
        var state = _work.At("sortie", ".ctg-funding");
        string[] leave = ["manifeste.json", "avertissements.csv", "lignes.csv", "rejets.csv", "territoires.csv"];
        string[] come = ["lignes.csv", "rejets.csv", "territoires.csv", "citations.csv", "manifeste.json"];
        Directory.CreateDirectory(Path.Combine(state, "neuf"));
        Directory.CreateDirectory(Path.Combine(state, "ancien"));
        Array.ForEach(come, name => File.WriteAllText(Path.Combine(state, "neuf", name), "neuf"));
        File.WriteAllText(Path.Combine(state, "verrou"), "");
        File.WriteAllText(Path.Combine(state, "journal"), string.Concat(leave.Select(name => $"-{name}\n")) + string.Concat(come.Select(name => $"+{name}\n")));
        foreach (var (name, from, to) in leave.Select(name => (name, _work.At("sortie"), Path.Combine(state, "ancien"))).Concat(come.Select(name => (name, Path.Combine(state, "neuf"), _work.At("sortie")))).Take(renames))
        {
            File.Move(Path.Combine(from, name), Path.Combine(to, name));
        }

        OutputFolder.Repair(_work.At("sortie"));

        Assert.Equal(old, Snapshot());
        Assert.Equal(Results, Names());
    }

    [Fact]
    public void The_next_run_repairs_before_it_looks_at_what_is_there()
    {
        Calculer("2021");
        var state = _work.At("sortie", ".ctg-funding");
        Directory.CreateDirectory(Path.Combine(state, "ancien"));
        Directory.CreateDirectory(Path.Combine(state, "neuf"));
        File.WriteAllText(Path.Combine(state, "journal"), "-manifeste.json\n+manifeste.json\n");
        File.WriteAllText(Path.Combine(state, "neuf", "manifeste.json"), "neuf");
        File.Move(_work.At("sortie", "manifeste.json"), Path.Combine(state, "ancien", "manifeste.json"));

        Calculer("2022");

        Assert.Equal(Results, Names());
        Assert.Equal(0, CommandRun.Of("rejouer", _work.At("sortie", "manifeste.json")).ExitCode);
    }

    [Fact]
    public void A_journal_made_by_somebody_else_leads_to_no_other_file()
    {
        var other = _work.Write("autre.txt", "à garder");
        var state = _work.At("sortie", ".ctg-funding");
        Directory.CreateDirectory(Path.Combine(state, "neuf"));
        File.WriteAllText(Path.Combine(state, "journal"), $"+../autre.txt\n+{other}\n-../t.csv\n");

        OutputFolder.Repair(_work.At("sortie"));

        Assert.Equal("à garder\n", File.ReadAllText(other));
    }

    [Theory]
    [InlineData(256, "as lots are set aside")]
    [InlineData(2_400, "as lines are computed, by several workers")]
    public void A_full_disk_leaves_the_old_set(int blocks, string moment)
    {
        Calculer("2021");
        var before = Snapshot();
        var lots = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"A;S{i};psu;10;2015-01-01\n"));
        var places = _work.Write("grand.csv", System.Text.Encoding.UTF8.GetBytes("territoire;structure;financement;places;date_ouverture\n" + lots));

        // No file may pass so many blocks of 512 bytes: what a disk that fills up does to a write, without one.
        var run = Shell.Run($"trap '' XFSZ; ulimit -f {blocks}; export DOTNET_EnableDiagnostics=0 DOTNET_EnableWriteXorExecute=0; {Shell.Program} calculer --territoires {_work.At("t.csv")} --places {places} --annee 2022 --sortie {_work.At("sortie")}");

        Assert.True(run.ExitCode == 2, $"{moment}: {run.Error}");
        Assert.StartsWith("CTG9008", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
        Assert.Equal(Results, Names());
    }

    [Fact]
    public void A_folder_reached_by_a_link_and_the_current_folder_are_written_too()
    {
        Directory.CreateDirectory(_work.At("sortie"));
        Directory.CreateSymbolicLink(_work.At("lien"), _work.At("sortie"));
        string[] call = [.. _call[..5], "--sortie", _work.At("lien"), "--annee", "2021"];
        Assert.Equal(0, CommandRun.Of(call).ExitCode);
        Assert.Equal(Results, Names());
        Assert.NotNull(new DirectoryInfo(_work.At("lien")).LinkTarget);

        Assert.Equal(0, Shell.Run($"cd {_work.At("sortie")} && {Shell.Program} {string.Join(' ', _call[..5])} --sortie . --annee 2022 && test -f manifeste.json").ExitCode);
        Assert.Equal(Results, Names());
    }

    public static TheoryData<int> Moments() => [.. Enumerable.Range(0, 11)];

    private void Calculer(string year) => Assert.Equal(0, CommandRun.Of([.. _call, year]).ExitCode);

    private IEnumerable<string?> Names() => Directory.EnumerateFileSystemEntries(_work.At("sortie")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private string Snapshot() => string.Concat(Directory.EnumerateFiles(_work.At("sortie")).Order(StringComparer.Ordinal).Select(path => $"{Path.GetFileName(path)}\n{File.ReadAllText(path)}"));
}
