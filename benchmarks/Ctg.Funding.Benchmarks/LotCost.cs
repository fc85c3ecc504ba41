using BenchmarkDotNet.Attributes;
using Ctg.Funding.Baremes;
using Ctg.Funding.Benchmarks.PerLot;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Benchmarks;

/// <summary>What a lot and a territory cost: a small territory, a middle one, a large one.</summary>
[MemoryDiagnoser]
[Config(typeof(PerLotColumns))]
public class LotCost
{
    private readonly LineTable _lines = new();
    private PlaceLot[] _lots = [];
    private LotTable _table = LotTable.Of([]);

    /// <summary>Gets or sets how many lots the territory has.</summary>
    [Params(3, 20, 500)]
    public int Lots { get; set; }

    /// <summary>The lots, and the same as columns.</summary>
    [GlobalSetup]
    public virtual void Setup()
    {
        _lots = OneTerritory.Lots(Lots);
        _table = LotTable.Of(_lots);
    }

    /// <summary>Every number of every line, as columns from columns.</summary>
    [Benchmark(Baseline = true)]
    public int Columns()
    {
        BonusTerritoireCalculator.Fill(OneTerritory.Territory, _table, OneTerritory.Year, Bareme.BuiltIn, _lines);
        return _lines.Count;
    }

    /// <summary>The result and its total.</summary>
    [Benchmark]
    public object Total() => BonusTerritoireCalculator.Calculate(OneTerritory.Territory, _lots, OneTerritory.Year, Bareme.BuiltIn).Total!.Value;

    /// <summary>The result and every line of it.</summary>
    [Benchmark]
    public object Lines() => BonusTerritoireCalculator.Calculate(OneTerritory.Territory, _lots, OneTerritory.Year, Bareme.BuiltIn).Lines.Count;

    /// <summary>The result, its derivation recorded.</summary>
    [Benchmark]
    public object Explain() => BonusTerritoireCalculator.Explain(OneTerritory.Territory, _lots, OneTerritory.Year, Bareme.BuiltIn).Total;
}
