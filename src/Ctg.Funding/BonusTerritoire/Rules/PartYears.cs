using NodaTime;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R6: the part of a year for which a period counts, by month, by day, or without proration (H-06).</summary>
internal static class PartYears
{
    /// <summary>The part of the card's whole year that lies between two days.</summary>
    internal static PartYear Count(BonusCard card, LocalDate from, LocalDate to) =>
        new(Count(card, card.Start, card.End, from, to), card.FullYear);

    /// <summary>The months, or days, of a part of the year that lie between two days.</summary>
    internal static int Count(BonusCard card, LocalDate start, LocalDate end, LocalDate from, LocalDate to) => card.PartYearMethod switch
    {
        PartYearMethod.Mois => Months(Later(start, from), Earlier(end, to)),
        PartYearMethod.Jours => Days(Later(start, from), Earlier(end, to)),
        _ => IsTouched(card.Year, from, to) ? Months(start, end) : 0,
    };

    /// <summary>A month counts when its first day is in the period.</summary>
    private static int Months(LocalDate first, LocalDate last)
    {
        var firstMonth = (first.Year * 12) + first.Month - (first.Day == 1 ? 1 : 0);
        var lastMonth = (last.Year * 12) + last.Month - 1;
        return Math.Max(0, lastMonth - firstMonth + 1);
    }

    private static int Days(LocalDate first, LocalDate last) => Math.Max(0, Period.DaysBetween(first, last) + 1);

    private static bool IsTouched(int year, LocalDate from, LocalDate to) => from.Year <= year && to.Year >= year && to >= from;

    private static LocalDate Later(LocalDate a, LocalDate b) => a > b ? a : b;

    private static LocalDate Earlier(LocalDate a, LocalDate b) => b < a ? b : a;
}
