namespace Ctg.Funding.Explanations;

/// <summary>Where the value of a step comes from.</summary>
public enum StepOrigin
{
    /// <summary>Computed from the steps under it.</summary>
    Calcul,

    /// <summary>Given by the user: a column of the inventory.</summary>
    Entree,

    /// <summary>A figure of the barème, public or local.</summary>
    Figure,

    /// <summary>A modelling choice that no text settles (H-..).</summary>
    Hypothese,
}
