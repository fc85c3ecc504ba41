using BenchmarkDotNet.Attributes;
using Ctg.Funding.Benchmarks.PerLot;

namespace Ctg.Funding.Benchmarks;

/// <summary>The same beside an earlier build in the same process, whose <c>Ctg.Funding.dll</c> <c>CTG_AVANT</c> names.</summary>
public class LotCostBefore : LotCost
{
    private EarlierBuild? _before;

    /// <summary>The lots, and the earlier build.</summary>
    public override void Setup()
    {
        base.Setup();
        _before = new EarlierBuild(
            Environment.GetEnvironmentVariable("CTG_AVANT") ?? throw new InvalidOperationException("CTG_AVANT names no earlier Ctg.Funding.dll."),
            OneTerritory.Territory, OneTerritory.Lots(Lots), OneTerritory.Year);
    }

    /// <summary>The earlier build: every line of the result.</summary>
    [Benchmark]
    public object LinesBefore() => _before!.Lines();

    /// <summary>The earlier build: the result and its total.</summary>
    [Benchmark]
    public object TotalBefore() => _before!.Total();

    /// <summary>The earlier build, its derivation recorded.</summary>
    [Benchmark]
    public object ExplainBefore() => _before!.Explain();
}
