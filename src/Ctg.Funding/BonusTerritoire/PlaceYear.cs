using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// What one place of a kind gets over the months, or days, of a year that count (R6): the same for each lot that is open then, whose places
/// are all that is left to bring in.
/// </summary>
/// <param name="Kind">What its kind gets over the year.</param>
/// <param name="Span">Months, or days, that count.</param>
internal readonly record struct PlaceYear(KindYear Kind, PartSpan Span)
{
    private const int ShownDecimals = 4;

    /// <summary>Gets whether each period that counts has an amount.</summary>
    internal bool IsKnown { get; } = new CountedPeriods(Kind.Periods, Span).AreKnown;

    /// <summary>Gets the periods that count.</summary>
    internal CountedPeriods Counted => new(Kind.Periods, Span);

    /// <summary>Gets whether every part of what it gets is known.</summary>
    internal bool IsSplitExactly { get; } = SplitsExactly(new CountedPeriods(Kind.Periods, Span));

    /// <summary>Gets why the amount is not known, or not exactly.</summary>
    internal IReadOnlyList<Diagnostic> Reasons { get; } = ReasonsOf(new CountedPeriods(Kind.Periods, Span));

    /// <summary>The mean amount over what counts of the year, euros to 4 decimals.</summary>
    internal Bounds MeanOver(decimal divisor)
    {
        if (Kind.Periods is [var only])
        {
            return Shown(only.Unit.Total.Amount);
        }

        var (sum, months) = (Bounds.Of(0), 0);
        foreach (var counted in Counted)
        {
            months += counted.Months;
            sum = sum.Plus(counted.Period.Unit.Total.Amount.Over(divisor).Numerators.Times(counted.Months));
        }

        return Shown(new ExactBounds(sum, divisor * months));
    }

    /// <summary>
    /// What it gets in whole numbers, or a part of it, summed over the periods that count; <see langword="null"/> where none has the part.
    /// </summary>
    internal Whole? Weight(BonusPart? part, WholeScale scale)
    {
        if (part is not null && !Kind.Has(part))
        {
            return null;
        }

        Whole? sum = null;
        foreach (var counted in Counted)
        {
            if (counted.Period.Unit.AmountOf(part) is { } amount)
            {
                var weight = counted.Months * scale.Of(amount);
                sum = sum is { } before ? before + weight : weight;
            }
        }

        return sum;
    }

    private static bool SplitsExactly(CountedPeriods all)
    {
        foreach (var counted in all)
        {
            if (!counted.Period.Unit.IsSplitExactly)
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<Diagnostic> ReasonsOf(CountedPeriods all)
    {
        IReadOnlyList<Diagnostic> reasons = [];
        foreach (var counted in all)
        {
            reasons = Terms.Reasons.Union(reasons, counted.Period.Unit.Total.Reasons);
        }

        return reasons;
    }

    private static Bounds Shown(ExactBounds amount) => amount.Numerators.Round(amount.Denominator, ShownDecimals);
}
