namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>What the amount of one lot costs one engine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">What it is, and its version.</param>
/// <param name="Nanoseconds">Processor time a lot, each run.</param>
/// <param name="Bytes">Bytes allocated a lot; <see langword="null"/> where that is not known.</param>
internal sealed record LotEntry(string Name, string Version, double[] Nanoseconds, double? Bytes);
