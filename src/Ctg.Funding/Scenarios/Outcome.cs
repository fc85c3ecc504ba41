namespace Ctg.Funding.Scenarios;

/// <summary>What a scenario does to an amount, at both ends of its bounds.</summary>
public enum Outcome
{
    /// <summary>The same at both ends.</summary>
    Inchange,

    /// <summary>More at one end at least, and less at none.</summary>
    Gagnant,

    /// <summary>Less at one end at least, and more at none.</summary>
    Perdant,

    /// <summary>More at one end and less at the other, or an end of what changes that is not known.</summary>
    Incertain,
}
