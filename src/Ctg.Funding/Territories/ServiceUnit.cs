namespace Ctg.Funding.Territories;

/// <summary>The unit in which a service is counted (rules.md §4).</summary>
public enum ServiceUnit
{
    /// <summary>Place.</summary>
    Place,

    /// <summary>Hour of one child.</summary>
    HeureEnfant,

    /// <summary>Full-time post.</summary>
    Etp,

    /// <summary>Hour of opening.</summary>
    Heure,

    /// <summary>Day.</summary>
    Jour,

    /// <summary>Trainee.</summary>
    Stagiaire,
}
