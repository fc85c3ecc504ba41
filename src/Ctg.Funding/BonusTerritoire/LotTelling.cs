namespace Ctg.Funding.BonusTerritoire;

/// <summary>What a lot turns out to be in a year.</summary>
/// <param name="Kind">Which amount per place is its own.</param>
/// <param name="Counted">Months, or days, of the year that count (R6).</param>
internal readonly record struct LotTelling(LotKind Kind, short Counted);
