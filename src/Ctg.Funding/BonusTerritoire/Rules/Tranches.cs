using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R5: the wealth tranche of a territory, declared or found from its potentiel financier and niveau de vie.</summary>
internal static class Tranches
{
    /// <summary>
    /// The row of the territory in a table of tranches; where one of its two criteria is not known, those that the other one leaves. None
    /// where nothing tells, or no row may be the territory's.
    /// </summary>
    internal static IReadOnlyList<FigureRow> RowsOf(Territory territory, IReadOnlyList<FigureRow> rows)
    {
        if (territory.Tranche is { } declared)
        {
            return rows.FirstOrDefault(row => row.Tranche == declared) is { } own ? [own] : [];
        }

        var isAnyCriterionKnown = territory.PotentielFinancier is not null || territory.NiveauDeVie is not null;
        return Remaining(territory, null, rows) is { IsWhole: true } left && (left.IsTold || isAnyCriterionKnown) ? left.Rows : [];
    }

    /// <summary>The tranche that the thresholds of a table give the territory; <see langword="null"/> where they do not tell.</summary>
    internal static int? FoundIn(Territory territory, IReadOnlyList<FigureRow> rows) =>
        Remaining(territory, null, rows) is { IsTold: true, Rows: [var first, ..] } ? first.Tranche : null;

    /// <summary>
    /// The rows of a table that neither the tranche nor the wealth of the territory rules out, up to the first that holds for any amount.
    /// </summary>
    internal static TrancheRows Remaining(Territory territory, int? tranche, IReadOnlyList<FigureRow> rows)
    {
        var labelsFollowThresholds = rows.Any(row => row is { Tranche: not null, HasWealthThreshold: true });
        var left = new List<FigureRow>();
        var isTold = true;
        foreach (var row in rows)
        {
            var fit = Fit(row, territory, tranche, labelsFollowThresholds);
            if (fit == Membership.Out)
            {
                continue;
            }

            left.Add(row);
            isTold &= fit == Membership.In;
            if (fit == Membership.In && row.PlaceAmountMax is null)
            {
                return new TrancheRows(left, isTold, IsWhole: true);
            }
        }

        return new TrancheRows(left, isTold, IsWhole: false);
    }

    /// <summary>From the least to the most of any of the rows.</summary>
    internal static Bounds Hull(IReadOnlyList<FigureRow> rows) => new(rows.Min(row => row.Amount.Min), rows.Max(row => row.Amount.Max));

    /// <summary>
    /// Rows as a set of their table, a bit each; <see langword="null"/> where it has too many. Without rows it is empty, whatever the
    /// table.
    /// </summary>
    internal static UInt128? SetOf(IReadOnlyList<FigureRow> rows, FigureValue? table)
    {
        const int Most = 128;
        if (rows.Count == 0)
        {
            return UInt128.Zero;
        }

        if (table!.Rows.Count > Most)
        {
            return null;
        }

        var set = UInt128.Zero;
        foreach (var number in NumbersOf(rows, table))
        {
            set |= UInt128.One << (number - 1);
        }

        return set;
    }

    /// <summary>Where rows stand in their table, from 1.</summary>
    internal static int[] NumbersOf(IReadOnlyList<FigureRow> rows, FigureValue table) =>
        [
            .. Enumerable.Range(1, table.Rows.Count)
                .Where(number => rows.Contains(table.Rows[number - 1], ReferenceEqualityComparer.Instance)),
        ];

    /// <summary>
    /// Whether a row is the territory's. A tranche that is known tells by itself; one that no row bounds by wealth cannot be found.
    /// </summary>
    private static Membership Fit(FigureRow row, Territory territory, int? tranche, bool labelsFollowThresholds) =>
        (row.Tranche, tranche) switch
        {
            ({ } label, { } known) => label == known ? Membership.In : Membership.Out,
            (not null, null) when !labelsFollowThresholds => Membership.Unknown,
            _ when IsBeyond(row, territory) => Membership.Out,
            _ => CanTell(row, territory) ? Membership.In : Membership.Unknown,
        };

    /// <summary>Whether what is known of the territory tells if it is in the row.</summary>
    private static bool CanTell(FigureRow row, Territory territory) =>
        (row.PotentielFinancierMax is null || territory.PotentielFinancier is not null)
        && (row.NiveauDeVieMax is null || territory.NiveauDeVie is not null)
        && (row.ProductMax is null || Product(territory) is not null);

    /// <summary>Whether the territory's wealth, as far as it is known, is beyond a threshold of the row.</summary>
    private static bool IsBeyond(FigureRow row, Territory territory) =>
        territory.PotentielFinancier > row.PotentielFinancierMax
        || territory.NiveauDeVie > row.NiveauDeVieMax
        || Product(territory) > row.ProductMax;

    private static decimal? Product(Territory territory) => territory.PotentielFinancier * territory.NiveauDeVie;
}
