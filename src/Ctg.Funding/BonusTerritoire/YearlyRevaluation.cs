using Ctg.Funding.Baremes;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>R4, BT-V: what the revaluation of one year adds to an existing place, by its current amount and the territory's wealth.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure, as it is read on its first day.</param>
/// <param name="Thresholds">BT-Nt on that day, whose thresholds give a territory its tranche (R5).</param>
internal sealed record YearlyRevaluation(int Year, FigureValue Value, FigureValue? Thresholds)
{
    internal bool IsKnown => Value.ServesIn(Year);

    /// <summary>The amount after the revaluation; where the revaluation is not known, at least the amount before it.</summary>
    internal Bounds Apply(Bounds amount, Territory territory, decimal divisor) =>
        GoesByBands(amount, territory) && RowsFor(territory).Rows is { } rows
            ? new Bounds(LowestIn(rows, amount, divisor), HighestUpTo(rows, amount.Max, divisor))
            : amount.Plus(Addition(amount, territory, divisor).Addition.Times(divisor));

    /// <summary>Whether a range of amounts is raised band by band: what is added then depends on where in the range the amount is.</summary>
    internal bool GoesByBands(Bounds amount, Territory territory) =>
        !amount.IsExact && IsKnown && Value.Amount is null && RowsFor(territory).IsTold;

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

        var left = RowsFor(territory);
        if (!left.IsTold)
        {
            return new RevaluationRows(Numbers(left.Rows), left.IsWhole ? Tranches.Hull(left.Rows) : Bounds.AtLeast(0));
        }

        List<FigureRow> rows = [.. left.Rows];
        var (first, last) = (rows.FindIndex(row => Covers(row, amount.Min, divisor)), amount.Max is { } max ? rows.FindIndex(row => Covers(row, max, divisor)) : -1);
        return first >= 0 && last >= first
            ? new RevaluationRows(Numbers(rows[first..(last + 1)]), Tranches.Hull(rows[first..(last + 1)]))
            : new RevaluationRows(Numbers(rows), Bounds.AtLeast(0));
    }

    /// <summary>Whether the revaluation is one known addition for the territory, whatever its amount.</summary>
    internal bool IsExactFor(Territory territory) =>
        Value.Amount?.IsExact ?? (RowsFor(territory) is { IsTold: true } told && told.Rows.All(row => row.Amount.IsExact));

    /// <summary>R5: the table whose thresholds give the territory the tranche that the revaluation goes by; <see langword="null"/> where none does.</summary>
    internal FigureValue? ThresholdsFor(Territory territory) => FoundByThresholds(territory) is null ? null : Thresholds;

    /// <summary>Rows that concern the territory, as far as its tranche, declared or found, and its wealth tell.</summary>
    private TrancheRows RowsFor(Territory territory) =>
        Tranches.Remaining(territory, territory.Tranche ?? FoundByThresholds(territory) ?? Tranches.FoundIn(territory, Value.Rows), Value.Rows);

    private int? FoundByThresholds(Territory territory) =>
        territory.Tranche is null && IsKnown && Value.Rows.Any(row => row.Tranche is not null) && Thresholds is { } table && table.ServesIn(Year)
            ? Tranches.FoundIn(territory, table.Rows)
            : null;

    private int[] Numbers(IReadOnlyList<FigureRow> rows) => Tranches.NumbersOf(rows, Value);

    private static FigureRow? RowAt(IReadOnlyList<FigureRow> rows, decimal amount, decimal divisor) => rows.FirstOrDefault(row => Covers(row, amount, divisor));

    private static bool Covers(FigureRow row, decimal amount, decimal divisor) => row.PlaceAmountMax is not { } max || amount <= max * divisor;

    /// <summary>Lowest amount after revaluation of any amount of a range: past a band's edge a place may get less than below it.</summary>
    private static decimal LowestIn(IReadOnlyList<FigureRow> rows, Bounds amount, decimal divisor)
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
    private static decimal? HighestUpTo(IReadOnlyList<FigureRow> rows, decimal? to, decimal divisor)
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
