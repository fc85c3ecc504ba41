using Ctg.Funding.Basics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Where a structure stands in the two lists of QPV, as facts of its lots.</summary>
internal static class QpvFacts
{
    private const LotFacts Actuel = LotFacts.QpvActuel | LotFacts.QpvActuelAVerifier;
    private const LotFacts Ancien = LotFacts.QpvAncien | LotFacts.QpvAncienAVerifier;

    /// <summary>Every fact that tells of a QPV.</summary>
    internal const LotFacts All = Actuel | Ancien;

    internal static Membership QpvActuel(this LotFacts facts) =>
        Of(facts, LotFacts.QpvActuel, LotFacts.QpvActuelAVerifier);

    internal static Membership QpvAncien(this LotFacts facts) =>
        Of(facts, LotFacts.QpvAncien, LotFacts.QpvAncienAVerifier);

    internal static LotFacts WithQpvActuel(this LotFacts facts, Membership isIn) =>
        (facts & ~Actuel) | Of(isIn, LotFacts.QpvActuel, LotFacts.QpvActuelAVerifier);

    internal static LotFacts WithQpvAncien(this LotFacts facts, Membership isIn) =>
        (facts & ~Ancien) | Of(isIn, LotFacts.QpvAncien, LotFacts.QpvAncienAVerifier);

    /// <summary>The word of an inventory.</summary>
    internal static string WordOf(Membership isIn) => isIn switch
    {
        Membership.In => "oui",
        Membership.Out => "non",
        _ => "a_verifier",
    };

    /// <summary>What is to be checked is not known, whatever else is said.</summary>
    private static Membership Of(LotFacts facts, LotFacts isIn, LotFacts isToCheck) =>
        (facts & isToCheck) != 0 ? Membership.Unknown : (facts & isIn) != 0 ? Membership.In : Membership.Out;

    private static LotFacts Of(Membership membership, LotFacts isIn, LotFacts isToCheck) => membership switch
    {
        Membership.In => isIn,
        Membership.Unknown => isToCheck,
        _ => LotFacts.None,
    };
}
