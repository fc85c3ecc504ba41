namespace Ctg.Funding.Basics;

/// <summary>How well an amount is known (rules.md §1).</summary>
public enum AmountStatut
{
    /// <summary>Known to the cent.</summary>
    Exact,

    /// <summary>Between two bounds.</summary>
    Bornes,

    /// <summary>At least so much: no public figure bounds it from above.</summary>
    Minimum,

    /// <summary>A figure that it needs is absent; the reasons name it.</summary>
    Indetermine,

    /// <summary>Nothing is due; the reasons say why.</summary>
    Exclu,
}
