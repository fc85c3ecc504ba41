using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Benchmarks.TwoDesigns;

/// <summary>Two ways to write a rule once (docs/adr/0005): over work as an argument, over a value with static abstract members.</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class TwoDesigns
{
    private static readonly R4Case Territory = Cases.Territories[0];
    private static readonly P1Case Project = Cases.Projects[0];

    private static UsedFigures Used => new(Cases.Figures);

    /// <summary>Nothing is measured unless both compute, and record, the same.</summary>
    [GlobalSetup]
    public void BothAgree()
    {
        foreach (var territory in Cases.Territories)
        {
            Check(ByWork.R4(new PlainWork(Used), territory), ByValue.R4<PlainValue>(null, Used, territory).Term);
            Check(ByWork.R4(Recording(), territory), ByValue.R4<RecordedValue>(new Derivation(), Used, territory).Term);
        }

        foreach (var project in Cases.Projects)
        {
            Check(ByWork.P1(new PlainWork(Used), project), ByValue.P1<PlainValue>(null, Used, project).Term);
            Check(ByWork.P1(Recording(), project), ByValue.P1<RecordedValue>(new Derivation(), Used, project).Term);
        }
    }

    [Benchmark(Baseline = true), BenchmarkCategory("R4 plain")]
    public decimal R4PlainWork() => Low(ByWork.R4(new PlainWork(Used), Territory));
    [Benchmark, BenchmarkCategory("R4 plain")]
    public decimal R4PlainValue() => Low(ByValue.R4<PlainValue>(null, Used, Territory).Term);
    [Benchmark(Baseline = true), BenchmarkCategory("R4 recorded")]
    public decimal R4RecordedWork() => Low(ByWork.R4(Recording(), Territory));
    [Benchmark, BenchmarkCategory("R4 recorded")]
    public decimal R4RecordedValue() => Low(ByValue.R4<RecordedValue>(new Derivation(), Used, Territory).Term);
    [Benchmark(Baseline = true), BenchmarkCategory("P1 plain")]
    public decimal P1PlainWork() => Low(ByWork.P1(new PlainWork(Used), Project));
    [Benchmark, BenchmarkCategory("P1 plain")]
    public decimal P1PlainValue() => Low(ByValue.P1<PlainValue>(null, Used, Project).Term);
    [Benchmark(Baseline = true), BenchmarkCategory("P1 recorded")]
    public decimal P1RecordedWork() => Low(ByWork.P1(Recording(), Project));
    [Benchmark, BenchmarkCategory("P1 recorded")]
    public decimal P1RecordedValue() => Low(ByValue.P1<RecordedValue>(new Derivation(), Used, Project).Term);

    private static RecordedWork Recording() => new(Used, new Derivation(), []);

    private static decimal Low(Term amount) => amount.Amount.Numerators.Min;

    private static void Check(Term a, Term b)
    {
        var isSame = a.Amount == b.Amount && Text(a.Step) == Text(b.Step);
        _ = isSame ? true : throw new InvalidOperationException($"The designs differ: {a.Amount} and {b.Amount}, or their steps.");
    }

    private static string Text(ExplanationStep? step) =>
        step is null ? "" : $"{step}({string.Join(", ", step.Operands.Concat(step.Grounds).Select(Text))})";
}
