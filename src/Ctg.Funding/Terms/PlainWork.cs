using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using NodaTime;

namespace Ctg.Funding.Terms;

/// <summary>Works numbers out, and keeps nothing but the figures read.</summary>
internal readonly struct PlainWork(UsedFigures used) : IWork
{
    public UsedFigures Used => used;

    public TValue Share<TKey, TFrom, TValue>(Shared<TKey, TValue> shared, TKey key, TFrom from, Func<TFrom, TValue> make)
        where TKey : notnull => shared.Of(key, used, from, make);

    public Term Given(string owner, string column, string unit, Bounds? amount) => Arithmetic.Leaf(amount, default, null);

    public Day Given(string owner, string column, LocalDate? date) => new(date, null);

    public Mark Said(string owner, string column, string? word) => default;

    public Mark Said<TFact>(int index, TFact fact, bool isSo)
        where TFact : struct, Enum => default;

    public Term Take(CardFigure figure, Bounds amount)
    {
        used.Note(figure);
        return Arithmetic.Leaf(amount, FigureSet.Of(figure), null);
    }

    public Term TakeRows(CardFigure figure, IReadOnlyList<int> rows, Bounds amount) => Take(figure, amount);

    public Term Follow(CardFigure figure, string part, string unit, Bounds amount) => Take(figure, amount);

    public Day Change(CardFigure figure, LocalDate day) => new(day, null);

    public Mark Heed(CardFigure figure)
    {
        used.Note(figure);
        return new(null, FigureSet.Of(figure));
    }

    public Mark Show(CardFigure figure) => default;

    public Term Compute(
        StepKind kind, string about, StepOperation operation, ReadOnlySpan<Term> operands, ReadOnlySpan<Mark> grounds = default,
        object? argument = null) =>
        Arithmetic.Made(Arithmetic.Of(operation, operands), operands, grounds, null);

    public Term Settle(
        StepKind kind, string about, StepOperation operation, ExactBounds amount, ReadOnlySpan<Mark> operands,
        ReadOnlySpan<Mark> grounds = default, IReadOnlyList<Diagnostic>? reasons = null, object? argument = null) =>
        new(amount, reasons ?? [], Arithmetic.FiguresOf(operands, grounds), null);

    public Term Nothing(StepKind kind, string about, params ReadOnlySpan<Mark> grounds) =>
        new(ExactBounds.Of(0), [], Arithmetic.FiguresOf(default(ReadOnlySpan<Mark>), grounds), null);

    public Cents Nothing<TFrom>(StepKind kind, string about, TFrom from, Func<TFrom, Mark[]> grounds) => default;

    public Cents Settle(StepKind kind, string about, StepOperation operation, Cents amount, Cents first, ReadOnlySpan<Cents> others) =>
        amount;

    public Cents Settle<TFrom>(
        StepKind kind, string about, StepOperation operation, Cents amount, TFrom from, Func<TFrom, Mark[]> operands) =>
        amount;

    public Term Add(StepKind kind, string about, in TermSum sum, params ReadOnlySpan<Mark> grounds) =>
        new(new ExactBounds(sum.Total, sum.Denominator), [], sum.Figures, null);

    public Term Miss(StepKind kind, string about, IReadOnlyList<Diagnostic> missing, params ReadOnlySpan<Mark> grounds) =>
        Term.Unknown(missing, Arithmetic.FiguresOf(default(ReadOnlySpan<Mark>), grounds), null);

    public Day Compute(
        StepKind kind, string about, StepOperation operation, ReadOnlySpan<Day> operands, params ReadOnlySpan<Mark> grounds) =>
        new(Arithmetic.Of(operation, operands), null);

    public Term Count(StepKind kind, string about, StepOperation operation, int count, ReadOnlySpan<Day> days, Mark ground) =>
        Arithmetic.Leaf(Bounds.Of(count), ground.Figures, null);

    public Whole Weigh<TFrom>(
        StepKind kind, string about, Whole amount, WholeScale scale, TFrom from, Func<TFrom, Mark[]> operands,
        Func<TFrom, Mark[]> grounds) =>
        amount;

    public Whole Settle<TFrom>(
        Whole amount, WholeScale scale, TFrom from, Func<TFrom, (StepKind Kind, string About, WholeSum Sum)> made) =>
        amount;

    public Term Settle<TFrom>(
        StepKind kind, string about, StepOperation operation, ExactBounds amount, TFrom from, Func<TFrom, Mark[]> operands) =>
        new(amount, [], default, null);

    public Whole Add(StepKind kind, string about, WholeScale scale, in WholeSum sum) => sum.Total;

    public Mark Gather(StepKind kind, StepOperation operation, Bounds total, IEnumerable<Whole> amounts) => default;

    public Mark Tell(
        StepKind kind, string about, StepOperation operation, string word, ReadOnlySpan<Day> days, ReadOnlySpan<Mark> grounds) =>
        default;

    public string Owner(int index) => "";

    public string Name(string first, string second) => "";
}
