namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// What is said of a lot. Which list of quartiers prioritaires (QPV) counts is a matter of dates (H-21): where a structure stands in each
/// is two facts, and a third where it is too near a boundary to tell.
/// </summary>
[Flags]
public enum LotFacts
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The structure stands in a QPV of the list in force.</summary>
    QpvActuel = 1,

    /// <summary>A collectivity that signed the CTG co-finances the structure (rule R1): so where nothing is said.</summary>
    Cofinancee = 2,

    /// <summary>The places are under a contrat territorial réservataire employeur (BT-C).</summary>
    Reservataire = 4,

    /// <summary>Whether the structure stands in a QPV of the list in force is to be checked.</summary>
    QpvActuelAVerifier = 8,

    /// <summary>The structure stands in a QPV of the list before.</summary>
    QpvAncien = 16,

    /// <summary>Whether the structure stands in a QPV of the list before is to be checked.</summary>
    QpvAncienAVerifier = 32,

    /// <summary>The structure stands in a QPV, whichever list counts.</summary>
    Qpv = QpvActuel | QpvAncien,
}
