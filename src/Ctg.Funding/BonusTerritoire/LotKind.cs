namespace Ctg.Funding.BonusTerritoire;

/// <summary>What of a lot decides which amount per place is its own: facts that combine, by which amounts are kept.</summary>
/// <remarks>Every combination below <see cref="Excluded"/> is the place of an amount; a new fact goes before it.</remarks>
[Flags]
internal enum LotKind : byte
{
    /// <summary>An existing place, where nothing else is said (R4).</summary>
    Existing = 0,

    /// <summary>A new place (R5).</summary>
    New = 1,

    /// <summary>A new place in a QPV (R5).</summary>
    InQpv = 2,

    /// <summary>A new place under a contrat réservataire employeur (BT-C).</summary>
    Reservataire = 4,

    /// <summary>A place that came from another territory, and has no trajectoire (H-17).</summary>
    FromElsewhere = 8,

    /// <summary>Nothing is due (R1, R2, R6).</summary>
    Excluded = 16,
}
