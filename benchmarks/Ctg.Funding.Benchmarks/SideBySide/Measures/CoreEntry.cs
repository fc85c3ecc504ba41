namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>One benchmark of the core, for one size of territory.</summary>
/// <param name="Method">The benchmark.</param>
/// <param name="Lots">Lots of the territory.</param>
/// <param name="Nanoseconds">Mean time of the territory.</param>
/// <param name="Error">Standard deviation of it.</param>
/// <param name="Bytes">Bytes allocated for the territory.</param>
internal sealed record CoreEntry(string Method, int Lots, double Nanoseconds, double Error, long Bytes);
