namespace Ctg.Funding.Piaje;

/// <summary>A part of the grant per place (rules.md §5).</summary>
public enum ComponentKind
{
    /// <summary>The base (PI-S, PM-S).</summary>
    Socle,

    /// <summary>Gros œuvre (PI-G, PM-G).</summary>
    GrosOeuvre,

    /// <summary>Développement durable (PI-D, PM-D).</summary>
    DeveloppementDurable,

    /// <summary>Rattrapage of a territory short of places (PI-R, PM-R).</summary>
    Rattrapage,

    /// <summary>Potentiel financier (PI-F, PM-F).</summary>
    PotentielFinancier,

    /// <summary>Priority zone or insertion (PI-Z), in place of the potentiel financier.</summary>
    ZonePrioritaire,
}
