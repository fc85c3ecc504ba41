using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>
/// R4, BT-V: what the revaluation of one year adds to an existing place, by its current amount and the territory's wealth.
/// </summary>
internal static class Revaluation
{
    /// <summary>The amount after the revaluation of one year; where that is not known, at least the amount before it.</summary>
    internal static UnitTerms AddTo<TWork>(BonusRun<TWork> run, UnitTerms unit, CardRevaluation revaluation, CardSegment segment)
        where TWork : struct, IWork
    {
        var figure = run.Read(revaluation.Figure)!;
        var about = run.Work.Name(revaluation.Name, segment.Name);
        var amount = unit.Total.Amount;
        var thresholds = ThresholdsFor(run.Territory, revaluation);
        var left = revaluation.IsKnown && figure.Value.Amount is null ? RowsFor(run.Territory, revaluation, thresholds) : null;
        var (numbers, added) = Addition(revaluation, left, amount);
        var addition = numbers.Count == 0
            ? run.Work.Follow(figure, revaluation.PartName, figure.Value.Figure.Unit, added)
            : run.Work.TakeRows(figure, numbers, added);
        addition = addition.Because(added.Max is null ? figure.NoUpperBound : figure.RangeOnly);
        Mark[] grounds =
        [
            .. numbers.Count == 0 ? [] : run.Wealth(), .. thresholds is null ? Array.Empty<Mark>() : [run.Work.Heed(thresholds)],
        ];

        // A range of amounts is raised band by band: what is added depends on where in the range the amount is.
        var goesByBands = !amount.IsExact && left is { IsTold: true, Rows.Count: > 0 };
        var total = goesByBands
            ? run.Work.Settle(
                BonusSteps.Revalued, about, StepOperation.Bands, ByBands(left!.Rows, amount), [unit.Total, addition], grounds, null,
                revaluation.Argument) with
            { Reasons = Reasons.Of([unit.Total, addition]) }
            : run.Work.Compute(BonusSteps.Revalued, about, StepOperation.Sum, [unit.Total, addition], grounds, revaluation.Argument);
        var isBaseToo = !goesByBands && unit.Total == unit.Base;
        return unit with
        {
            Total = total,
            Base = isBaseToo ? total : run.Work.Compute(BonusSteps.ExistingBase, about, StepOperation.Sum, [unit.Base, addition]),
        };
    }

    /// <summary>
    /// What is added to one place, euros, and the rows of the table that say so, from 1: over a range of amounts, the least and the most of
    /// its bands.
    /// </summary>
    private static (IReadOnlyList<int> Numbers, Bounds Added) Addition(CardRevaluation revaluation, TrancheRows? left, ExactBounds amount)
    {
        var value = revaluation.Figure.Value;
        if (left is null)
        {
            return ([], revaluation.IsKnown ? value.Amount!.Value : Bounds.AtLeast(0));
        }

        if (!left.IsTold)
        {
            return (Tranches.NumbersOf(left.Rows, value), left.IsWhole ? Tranches.Hull(left.Rows) : Bounds.AtLeast(0));
        }

        List<FigureRow> rows = [.. left.Rows];
        var (low, high, divisor) = (amount.Numerators.Min, amount.Numerators.Max, amount.Denominator);
        var (first, last) = (
            rows.FindIndex(row => Covers(row, low, divisor)), high is { } max ? rows.FindIndex(row => Covers(row, max, divisor)) : -1);
        return first >= 0 && last >= first
            ? (Tranches.NumbersOf(rows[first..(last + 1)], value), Tranches.Hull(rows[first..(last + 1)]))
            : (Tranches.NumbersOf(rows, value), Bounds.AtLeast(0));
    }

    /// <summary>Rows that concern the territory, as far as its tranche, declared or found, and its wealth tell.</summary>
    private static TrancheRows RowsFor(Territory territory, CardRevaluation revaluation, CardFigure? thresholds)
    {
        var rows = revaluation.Figure.Value.Rows;
        var found = thresholds is null ? Tranches.FoundIn(territory, rows) : Tranches.FoundIn(territory, thresholds.Value.Rows);
        return Tranches.Remaining(territory, territory.Tranche ?? found, rows);
    }

    /// <summary>
    /// R5: the table whose thresholds give the territory the tranche that the revaluation goes by; <see langword="null"/> where none does.
    /// </summary>
    private static CardFigure? ThresholdsFor(Territory territory, CardRevaluation revaluation) =>
        territory.Tranche is null && revaluation is { IsKnown: true, Thresholds: { } table }
        && revaluation.Figure.Value.Rows.Any(row => row.Tranche is not null) && Tranches.FoundIn(territory, table.Value.Rows) is not null
            ? table
            : null;

    private static bool Covers(FigureRow row, decimal amount, decimal divisor) =>
        row.PlaceAmountMax is not { } max || amount <= max * divisor;

    private static ExactBounds ByBands(IReadOnlyList<FigureRow> rows, ExactBounds amount) =>
        new(new Bounds(LowestIn(rows, amount), HighestUpTo(rows, amount.Numerators.Max, amount.Denominator)), amount.Denominator);

    /// <summary>Lowest amount after revaluation of any amount of a range: past a band's edge a place may get less than below it.</summary>
    private static decimal LowestIn(IReadOnlyList<FigureRow> rows, ExactBounds amount)
    {
        var (least, most, divisor) = (amount.Numerators.Min, amount.Numerators.Max, amount.Denominator);
        var lowest = least + ((rows.FirstOrDefault(row => Covers(row, least, divisor))?.Amount.Min ?? 0) * divisor);
        for (var i = 0; i < rows.Count; i++)
        {
            var edge = rows[i].PlaceAmountMax * divisor;
            if (edge >= least && !(edge >= most))
            {
                var additionPastEdge = i + 1 < rows.Count ? rows[i + 1].Amount.Min : 0;
                lowest = Math.Min(lowest, edge.Value + (additionPastEdge * divisor));
            }
        }

        return lowest;
    }

    /// <summary>Highest amount after revaluation of any amount up to one; none is known where no row covers it.</summary>
    private static decimal? HighestUpTo(IReadOnlyList<FigureRow> rows, decimal? to, decimal divisor)
    {
        if (to is not { } last || rows.FirstOrDefault(row => Covers(row, last, divisor)) is not { } lastRow)
        {
            return null;
        }

        var highest = last + (lastRow.Amount.Max!.Value * divisor);
        return rows.Where(row => row.PlaceAmountMax * divisor < last)
            .Select(row => (row.PlaceAmountMax!.Value + row.Amount.Max!.Value) * divisor)
            .Append(highest)
            .Max();
    }
}
