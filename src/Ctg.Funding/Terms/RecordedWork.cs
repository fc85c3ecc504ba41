using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using NodaTime;

namespace Ctg.Funding.Terms;

/// <summary>Works numbers out by the same arithmetic, and keeps each as a step of a derivation.</summary>
internal readonly struct RecordedWork(UsedFigures used, Derivation derivation, IReadOnlyList<string> owners) : IWork
{
    public UsedFigures Used => used;

    internal Derivation Derivation => derivation;

    public TValue Share<TKey, TFrom, TValue>(Shared<TKey, TValue> shared, TKey key, TFrom from, Func<TFrom, TValue> make)
        where TKey : notnull => make(from);

    public Term Given(string owner, string column, string unit, Bounds? amount) =>
        Arithmetic.Leaf(amount, default, derivation.Input(owner, column, unit, amount));

    public Day Given(string owner, string column, LocalDate? date) => new(date, derivation.Input(owner, column, date));

    public Mark Said(string owner, string column, string? word) => new(derivation.Input(owner, column, word), default);

    public Mark Said<TFact>(int index, TFact fact, bool isSo)
        where TFact : struct, Enum => Said(Owner(index), Words<TFact>.Of(fact), isSo ? "oui" : "non");

    public Term Take(CardFigure figure, Bounds amount)
    {
        used.Note(figure);
        return Arithmetic.Leaf(amount, FigureSet.Of(figure), derivation.Figure(figure.Value, amount));
    }

    public Term TakeRows(CardFigure figure, IReadOnlyList<int> rows, Bounds amount)
    {
        used.Note(figure);
        return Arithmetic.Leaf(amount, FigureSet.Of(figure), derivation.FigureRows(figure.Value, rows, amount));
    }

    public Term Follow(CardFigure figure, string part, string unit, Bounds amount)
    {
        used.Note(figure);
        return Arithmetic.Leaf(amount, FigureSet.Of(figure), derivation.Figure(figure.Value, part, unit, ExactBounds.Of(amount), null));
    }

    public Day Change(CardFigure figure, LocalDate day) => new(day, derivation.Figure(figure.Value, "debut", Units.Day, null, day));

    public Mark Heed(CardFigure figure)
    {
        used.Note(figure);
        return new(derivation.Figure(figure.Value, null), FigureSet.Of(figure));
    }

    public Mark Show(CardFigure figure) => new(derivation.Figure(figure.Value, null), FigureSet.Of(figure));

    public Term Compute(
        StepKind kind, string about, StepOperation operation, ReadOnlySpan<Term> operands, ReadOnlySpan<Mark> grounds = default,
        object? argument = null) =>
        Kept(kind, about, operation, Arithmetic.Of(operation, operands), operands, grounds, argument);

    public Term Settle(
        StepKind kind, string about, StepOperation operation, ExactBounds amount, ReadOnlySpan<Mark> operands,
        ReadOnlySpan<Mark> grounds = default, IReadOnlyList<Diagnostic>? reasons = null, object? argument = null) =>
        new(amount, reasons ?? [], Arithmetic.FiguresOf(operands, grounds), derivation.Compute(
            kind, about, new StepContent(operation, StepsOf(operands)!)
            {
                Amount = amount,
                Grounds = StepsOf(grounds),
                Reasons = reasons ?? [],
                Arguments = argument is null ? [] : [argument],
            }));

    public Term Nothing(StepKind kind, string about, params ReadOnlySpan<Mark> grounds) =>
        Kept(kind, about, StepOperation.Zero, ExactBounds.Of(0), [], grounds, null);

    public Cents Nothing<TFrom>(StepKind kind, string about, TFrom from, Func<TFrom, Mark[]> grounds) =>
        new(0, 0, Nothing(kind, about, grounds(from)).Step);

    public Cents Settle(StepKind kind, string about, StepOperation operation, Cents amount, Cents first, ReadOnlySpan<Cents> others)
    {
        List<Mark> operands = [first];
        foreach (var other in others)
        {
            operands.Add(other);
        }

        return Settle(kind, about, operation, amount, operands, static all => [.. all]);
    }

    public Cents Settle<TFrom>(
        StepKind kind, string about, StepOperation operation, Cents amount, TFrom from, Func<TFrom, Mark[]> operands) =>
        amount with { Step = Settle(kind, about, operation, ExactBounds.Of(amount.Euros), operands(from)).Step };

    public Term Add(StepKind kind, string about, in TermSum sum, params ReadOnlySpan<Mark> grounds)
    {
        var amount = new ExactBounds(sum.Total, sum.Denominator);
        var step = derivation.Compute(
            kind, about,
            new StepContent(
                sum.Steps.Count == 0 ? StepOperation.Zero : StepOperation.Sum, sum.Steps)
            { Amount = amount, Grounds = StepsOf(grounds) });
        return new(amount, [], sum.Figures, step);
    }

    public Term Miss(StepKind kind, string about, IReadOnlyList<Diagnostic> missing, params ReadOnlySpan<Mark> grounds) =>
        Term.Unknown(
            missing, Arithmetic.FiguresOf(default(ReadOnlySpan<Mark>), grounds),
            derivation.Compute(kind, about, new StepContent(StepOperation.None, []) { Grounds = StepsOf(grounds), Reasons = missing }));

    public Day Compute(StepKind kind, string about, StepOperation operation, ReadOnlySpan<Day> operands, params ReadOnlySpan<Mark> grounds)
    {
        var day = Arithmetic.Of(operation, operands);
        return new(
            day, derivation.Compute(kind, about, new StepContent(operation, StepsOf(operands)) { Date = day, Grounds = StepsOf(grounds) }));
    }

    public Term Count(StepKind kind, string about, StepOperation operation, int count, ReadOnlySpan<Day> days, Mark ground) =>
        Arithmetic.Leaf(
            Bounds.Of(count), ground.Figures,
            derivation.Compute(
                kind, about, new StepContent(operation, StepsOf(days)) { Amount = ExactBounds.Of(count), Grounds = [ground.Step] }));

    public Whole Weigh<TFrom>(
        StepKind kind, string about, Whole amount, WholeScale scale, TFrom from, Func<TFrom, Mark[]> operands,
        Func<TFrom, Mark[]> grounds) =>
        amount with
        {
            Step = derivation.Compute(
                kind, about,
                new StepContent(StepOperation.Prorata, StepsOf(operands(from))!)
                {
                    Amount = scale.Shown(amount),
                    Grounds = StepsOf(grounds(from)),
                }),
        };

    public Whole Settle<TFrom>(
        Whole amount, WholeScale scale, TFrom from, Func<TFrom, (StepKind Kind, string About, WholeSum Sum)> made)
    {
        var (kind, about, sum) = made(from);
        return Add(kind, about, scale, sum);
    }

    public Term Settle<TFrom>(
        StepKind kind, string about, StepOperation operation, ExactBounds amount, TFrom from, Func<TFrom, Mark[]> operands) =>
        Settle(kind, about, operation, amount, operands(from));

    public Whole Add(StepKind kind, string about, WholeScale scale, in WholeSum sum) => sum.Count == 1
        ? sum.Total
        : sum.Total with
        {
            Step = derivation.Compute(kind, about, new StepContent(StepOperation.Sum, sum.Steps) { Amount = scale.Shown(sum.Total) }),
        };

    public Mark Gather(StepKind kind, StepOperation operation, Bounds total, IEnumerable<Whole> amounts) =>
        new(derivation.Compute(kind, "", operation, ExactBounds.Of(total), [.. amounts.Select(amount => amount.Step!)]), default);

    public Mark Tell(
        StepKind kind, string about, StepOperation operation, string word, ReadOnlySpan<Day> days, ReadOnlySpan<Mark> grounds) =>
        new(
            derivation.Compute(kind, about, new StepContent(operation, StepsOf(days)) { Grounds = StepsOf(grounds), Word = word }),
            Arithmetic.FiguresOf(default(ReadOnlySpan<Mark>), grounds));

    public string Owner(int index) => owners[index];

    public string Name(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : $"{first}/{second}";

    private Term Kept(
        StepKind kind, string about, StepOperation operation, ExactBounds? amount, ReadOnlySpan<Term> operands, ReadOnlySpan<Mark> grounds,
        object? argument)
    {
        var steps = new ExplanationStep[operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            steps[i] = operands[i].Step!;
        }

        return Arithmetic.Made(amount, operands, grounds, derivation.Compute(kind, about, new StepContent(operation, steps)
        {
            Amount = amount,
            Grounds = StepsOf(grounds),
            Arguments = argument is null ? [] : [argument],
        }));
    }

    private static ExplanationStep[] StepsOf(ReadOnlySpan<Day> days)
    {
        var steps = new ExplanationStep[days.Length];
        for (var i = 0; i < days.Length; i++)
        {
            steps[i] = days[i].Step!;
        }

        return steps;
    }

    private static ExplanationStep?[] StepsOf(ReadOnlySpan<Mark> marks)
    {
        var steps = new ExplanationStep?[marks.Length];
        for (var i = 0; i < marks.Length; i++)
        {
            steps[i] = marks[i].Step;
        }

        return steps;
    }
}
