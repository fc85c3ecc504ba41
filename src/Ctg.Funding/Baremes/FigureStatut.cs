namespace Ctg.Funding.Baremes;

/// <summary>How sure a figure is (rules.md §1).</summary>
public enum FigureStatut
{
    /// <summary>Published by the Cnaf, the State or parliament.</summary>
    Officiel,

    /// <summary>Published on the page of a Caf.</summary>
    Caf,

    /// <summary>Published in the press.</summary>
    Presse,

    /// <summary>Arithmetic on published figures; off unless it is accepted.</summary>
    Deduit,

    /// <summary>A modelling choice that no text settles; replaceable from a local barème.</summary>
    Hypothese,

    /// <summary>Typed in by the user in a local barème.</summary>
    Local,

    /// <summary>Exists and is not public: bounded or named as missing, never invented.</summary>
    NonPublie,
}
