namespace Ctg.Funding.BonusTerritoire;

/// <summary>What a lot is paid by: which amount per place is its own.</summary>
internal enum LotKind : byte
{
    /// <summary>Nothing is due (R1, R2, R6).</summary>
    Excluded,

    /// <summary>An existing place (R4).</summary>
    Existing,

    /// <summary>An existing place that came from another territory, and has no trajectoire (H-17).</summary>
    ExistingFromElsewhere,

    /// <summary>A new place (R5).</summary>
    New,

    /// <summary>A new place that came from another territory, and has no trajectoire (H-17).</summary>
    NewFromElsewhere,

    /// <summary>A new place in a QPV (R5).</summary>
    NewInQpv,

    /// <summary>A new place in a QPV that came from another territory, and has no trajectoire (H-17).</summary>
    NewInQpvFromElsewhere,
}
