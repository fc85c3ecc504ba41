namespace Ctg.Funding.BonusTerritoire;

/// <summary>Whether places existed when the CTG took over (rule R3).</summary>
public enum Offre
{
    /// <summary>Opened on or before the reference date.</summary>
    Existante,

    /// <summary>Opened later.</summary>
    Nouvelle,
}
