using Ctg.Funding.Baremes;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>R5: the wealth tranche of a territory, declared or found from its potentiel financier and niveau de vie.</summary>
internal static class Tranches
{
    /// <summary>The row of the territory in a table of tranches; <see langword="null"/> where it cannot be told.</summary>
    internal static FigureRow? RowOf(Territory territory, IReadOnlyList<FigureRow> rows)
    {
        if (territory.Tranche is { } declared)
        {
            return rows.FirstOrDefault(row => row.Tranche == declared);
        }

        foreach (var row in rows)
        {
            if (!CanTell(row, territory))
            {
                return null;
            }

            if (IsWithin(row, territory))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Whether what is known of the territory tells if it is in the row.</summary>
    internal static bool CanTell(FigureRow row, Territory territory) =>
        (row.PotentielFinancierMax is null || territory.PotentielFinancier is not null)
        && (row.NiveauDeVieMax is null || territory.NiveauDeVie is not null)
        && (row.ProductMax is null || Product(territory) is not null);

    /// <summary>Whether the territory's wealth is within every threshold of the row.</summary>
    internal static bool IsWithin(FigureRow row, Territory territory) =>
        !(territory.PotentielFinancier > row.PotentielFinancierMax)
        && !(territory.NiveauDeVie > row.NiveauDeVieMax)
        && !(Product(territory) > row.ProductMax);

    private static decimal? Product(Territory territory) => territory.PotentielFinancier * territory.NiveauDeVie;
}
