namespace Ctg.Funding.Baremes;

/// <summary>A rural zoning of the State.</summary>
public enum RuralZone
{
    /// <summary>No rural zoning counts.</summary>
    Aucune,

    /// <summary>Zone de revitalisation rurale, in force until 30 June 2024.</summary>
    Zrr,

    /// <summary>France Ruralités Revitalisation, in force since 1 July 2024.</summary>
    Frr,
}
