namespace Ctg.Funding.BonusTerritoire;

/// <summary>What is said of a lot by yes or no. Inventories have a column of the same name for each, its letters small.</summary>
[Flags]
public enum LotFacts
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The structure stands in a quartier prioritaire (QPV).</summary>
    Qpv = 1,

    /// <summary>A collectivity that signed the CTG co-finances the structure (rule R1): so where nothing is said.</summary>
    Cofinancee = 2,

    /// <summary>The places are under a contrat territorial réservataire employeur (BT-C).</summary>
    Reservataire = 4,
}
