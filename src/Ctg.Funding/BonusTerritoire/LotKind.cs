namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// What of a lot decides which amount per place is its own: facts that combine, by which amounts are kept. Of a new place, what is said of
/// the lot by yes or no follows (<see cref="LotKinds"/>).
/// </summary>
[Flags]
internal enum LotKind : short
{
    /// <summary>An existing place, where nothing else is said (R4).</summary>
    Existing = 0,

    /// <summary>A new place (R5).</summary>
    New = 1,

    /// <summary>A place that came from another territory, and has no trajectoire (H-17).</summary>
    FromElsewhere = 2,

    /// <summary>Nothing is due (R1, R2, R6).</summary>
    Excluded = 1 << 14,
}
