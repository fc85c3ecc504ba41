namespace Ctg.Funding.BonusTerritoire;

/// <summary>A part of a year: so many months of 12, or so many days of the year (rule R6).</summary>
/// <param name="Count">Months, or days, that count.</param>
/// <param name="Of">Months, or days, of the full year.</param>
public readonly record struct PartYear(int Count, int Of)
{
    /// <summary>The part in months, to 4 decimals; whole where the year is counted by month.</summary>
    public decimal Months => Math.Round(Count * 12m / Of, 4, MidpointRounding.AwayFromZero);
}
