namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>The core by BenchmarkDotNet.</summary>
/// <param name="Setting">Where and when.</param>
/// <param name="Entries">The benchmarks.</param>
internal sealed record CoreMeasure(Setting Setting, CoreEntry[] Entries);
