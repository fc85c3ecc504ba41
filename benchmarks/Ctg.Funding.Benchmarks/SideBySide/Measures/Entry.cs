namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>The runs of one command.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">What it is, and its version.</param>
/// <param name="Seconds">Each run, in order: the same place in another entry is the same round.</param>
/// <param name="PeakBytes">Most memory resident, each run.</param>
internal sealed record Entry(string Name, string Version, double[] Seconds, long[] PeakBytes)
{
    /// <summary>Gets the seconds of each run that the command itself tells, without its start.</summary>
    public double[] OwnSeconds { get; init; } = [];

    internal double Median => Spread.Of(Seconds).Median;

    internal long Peak => PeakBytes.Max();
}
