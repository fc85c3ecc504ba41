namespace Ctg.Funding.BonusTerritoire;

/// <summary>What is true of a lot.</summary>
[Flags]
internal enum LotFlags : byte
{
    /// <summary>Nothing of what follows.</summary>
    None = 0,

    /// <summary>Its structure is co-financed by a collectivity that signed the CTG (R1).</summary>
    Cofinanced = 1,

    /// <summary>Its structure is funded by the PSU (R1).</summary>
    Psu = 2,

    /// <summary>It counts: co-financed and, for a crèche, funded by the PSU (R1).</summary>
    Eligible = 4,

    /// <summary>It stands in a QPV (R5).</summary>
    InQpv = 8,

    /// <summary>It came from another territory (H-17).</summary>
    Joined = 16,
}
