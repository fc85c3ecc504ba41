namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>An inventory computed from CSV to CSV by several programs in turn.</summary>
/// <param name="Setting">Where and when.</param>
/// <param name="Title">What the inventory is.</param>
/// <param name="Made">How it was made.</param>
/// <param name="Lots">Its lots.</param>
/// <param name="Territories">Its territories.</param>
/// <param name="InputBytes">Bytes of its two files.</param>
/// <param name="ResultBytes">Bytes of our results.</param>
/// <param name="Rows">Rows of lines, found the same in all.</param>
/// <param name="Entries">The programs.</param>
/// <param name="Absent">Those that could not be run here, and why.</param>
internal sealed record BatchMeasure(
    Setting Setting, string Title, string Made, int Lots, int Territories, long InputBytes, long ResultBytes, long Rows, Entry[] Entries, string[] Absent)
{
    internal Entry? Of(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>How many times longer than ours one takes, round by round.</summary>
    internal Spread? OverOurs(string name) => Of(name) is { } entry
        ? Spread.Of(entry.Seconds.Zip(Of(Contestant.Us)!.Seconds, static (theirs, ours) => theirs / ours)) : null;
}
