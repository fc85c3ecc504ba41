namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>What one process took.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="PeakBytes">Most memory it had resident.</param>
/// <param name="Output">What it wrote on standard output.</param>
internal sealed record Run(double Seconds, long PeakBytes, string Output);
