namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>A period in which a lot counts, beside those before and after it in which it counts too.</summary>
/// <param name="Period">The period.</param>
/// <param name="Months">Months, or days, that count.</param>
/// <param name="Before">The period before it; <see langword="null"/> for the first.</param>
/// <param name="Next">The period after it; <see langword="null"/> for the last.</param>
internal readonly record struct CountedPeriod(KindPeriod Period, int Months, KindPeriod? Before, KindPeriod? Next)
{
    /// <summary>Its name: the day it begins, the first being that of the year.</summary>
    internal string NameOn(BonusCard card) => (Before is null ? card.Segments[0] : Period.First).Name;
}
