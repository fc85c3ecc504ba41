using BenchmarkDotNet.Attributes;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Benchmarks;

/// <summary>What recording a derivation costs: the same territory calculated without asking for it, and with it.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ExplanationSeam
{
    private const int Year = 2024;
    private readonly Territory _territory = new("03190", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 654_321.09m };
    private PlaceLot[] _lots = [];

    /// <summary>Gets or sets how many lots the territory has.</summary>
    [Params(10, 100)]
    public int Lots { get; set; }

    /// <summary>One lot in three is new, one in six stands in a QPV.</summary>
    [GlobalSetup]
    public void Setup() => _lots = [.. Enumerable.Range(0, Lots).Select(i => new PlaceLot("03190", $"S{i}", 10 + (i % 30), new LocalDate(i % 3 == 0 ? 2022 : 2015, 1 + (i % 12), 1))
    {
        IsInQpv = i % 6 == 0,
        Line = i + 2,
    })];

    /// <summary>The calculation that batches run.</summary>
    [Benchmark(Baseline = true)]
    public BonusTerritoireResult Calculate() => BonusTerritoireCalculator.Calculate(_territory, _lots, Year, Bareme.BuiltIn);

    /// <summary>The same calculation, its derivation recorded.</summary>
    [Benchmark]
    public BonusTerritoireExplanation Explain() => BonusTerritoireCalculator.Explain(_territory, _lots, Year, Bareme.BuiltIn);
}
