using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using NodaTime;

namespace Ctg.Funding.Terms;

/// <summary>
/// What each operation gives, on the low and on the high bound alike: the one place that works numbers out for rules and explanations.
/// </summary>
internal static class Arithmetic
{
    private const int MonthsInYear = 12;

    /// <summary>An input or a figure; one without an amount is not known.</summary>
    internal static Term Leaf(Bounds? amount, FigureSet figures, ExplanationStep? step) =>
        amount is { } known ? new Term(ExactBounds.Of(known), [], figures, step) : Term.Unknown([], figures, step);

    /// <summary>A worked-out number, with what leaves its operands open where it is open itself.</summary>
    internal static Term Made(ExactBounds? amount, ReadOnlySpan<Term> operands, ReadOnlySpan<Mark> grounds, ExplanationStep? step)
    {
        var figures = FiguresOf(operands, grounds);
        return amount switch
        {
            null => Term.Unknown(Reasons.Of(operands), figures, step),
            { IsExact: true } => new(amount.Value, [], figures, step),
            _ => new(amount.Value, Reasons.Of(operands), figures, step),
        };
    }

    internal static FigureSet FiguresOf(ReadOnlySpan<Mark> operands, ReadOnlySpan<Mark> grounds)
    {
        FigureSet figures = default;
        foreach (var operand in operands)
        {
            figures |= operand.Figures;
        }

        return grounds.IsEmpty ? figures : figures | FiguresOf(grounds, []);
    }

    internal static FigureSet FiguresOf(ReadOnlySpan<Term> operands, ReadOnlySpan<Mark> grounds)
    {
        var figures = FiguresOf(grounds, []);
        foreach (var operand in operands)
        {
            figures |= operand.Figures;
        }

        return figures;
    }

    /// <summary>The outcome of an operation; <see langword="null"/> where an operand is not known.</summary>
    internal static ExactBounds? Of(StepOperation operation, ReadOnlySpan<Term> operands)
    {
        foreach (var operand in operands)
        {
            if (!operand.IsKnown)
            {
                return null;
            }
        }

        return operation switch
        {
            StepOperation.Same => operands[0].Amount,
            StepOperation.Sum => Folded(operands, static (a, b) => a.Plus(b)),
            StepOperation.Difference => Folded(operands, static (a, b) => new(a.Min - b.Min, a.Max - b.Max)),
            StepOperation.Max =>
                Folded(operands, static (a, b) => new(Math.Max(a.Min, b.Min), a.Max is { } x && b.Max is { } y ? Math.Max(x, y) : null)),
            StepOperation.Min => Folded(operands, static (a, b) => a.CappedBy(b)),
            StepOperation.Gap => Folded(operands, GapOf),
            StepOperation.Span => Folded(operands, static (a, b) => new(a.Min, b.Max)),
            StepOperation.Possible => new ExactBounds(new(0, operands[0].Amount.Numerators.Max), operands[0].Amount.Denominator),
            StepOperation.Quotient =>
                new ExactBounds(
                    operands[0].Amount.Numerators,
                    operands[0].Amount.Denominator * operands[1].Amount.Numerators.Min / operands[1].Amount.Denominator),
            StepOperation.Product => Product(operands),
            StepOperation.Percent => Product(operands) is var product ? product with { Denominator = product.Denominator * 100 } : default,
            StepOperation.PercentOf =>
                new ExactBounds(
                    operands[0].Amount.Numerators.Times(100),
                    operands[0].Amount.Denominator * operands[1].Amount.Numerators.Min / operands[1].Amount.Denominator),
            StepOperation.Prorata => Prorata(operands),
            StepOperation.ProrataToCent => ToCent(Prorata(operands)),
            StepOperation.RoundToCent => ToCent(operands[0].Amount),
            StepOperation.Low => ExactlyOver(operands[0].Amount.Numerators.Min, operands[0].Amount.Denominator),
            StepOperation.High => ExactlyOver(operands[0].Amount.Numerators.Max!.Value, operands[0].Amount.Denominator),
            StepOperation.RoundToFourDecimals => ExactBounds.Of(operands[0].Amount.Rounded),
            StepOperation.LowDifference => Folded(operands, static (a, b) => Bounds.Of(a.Min - b.Min)),
            StepOperation.WholeYears => YearsLeft(operands[0], operands[1], started: 0),
            StepOperation.StartedYears => YearsLeft(operands[0], operands[1], started: MonthsInYear - 1),
            StepOperation.SumToCent => ToCent(Folded(operands, static (a, b) => a.Plus(b))),
            _ => throw new InvalidOperationException($"{operation} is worked out by its rule."),
        };
    }

    /// <summary>The outcome of an operation on days.</summary>
    internal static LocalDate? Of(StepOperation operation, ReadOnlySpan<Day> operands)
    {
        var first = operands[0].Date;
        return operation switch
        {
            StepOperation.Same => first,
            StepOperation.Later => operands[1].Date is { } second && !(second <= first) ? second : first,
            StepOperation.DayAfter => first?.PlusDays(1),
            StepOperation.DayBefore => first?.PlusDays(-1),
            StepOperation.FirstOfMonth => first is { Day: > 1 } day ? day.With(DateAdjusters.StartOfMonth).PlusMonths(1) : first,
            _ => throw new InvalidOperationException($"{operation} gives no day."),
        };
    }

    internal static ExactBounds ToCent(ExactBounds amount) => ExactBounds.Of(amount.Numerators.Round(amount.Denominator, 2));

    private static ExactBounds ExactlyOver(decimal numerator, decimal denominator) => new(Bounds.Of(numerator), denominator);

    private static ExactBounds YearsLeft(Term years, Term months, int started) => ExactBounds.Of(
        Math.Floor((Math.Max(0, (years.Amount.Numerators.Min * MonthsInYear) - months.Amount.Numerators.Min) + started) / MonthsInYear));

    private static Bounds GapOf(Bounds a, Bounds b) =>
        new(b.Max is { } most ? Math.Max(0, a.Min - most) : 0, a.Max is { } high ? Math.Max(0, high - b.Min) : null);

    /// <summary>Folds numerators over a common denominator.</summary>
    private static ExactBounds Folded(ReadOnlySpan<Term> operands, Func<Bounds, Bounds, Bounds> fold)
    {
        var total = operands[0].Amount;
        foreach (var operand in operands[1..])
        {
            var (a, b) = Common(total, operand.Amount);
            total = new ExactBounds(fold(a.Numerators, b.Numerators), a.Denominator);
        }

        return total;
    }

    private static (ExactBounds A, ExactBounds B) Common(ExactBounds a, ExactBounds b) => (a.Denominator, b.Denominator) switch
    {
        var (x, y) when x == y => (a, b),
        (_, 1) => (a, new(b.Numerators.Times(a.Denominator), a.Denominator)),
        (1, _) => (new(a.Numerators.Times(b.Denominator), b.Denominator), b),
        var (x, y) => (new(a.Numerators.Times(y), x * y), new(b.Numerators.Times(x), x * y)),
    };

    private static ExactBounds Product(ReadOnlySpan<Term> operands)
    {
        var (numerators, denominator) = (Bounds.Of(1), 1m);
        foreach (var operand in operands)
        {
            numerators = numerators.Times(operand.Amount.Numerators);
            denominator *= operand.Amount.Denominator;
        }

        return new(numerators, denominator);
    }

    private static ExactBounds Prorata(ReadOnlySpan<Term> operands)
    {
        var product = Product(operands[..^1]);
        return product with { Denominator = product.Denominator * operands[^1].Amount.Numerators.Min };
    }
}
