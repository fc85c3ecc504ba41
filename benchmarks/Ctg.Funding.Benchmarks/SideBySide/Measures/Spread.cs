namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>The middle of some runs, and how far apart they are.</summary>
/// <param name="Median">The middle one.</param>
/// <param name="Min">The least.</param>
/// <param name="Max">The most.</param>
internal readonly record struct Spread(double Median, double Min, double Max)
{
    internal static Spread Of(IEnumerable<double> runs)
    {
        double[] ordered = [.. runs.Order()];
        return new((ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2, ordered[0], ordered[^1]);
    }
}
