namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>A whole command of ours.</summary>
/// <param name="Setting">Where and when.</param>
/// <param name="Title">What it does.</param>
/// <param name="Entries">The tool, and its native build where there is one.</param>
internal sealed record CommandMeasure(Setting Setting, string Title, Entry[] Entries);
