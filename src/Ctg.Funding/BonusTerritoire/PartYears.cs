using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>R6: the part of a year for which a period counts, by month, by day, or without proration (H-06).</summary>
internal static class PartYears
{
    /// <summary>The part of the scale's whole year that lies between two days.</summary>
    internal static PartYear Count(YearScale scale, LocalDate from, LocalDate? to) =>
        Count(scale, new LocalDate(scale.Year, 1, 1), new LocalDate(scale.Year, 12, 31), from, to);

    /// <summary>The part of the year that lies in a segment of the scale and between two days.</summary>
    internal static PartYear Count(YearScale scale, LocalDate segmentStart, LocalDate segmentEnd, LocalDate from, LocalDate? to) => scale.PartYearMethod switch
    {
        PartYearMethod.Mois => new PartYear(Months(Later(segmentStart, from), Earlier(segmentEnd, to)), 12),
        PartYearMethod.Jours => new PartYear(Days(Later(segmentStart, from), Earlier(segmentEnd, to)), CalendarSystem.Iso.GetDaysInYear(scale.Year)),
        _ => new PartYear(IsTouched(scale.Year, from, to) ? Months(segmentStart, segmentEnd) : 0, 12),
    };

    /// <summary>A month counts when its first day is in the period.</summary>
    private static int Months(LocalDate first, LocalDate last)
    {
        var firstMonth = (first.Year * 12) + first.Month - (first.Day == 1 ? 1 : 0);
        var lastMonth = (last.Year * 12) + last.Month - 1;
        return Math.Max(0, lastMonth - firstMonth + 1);
    }

    private static int Days(LocalDate first, LocalDate last) => Math.Max(0, Period.DaysBetween(first, last) + 1);

    private static bool IsTouched(int year, LocalDate from, LocalDate? to) => from.Year <= year && (to is not { } last || (last.Year >= year && last >= from));

    private static LocalDate Later(LocalDate a, LocalDate b) => a > b ? a : b;

    private static LocalDate Earlier(LocalDate a, LocalDate? b) => b < a ? b.Value : a;
}
