using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What places of one kind get over a year: one amount, or several where figures change.</summary>
internal sealed class KindYear
{
    private const int ShownDecimals = 4;

    private readonly Whole?[]?[] _weights;
    private readonly bool[] _parts;

    private KindYear(UnitTerms[] bySegment, KindPeriod[] periods)
    {
        BySegment = bySegment;
        Periods = periods;
        IsKnown = Array.TrueForAll(periods, period => period.Unit.Total.IsKnown);
        IsSplitExactly = Array.TrueForAll(
            periods, period => period.Unit.Base.IsExact && period.Unit.Measures.All(measure => measure.Amount.IsExact));
        _weights = new Whole?[]?[periods.Length];
        _parts = [.. BonusPart.All.Select(part => Array.Exists(periods, period => period.Unit[part] is not null))];
    }

    /// <summary>Gets whether the amount is known all year.</summary>
    internal bool IsKnown { get; }

    /// <summary>Gets whether every part of the amount is known exactly all year.</summary>
    internal bool IsSplitExactly { get; }

    /// <summary>Gets the amount of each segment of the card.</summary>
    internal UnitTerms[] BySegment { get; }

    /// <summary>Gets the segments gathered where they pay the same by the same figures.</summary>
    internal KindPeriod[] Periods { get; }

    /// <summary>Gets its period where it gets the same all year.</summary>
    internal KindPeriod? Only => Periods.Length == 1 ? Periods[0] : null;

    /// <summary>Gets what one place gets over a full year, euros to 4 decimals, where it is the same all year.</summary>
    internal Bounds PerPlace => field.IsSet ? field : field = Shown(Periods[0].Unit.Total.Amount);

    internal static KindYear Of(IReadOnlyList<CardSegment> segments, Func<CardSegment, UnitTerms> amountIn)
    {
        var units = new UnitTerms[segments.Count];
        var periods = new List<KindPeriod>(segments.Count);
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = amountIn(segments[i]);
            if (i > 0 && periods[^1].Unit.IsSameAs(units[i]))
            {
                periods[^1] = periods[^1] with { Last = segments[i] };
            }
            else
            {
                periods.Add(new KindPeriod(periods.Count, segments[i], segments[i], units[i]));
            }
        }

        return new KindYear(units, [.. periods]);
    }

    /// <summary>
    /// What a place gets in a period, or a part of it, in whole numbers; <see langword="null"/> where the part is nothing.
    /// </summary>
    internal Whole? Weight(KindPeriod period, BonusPart? part, WholeScale scale) =>
        (_weights[period.Index] ??= WeightsOf(period.Unit, scale))[part is null ? 0 : 1 + part.Index];

    /// <summary>Whether some period has a part.</summary>
    internal bool Has(BonusPart part) => _parts[part.Index];

    /// <summary>Whether some period leaves the amount open for such a reason.</summary>
    internal bool HasReason(string code) => Periods.Any(period => period.Unit.Total.Reasons.Any(reason => reason.Code == code));

    /// <summary>Most decimals of any numerator.</summary>
    internal int Decimals()
    {
        var most = 0;
        foreach (var unit in BySegment)
        {
            most = Math.Max(most, Math.Max(DecimalsOf(unit.Total), DecimalsOf(unit.Base)));
            foreach (var (_, amount) in unit.Measures)
            {
                most = Math.Max(most, DecimalsOf(amount));
            }
        }

        return most;
    }

    internal static Bounds Shown(ExactBounds amount) => amount.Numerators.Round(amount.Denominator, ShownDecimals);

    private static Whole?[] WeightsOf(UnitTerms unit, WholeScale scale) =>
        [WeightOf(unit.Total, scale), .. BonusPart.All.Select(part => WeightOf(unit[part], scale))];

    private static Whole? WeightOf(Term? amount, WholeScale scale) =>
        amount is { IsKnown: true } known ? scale.Of(known.Amount.Numerators) : null;

    private static int DecimalsOf(Term term) =>
        !term.IsKnown ? 0 : Math.Max(term.Amount.Numerators.Min.Scale, term.Amount.Numerators.Max?.Scale ?? 0);
}
