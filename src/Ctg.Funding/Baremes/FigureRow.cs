using Ctg.Funding.Basics;

namespace Ctg.Funding.Baremes;

/// <summary>One row of a figure's table: it applies where all its conditions hold; the first row that applies wins.</summary>
public sealed record FigureRow
{
    internal FigureRow(Bounds amount) => Amount = amount;

    /// <summary>Amount of the row, in the figure's unit.</summary>
    public Bounds Amount { get; internal init; }

    /// <summary>Wealth tranche that the row is for; <see langword="null"/> where it is for all.</summary>
    public int? Tranche { get; internal init; }

    /// <summary>Highest potentiel financier × niveau de vie of the row (inclusive), euros × euros.</summary>
    public decimal? ProductMax { get; internal init; }

    /// <summary>Highest potentiel financier per inhabitant of the row (inclusive), euros.</summary>
    public decimal? PotentielFinancierMax { get; internal init; }

    /// <summary>Highest niveau de vie per inhabitant of the row (inclusive), euros.</summary>
    public decimal? NiveauDeVieMax { get; internal init; }

    /// <summary>Highest current amount per place of the row (inclusive), euros per place per year.</summary>
    public decimal? PlaceAmountMax { get; internal init; }

    /// <summary>Lowest growth of the row (inclusive), percent.</summary>
    public decimal? GrowthMin { get; internal init; }

    /// <summary>Whether the row bounds the wealth of the territory, by any of its measures.</summary>
    internal bool HasWealthThreshold => ProductMax is not null || PotentielFinancierMax is not null || NiveauDeVieMax is not null;
}
