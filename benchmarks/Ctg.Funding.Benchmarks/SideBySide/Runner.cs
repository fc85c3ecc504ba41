namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>What takes its turn in a round.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Version">What it is, and its version.</param>
/// <param name="On">The command, for a folder for results.</param>
internal sealed record Runner(string Name, string Version, Func<string, Command> On)
{
    /// <summary>Gets whether it prints the seconds that it took without its start.</summary>
    internal bool TellsOwnSeconds { get; init; }
}
