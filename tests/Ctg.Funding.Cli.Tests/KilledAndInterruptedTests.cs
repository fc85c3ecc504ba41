using System.Globalization;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>
/// Every command that writes, killed or told twice to end at moments drawn at random: what stands in its place is always one whole set, and nothing is left after
/// the next run. <c>CTG_FUNDING_ARRETS=200</c> stops 200 runs each way instead of a few, <c>CTG_FUNDING_GRAINE</c> gives the moments drawn (docs/fuzz.md).
/// </summary>
public sealed class KilledAndInterruptedTests(ITestOutputHelper output) : IDisposable
{
    private const int MostTries = 4;

    private static readonly int Times = Setting("CTG_FUNDING_ARRETS", 16);
    private static readonly int Seed = Setting("CTG_FUNDING_GRAINE", Environment.TickCount);

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Killed_at_any_moment_never_a_mixed_or_partial_set_and_nothing_left_after_the_next_run() => Run(isKill: true);

    [Fact]
    public void Told_twice_to_end_at_any_moment_never_a_mixed_or_partial_set_and_nothing_left() => Run(isKill: false);

    private void Run(bool isKill)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        output.WriteLine($"CTG_FUNDING_GRAINE={Seed} CTG_FUNDING_ARRETS={Times}");
        var random = new Random(Seed);
        var temporary = Directory.CreateDirectory(_work.At("tmp")).FullName;
        var place = Directory.CreateDirectory(_work.At("place")).FullName;
        var (stopped, commands) = (0, Commands());
        foreach (var (command, i) in commands.Select((command, i) => (command, i)))
        {
            // Two sets that differ, so that a mixture would show.
            var target = Path.Combine(place, $"sortie{i}{command.Extension}");
            var whole = command.Calls.Select(call => Whole(call, target, temporary)).ToArray();
            var times = (Times / commands.Count) + (i < Times % commands.Count ? 1 : 0);
            var before = stopped;
            for (var n = 0; stopped - before < times && n < MostTries * times; n++)
            {
                var call = command.Calls[random.Next(command.Calls.Count)];
                if (random.Next(4) == 0)
                {
                    Remove(target);
                }

                using var run = new RunningCommand(temporary, [.. call, target]);
                run.EndsWithin(whole.Min(set => set.Time) * (0.1 + random.NextDouble()));
                if (isKill)
                {
                    run.Kill();
                }
                else
                {
                    run.Send(random.Next(2) == 0 ? RunningCommand.SigInt : RunningCommand.SigTerm);
                    run.EndsWithin(TimeSpan.FromMilliseconds(random.Next(0, 30)));
                    run.Send(random.Next(2) == 0 ? RunningCommand.SigInt : RunningCommand.SigTerm);
                }

                var code = run.ExitCode();
                stopped += code > 128 ? 1 : 0;
                var where = $"graine {Seed}, {string.Join(' ', call)}, arrêt {n}, code {code} : {run.Error}";
                Assert.True(code is 0 or 1 || (isKill ? code == 137 : code is 130 or 143), where);
                Assert.True(run.Error.Split('\n').Length <= 3 && !run.Error.Contains("   at ", StringComparison.Ordinal), where);
                Assert.True(Snapshot(target) is var now && (now.Length == 0 || whole.Any(set => set.Files == now)), where + now);
                if (!isKill && code is 130 or 143)
                {
                    AssertNothingLeft(place, temporary, where);
                }
            }

            Whole(command.Calls[0], target, temporary);
            AssertNothingLeft(place, temporary, $"graine {Seed}, {command.Calls[0][0]}");
        }

        output.WriteLine($"{stopped} runs were stopped before their end.");
        Assert.True(stopped * 2 >= Times, $"Only {stopped} runs were stopped.");
    }

    /// <summary>Each command by two calls that write different things, all but the output; a command that writes nothing of its own is only looked at for what it leaves.</summary>
    private List<(string Extension, List<string[]> Calls)> Commands()
    {
        var (territories, lots) = BigInventory.Of(60, 12_000);
        var (t, p) = BigInventory.Write(_work, "grand", territories, lots);
        var (smallTerritories, smallLots) = BigInventory.Of(12, 300);
        var (st, sp) = BigInventory.Write(_work, "petit", smallTerritories, smallLots);
        var projects = WorkFolder.InRepository("samples", "piaje", "projets.csv");
        string Scenario(string name) => WorkFolder.InRepository("samples", "scenarios", name);
        return
        [
            ("", [["calculer", "-t", t, "-p", p, "-a", "2022", "-s"], ["calculer", "-t", t, "-p", p, "-a", "2023", "--citations", "-s"]]),
            ("", [["projeter", "-t", st, "-p", sp, "--de", "2021", "--a", "2024", "-s"], ["projeter", "-t", st, "-p", sp, "--de", "2021", "--a", "2023", "-s"]]),
            ("", [["comparer", Scenario("sans-rebond.json"), "-t", st, "-p", sp, "-a", "2022", "-s"], ["comparer", Scenario("dix-places-de-plus.json"), "-t", st, "-p", sp, "-a", "2022", "-s"]]),
            ("", [["piaje", "--projets", projects, "-s"], ["piaje", "--projets", projects, "--changement", "24", "--citations", "-s"]]),
            (".html", [["rapport", "-t", st, "-p", sp, "-a", "2022", "-s"], ["rapport", "-t", st, "-p", sp, "-a", "2023", "-s"]]),
            (".json", [["expliquer", "-t", st, "-p", sp, "-a", "2022", "-f", "json", "-s"], ["expliquer", "-t", st, "-p", sp, "-a", "2023", "-f", "json", "-s"]]),
            ("", [["exemple", "--ecraser"]]),
        ];
    }

    /// <summary>The set that a call writes when nothing stops it, and the time it takes.</summary>
    private (string Files, TimeSpan Time) Whole(string[] call, string target, string temporary)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var run = new RunningCommand(temporary, [.. call, target]);
        Assert.True(run.ExitCode() is 0 or 1, run.Error);
        return (Snapshot(target), watch.Elapsed);
    }

    /// <summary>Every file that a user sees there, with its bytes; nothing where there is none.</summary>
    private static string Snapshot(string target)
    {
        IEnumerable<string> files = File.Exists(target) ? [target] : [];
        files = !Directory.Exists(target) ? files : Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(target, path).StartsWith('.')).Order(StringComparer.Ordinal);
        return string.Concat(files.Select(path => $"{Path.GetRelativePath(target, path)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))[..16]}\n"));
    }

    private static void AssertNothingLeft(string place, string temporary, string where)
    {
        Assert.True(!Directory.EnumerateFileSystemEntries(temporary).Any(), $"{where}: {string.Join(' ', Directory.EnumerateFileSystemEntries(temporary))}");
        var left = Directory.EnumerateFileSystemEntries(place, ".*", SearchOption.AllDirectories).ToArray();
        Assert.True(left.Length == 0, $"{where}: {string.Join(' ', left)}");
    }

    private static void Remove(string target)
    {
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }
        else
        {
            File.Delete(target);
        }
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
