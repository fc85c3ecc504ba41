namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>The amount of one lot, by several engines.</summary>
/// <param name="Setting">Where and when.</param>
/// <param name="Entries">The engines.</param>
/// <param name="Absent">Those that could not be run here, and why.</param>
internal sealed record LotMeasure(Setting Setting, LotEntry[] Entries, string[] Absent)
{
    /// <summary>How many times longer than by columns one takes.</summary>
    internal double? OverColumns(string name) => Entries.FirstOrDefault(entry => entry.Name == name) is { } entry
        ? Spread.Of(entry.Nanoseconds).Median / Spread.Of(Entries[0].Nanoseconds).Median : null;
}
