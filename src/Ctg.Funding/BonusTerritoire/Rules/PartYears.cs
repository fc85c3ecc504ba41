using NodaTime;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R6: the part of a year for which a period counts, by month, by day, or without proration (H-06).</summary>
internal static class PartYears
{
    /// <summary>The months, or days, of the card's year that lie between two days and count; without proration, all or none.</summary>
    internal static PartSpan Counted(BonusCard card, LocalDate from, LocalDate to) =>
        card.PartYearMethod != PartYearMethod.Aucun ? Numbered(card, from, to)
        : from.Year <= card.Year && to.Year >= card.Year && to >= from ? new(1, (short)card.FullYear)
        : PartSpan.None;

    /// <summary>The days of the card's year between two days, or the months of it whose first day is there.</summary>
    internal static PartSpan Numbered(BonusCard card, LocalDate from, LocalDate to)
    {
        var goesByDays = card.PartYearMethod == PartYearMethod.Jours;
        return new(
            (short)(from.Year < card.Year ? 1
                : from.Year > card.Year ? card.FullYear + 1
                : goesByDays ? from.DayOfYear
                : from.Day == 1 ? from.Month
                : from.Month + 1),
            (short)(to.Year < card.Year ? 0
                : to.Year > card.Year ? card.FullYear
                : goesByDays ? to.DayOfYear
                : to.Month));
    }
}
