using Ctg.Funding.BonusTerritoire;
using NodaTime;

namespace Ctg.Funding.Benchmarks.PerLot;

/// <summary>One lot as the other engines get it: its days as numbers, and its first and last months that may count already found, so that they have less to do than the tool.</summary>
/// <param name="Places">Places.</param>
/// <param name="Psu">Funded by the PSU.</param>
/// <param name="Cofinanced">Co-financed by a signatory.</param>
/// <param name="Qpv">In a QPV.</param>
/// <param name="Opening">Day of opening, counted from 1970.</param>
/// <param name="FirstMonth">First month on whose first day it is open, counted from the year 0.</param>
/// <param name="LastMonth">Last such month.</param>
public sealed record LotInput(decimal Places, bool Psu, bool Cofinanced, bool Qpv, int Opening, int FirstMonth, int LastMonth)
{
    internal static LotInput Of(PlaceLot lot) => new(
        lot.Units, lot.Financement == Financement.Psu, lot.IsCofinanced, lot.IsInQpv, DayOf(lot.Opening), MonthOf(lot.Opening) + (lot.Opening.Day == 1 ? 0 : 1),
        lot.Closing is { } closing ? MonthOf(closing) : int.MaxValue);

    internal static int DayOf(LocalDate day) => Period.DaysBetween(new LocalDate(1970, 1, 1), day);

    internal static int MonthOf(LocalDate day) => (day.Year * 12) + day.Month - 1;
}
