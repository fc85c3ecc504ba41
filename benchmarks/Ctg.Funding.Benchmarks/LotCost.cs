using BenchmarkDotNet.Attributes;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Benchmarks;

/// <summary>
/// What a lot and a territory cost: a small territory, a middle one, a large one; beside an earlier build of the library where <c>CTG_AVANT</c> names
/// its <c>Ctg.Funding.dll</c>.
/// </summary>
[MemoryDiagnoser]
[InProcess]
public class LotCost
{
    private const int Year = 2024;
    private readonly Territory _territory = new("03190", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 654_321.09m, ReferenceUnits = 60 };
    private readonly LineTable _lines = new();
    private PlaceLot[] _lots = [];
    private LotTable _table = LotTable.Of([]);
    private EarlierBuild? _before;

    /// <summary>Gets or sets how many lots the territory has.</summary>
    [Params(3, 20, 500)]
    public int Lots { get; set; }

    /// <summary>One lot in three is new, one in six stands in a QPV.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _lots = [.. Enumerable.Range(0, Lots).Select(i => new PlaceLot("03190", $"S{i}", 10 + (i % 30), new LocalDate(i % 3 == 0 ? 2022 : 2015, 1 + (i % 12), 1))
        {
            IsInQpv = i % 6 == 0,
            Line = i + 2,
        })];
        _table = LotTable.Of(_lots);
        _before = Environment.GetEnvironmentVariable("CTG_AVANT") is { Length: > 0 } path ? new EarlierBuild(path, _territory, _lots, Year) : null;
    }

    /// <summary>The earlier build: the result and its total.</summary>
    [Benchmark(Baseline = true)]
    public object TotalBefore() => Before.Total();

    /// <summary>The result and its total.</summary>
    [Benchmark]
    public object Total() => BonusTerritoireCalculator.Calculate(_territory, _lots, Year, Bareme.BuiltIn).Total!.Value;

    /// <summary>The earlier build: every line of the result.</summary>
    [Benchmark]
    public object LinesBefore() => Before.Lines();

    /// <summary>Every line of the result.</summary>
    [Benchmark]
    public object Lines() => BonusTerritoireCalculator.Calculate(_territory, _lots, Year, Bareme.BuiltIn).Lines.Count;

    /// <summary>Every number of every line, as columns from columns.</summary>
    [Benchmark]
    public int Columns()
    {
        BonusTerritoireCalculator.Fill(_territory, _table, Year, Bareme.BuiltIn, _lines);
        return _lines.Count;
    }

    /// <summary>The earlier build, its derivation recorded.</summary>
    [Benchmark]
    public object ExplainBefore() => Before.Explain();

    /// <summary>The derivation of the total.</summary>
    [Benchmark]
    public object Explain() => BonusTerritoireCalculator.Explain(_territory, _lots, Year, Bareme.BuiltIn).Total;

    private EarlierBuild Before => _before ?? throw new InvalidOperationException("CTG_AVANT names no earlier Ctg.Funding.dll.");
}
