using BenchmarkDotNet.Attributes;
using Ctg.Funding.Baremes;
using Ctg.Funding.Benchmarks.PerLot;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Benchmarks;

/// <summary>This build beside an earlier one in the same process, whose <c>Ctg.Funding.dll</c> <c>CTG_AVANT</c> names.</summary>
[MemoryDiagnoser]
[Config(typeof(PerLotColumns))]
public class LotCostBefore
{
    private PlaceLot[] _lots = [];
    private EarlierBuild? _before;

    /// <summary>Gets or sets how many lots the territory has.</summary>
    [Params(3, 20, 500)]
    public int Lots { get; set; }

    /// <summary>The lots, and the earlier build.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _lots = OneTerritory.Lots(Lots);
        _before = new EarlierBuild(
            Environment.GetEnvironmentVariable("CTG_AVANT") ?? throw new InvalidOperationException("CTG_AVANT names no earlier Ctg.Funding.dll."),
            OneTerritory.Territory, _lots, OneTerritory.Year);
    }

    /// <summary>The earlier build: every line of the result.</summary>
    [Benchmark(Baseline = true)]
    public object LinesBefore() => _before!.Lines();

    /// <summary>Every line of the result.</summary>
    [Benchmark]
    public object Lines() => BonusTerritoireCalculator.Calculate(OneTerritory.Territory, _lots, OneTerritory.Year, Bareme.BuiltIn).Lines.Count;

    /// <summary>The earlier build: the result and its total.</summary>
    [Benchmark]
    public object TotalBefore() => _before!.Total();

    /// <summary>The result and its total.</summary>
    [Benchmark]
    public object Total() => BonusTerritoireCalculator.Calculate(OneTerritory.Territory, _lots, OneTerritory.Year, Bareme.BuiltIn).Total!.Value;

    /// <summary>The earlier build, its derivation recorded.</summary>
    [Benchmark]
    public object ExplainBefore() => _before!.Explain();

    /// <summary>The result, its derivation recorded.</summary>
    [Benchmark]
    public object Explain() => BonusTerritoireCalculator.Explain(OneTerritory.Territory, _lots, OneTerritory.Year, Bareme.BuiltIn).Total;
}
