using System.Globalization;
using System.Runtime.InteropServices;

namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>Where and when something was measured.</summary>
/// <param name="Machine">Cores, clock, memory, system, .NET; no name and no path.</param>
/// <param name="Day">The day.</param>
/// <param name="Revision">What was measured of ours: version and commit.</param>
/// <param name="Memory">How memory was measured.</param>
internal sealed record Setting(string Machine, string Day, string Revision, string Memory)
{
    /// <summary>Here and now.</summary>
    internal static Setting Here()
    {
        var commit = Launch.TryRead(new Command("git", ["rev-parse", "--short=10", "HEAD"]), Repository.Root);
        var version = typeof(BonusTerritoire.PlaceLot).Assembly.GetName().Version!.ToString(3);
        return new(
            string.Create(Page.French, $"{Environment.ProcessorCount} cœurs, {Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} Go de mémoire, {System()}, .NET {Environment.Version}"),
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            commit is null ? version : $"{version}, commit {commit}",
            Launch.MemorySource);
    }

    private static string System() => OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : $"Linux {RuntimeInformation.ProcessArchitecture}";

    private static string Processor()
    {
        if (!File.Exists("/proc/cpuinfo"))
        {
            return RuntimeInformation.ProcessArchitecture.ToString();
        }

        var lines = File.ReadAllLines("/proc/cpuinfo");
        return double.TryParse(Of("cpu MHz"), CultureInfo.InvariantCulture, out var clock)
            ? string.Create(Page.French, $"{Of("model name")} à {clock / 1000:0.0} GHz") : Of("model name");

        string Of(string key) => lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "";
    }
}
