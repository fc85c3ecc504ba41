using Ctg.Funding.Baremes;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>R4, BT-V: what the revaluation of one year adds to an existing place, by its current amount and the territory's wealth.</summary>
internal sealed record YearlyRevaluation(int Year, FigureValue Value)
{
    internal bool IsKnown => Value.ServesIn(Year);

    /// <summary>The amount after the revaluation; where the revaluation is not known, at least the amount before it.</summary>
    internal Bounds Apply(Bounds amount, Territory territory, decimal divisor) =>
        GoesByBands(amount, territory) && RowsFor(territory) is { } rows
            ? new Bounds(LowestIn(rows, amount, divisor), HighestUpTo(rows, amount.Max, divisor))
            : amount.Plus(Addition(amount, territory, divisor).Addition.Times(divisor));

    /// <summary>Whether a range of amounts is raised band by band: what is added then depends on where in the range the amount is.</summary>
    internal bool GoesByBands(Bounds amount, Territory territory) =>
        !amount.IsExact && IsKnown && Value.Amount is null && RowsFor(territory) is not null;

    /// <summary>What the revaluation adds to one place of an amount, euros: over a range of amounts, the least and the most of its bands.</summary>
    internal RevaluationRows Addition(Bounds amount, Territory territory, decimal divisor)
    {
        if (!IsKnown)
        {
            return new RevaluationRows([], Bounds.AtLeast(0));
        }

        if (Value.Amount is { } addition)
        {
            return new RevaluationRows([], addition);
        }

        var rows = RowsFor(territory);
        if (rows is null)
        {
            // Whatever the territory is, a row without any condition covers it; without one, no row may.
            var isCovered = Value.Rows.Any(row => row is { Tranche: null, HasWealthThreshold: false, PlaceAmountMax: null });
            return new RevaluationRows(Numbers(Value.Rows), isCovered ? Hull(Value.Rows) : Bounds.AtLeast(0));
        }

        var (first, last) = (rows.FindIndex(row => Covers(row, amount.Min, divisor)), amount.Max is { } max ? rows.FindIndex(row => Covers(row, max, divisor)) : -1);
        return first >= 0 && last >= first
            ? new RevaluationRows(Numbers(rows[first..(last + 1)]), Hull(rows[first..(last + 1)]))
            : new RevaluationRows(Numbers(rows), Bounds.AtLeast(0));
    }

    /// <summary>Whether the revaluation is one known addition for the territory, whatever its amount.</summary>
    internal bool IsExactFor(Territory territory) =>
        Value.Amount?.IsExact ?? RowsFor(territory)?.All(row => row.Amount.IsExact) ?? false;

    /// <summary>Rows that concern the territory; <see langword="null"/> where that takes a tranche or a wealth that is not given.</summary>
    private List<FigureRow>? RowsFor(Territory territory)
    {
        var isUndecided = Value.Rows.Any(row => (row.Tranche is not null && territory.Tranche is null) || !Tranches.CanTell(row, territory));
        return isUndecided ? null : [.. Value.Rows.Where(row => (row.Tranche ?? territory.Tranche) == territory.Tranche && Tranches.IsWithin(row, territory))];
    }

    private int[] Numbers(IReadOnlyList<FigureRow> rows) =>
        [.. Enumerable.Range(1, Value.Rows.Count).Where(number => rows.Contains(Value.Rows[number - 1], ReferenceEqualityComparer.Instance))];

    private static FigureRow? RowAt(List<FigureRow> rows, decimal amount, decimal divisor) => rows.Find(row => Covers(row, amount, divisor));

    private static bool Covers(FigureRow row, decimal amount, decimal divisor) => row.PlaceAmountMax is not { } max || amount <= max * divisor;

    private static Bounds Hull(IReadOnlyList<FigureRow> rows) => new(rows.Min(row => row.Amount.Min), rows.Max(row => row.Amount.Max));

    /// <summary>Lowest amount after revaluation of any amount of a range: past a band's edge a place may get less than below it.</summary>
    private static decimal LowestIn(List<FigureRow> rows, Bounds amount, decimal divisor)
    {
        var lowest = amount.Min + ((RowAt(rows, amount.Min, divisor)?.Amount.Min ?? 0) * divisor);
        for (var i = 0; i < rows.Count; i++)
        {
            var edge = rows[i].PlaceAmountMax * divisor;
            if (edge >= amount.Min && !(edge >= amount.Max))
            {
                var additionPastEdge = i + 1 < rows.Count ? rows[i + 1].Amount.Min : 0;
                lowest = Math.Min(lowest, edge.Value + (additionPastEdge * divisor));
            }
        }

        return lowest;
    }

    /// <summary>Highest amount after revaluation of any amount up to one; none is known where no row covers it.</summary>
    private static decimal? HighestUpTo(List<FigureRow> rows, decimal? to, decimal divisor)
    {
        if (to is not { } last || RowAt(rows, last, divisor) is not { } lastRow)
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
