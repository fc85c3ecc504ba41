using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Explanations;
using Ctg.Funding.Piaje;
using Ctg.Funding.Terms;
using static Ctg.Funding.Explanations.StepOperation;

namespace Ctg.Funding.Benchmarks.TwoDesigns;

/// <summary>Design (b): a value with static abstract members. What is worked out takes the record from its operands.</summary>
internal interface IValue<T>
    where T : struct, IValue<T>
{
    public Term Term { get; }
    public static abstract T Given(Derivation? record, string owner, string column, string unit, Bounds amount);
    public static abstract T Take(Derivation? record, UsedFigures used, CardFigure figure);
    public static abstract T Nothing(StepKind kind, T ground);
    public static abstract T Compute(StepKind kind, StepOperation operation, params ReadOnlySpan<T> operands);
}

/// <summary>A number, by the arithmetic of design (a).</summary>
internal readonly record struct PlainValue(Term Term) : IValue<PlainValue>
{
    public static PlainValue Given(Derivation? record, string owner, string column, string unit, Bounds amount) =>
        new(Arithmetic.Leaf(amount, default, null));
    public static PlainValue Take(Derivation? record, UsedFigures used, CardFigure figure) =>
        new(new PlainWork(used).Take(figure, figure.Amount!.Value));
    public static PlainValue Nothing(StepKind kind, PlainValue ground) => new(new Term(ExactBounds.Of(0), [], ground.Term.Figures, null));
    public static PlainValue Compute(StepKind kind, StepOperation operation, params ReadOnlySpan<PlainValue> operands)
    {
        ref var first = ref Unsafe.As<PlainValue, Term>(ref MemoryMarshal.GetReference(operands));
        var terms = MemoryMarshal.CreateReadOnlySpan(ref first, operands.Length);
        return new(Arithmetic.Made(Arithmetic.Of(operation, terms), terms, default, null));
    }
}

/// <summary>A number and the record that it is kept in.</summary>
internal readonly record struct RecordedValue(Term Term, Derivation Record) : IValue<RecordedValue>
{
    public static RecordedValue Given(Derivation? record, string owner, string column, string unit, Bounds amount) =>
        new(On(record!, null).Given(owner, column, unit, amount), record!);
    public static RecordedValue Take(Derivation? record, UsedFigures used, CardFigure figure) =>
        new(On(record!, used).Take(figure, figure.Amount!.Value), record!);
    public static RecordedValue Nothing(StepKind kind, RecordedValue ground) =>
        new(On(ground.Record, null).Nothing(kind, "", ground.Term), ground.Record);
    public static RecordedValue Compute(StepKind kind, StepOperation operation, params ReadOnlySpan<RecordedValue> operands)
    {
        var terms = new Term[operands.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = operands[i].Term;
        }

        return new(On(operands[0].Record, null).Compute(kind, "", operation, terms), operands[0].Record);
    }

    private static RecordedWork On(Derivation record, UsedFigures? used) => new(used!, record, []);
}

internal static class ByValue
{
    internal static T R4<T>(Derivation? record, UsedFigures used, R4Case territory)
        where T : struct, IValue<T>
    {
        var psej = T.Given(record, "territoire", "psej_eaje", Units.Euros, territory.Psej);
        var places = T.Given(record, "territoire", "places_reference", Units.Places, territory.Places);
        var amount = territory switch
        {
            { Notified: { } notified } =>
                T.Compute(Cases.Steps.Notified, Same, T.Given(record, "territoire", "montant_notifie", Units.EurosPerPlace, notified)),
            { NeverHadCej: true } => T.Nothing(Cases.Steps.WithoutCej, psej),
            _ => T.Compute(Cases.Steps.Quotient, Quotient, psej, places),
        };
        var (floor, added) = (T.Take(record, used, Cases.Figures[0]), T.Take(record, used, Cases.Figures[1]));
        var floored = T.Compute(BonusSteps.Floored, Max, amount, floor);
        var raised = territory.RaisesToFloor
            ? T.Compute(BonusSteps.WithRattrapage, Max, floored, T.Compute(BonusSteps.RaisedFloor, Sum, floor, added))
            : T.Compute(BonusSteps.WithRattrapage, Sum, floored, added);
        return T.Compute(BonusSteps.Revalued, Sum, raised, T.Take(record, used, Cases.Figures[2]));
    }

    internal static T P1<T>(Derivation? record, UsedFigures used, P1Case project)
        where T : struct, IValue<T>
    {
        T Taken(int index) => T.Take(record, used, Cases.Figures[index]);
        var places = T.Given(record, "projet", "places_creees", Units.Places, project.Places);
        var expenses = T.Given(record, "projet", "depenses", Units.Euros, project.Expenses);
        var sum = T.Compute(PiajeSteps.Sum, Sum, Taken(3), Taken(4), Taken(5), Taken(6), Taken(7));
        var together = T.Compute(PiajeSteps.BeforePercent, Product, places, T.Compute(PiajeSteps.PerPlace, Min, sum, Taken(8)));
        var cap = T.Compute(PiajeSteps.PercentCap, Percent, Taken(9), expenses);
        return T.Compute(PiajeSteps.Version, RoundToCent, T.Compute(PiajeSteps.Kept, Min, together, cap));
    }
}
