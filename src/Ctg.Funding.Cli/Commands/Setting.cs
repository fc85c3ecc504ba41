namespace Ctg.Funding.Cli.Commands;

/// <summary>What is around a run, and changes nothing in its results: where they go, where its files are, what is told meanwhile.</summary>
internal sealed record Setting
{
    internal const long DefaultMegabytes = 64;

    /// <summary>Beyond, places of texts would not be numbers of 32 bits.</summary>
    internal const long MostMegabytes = 2048;

    internal const int Megabyte = 20;

    /// <summary>Gets the folder or the file that is written; <c>-</c> for standard output, empty where none is named.</summary>
    internal required string OutputPath { get; init; }

    /// <summary>Gets whether the table for people is shown: <c>oui</c>, <c>non</c>, or <c>auto</c> for a terminal alone.</summary>
    internal string Table { get; init; } = "non";

    /// <summary>Gets whether the folder may hold other things than an earlier result.</summary>
    internal bool ReplacesOthers { get; init; }

    /// <summary>Gets whether nothing is told but faults: the command is run again to be compared.</summary>
    internal bool IsQuiet { get; init; }

    /// <summary>Gets how many bytes lots may take in memory before they are set aside in a file.</summary>
    internal long MemoryForLots { get; init; } = DefaultMegabytes << Megabyte;

    /// <summary>Gets where a file is, when it is not where it was.</summary>
    internal Func<string, string> Locate { get; init; } = path => path;
}
