using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Input;

/// <summary>Where a row says that a structure stands in the lists of QPV, or public data by its point.</summary>
internal readonly record struct GivenQpv(Membership Actuel, Membership Ancien)
{
    /// <summary>
    /// Gets the columns that public data have filled, and from where: from nowhere what no contours cover, which is to be checked.
    /// </summary>
    internal IReadOnlyList<(string Column, Membership IsIn, IReadOnlyList<Provenance> Sources)> Filled { get => field ?? []; init; }

    internal LotFacts Facts => FactOf(Actuel, LotFacts.QpvActuel, LotFacts.QpvActuelAVerifier)
        | FactOf(Ancien, LotFacts.QpvAncien, LotFacts.QpvAncienAVerifier);

    /// <summary>What is said, the list before being the same where it is not said apart.</summary>
    internal static GivenQpv Of(Membership? actual, Membership? before) =>
        new(actual ?? Membership.Out, before ?? actual ?? Membership.Out);

    private static LotFacts FactOf(Membership membership, LotFacts isIn, LotFacts isToCheck) => membership switch
    {
        Membership.In => isIn,
        Membership.Unknown => isToCheck,
        _ => LotFacts.None,
    };
}
