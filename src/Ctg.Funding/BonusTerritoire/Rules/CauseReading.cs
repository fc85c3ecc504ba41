using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>The causes of the difference with every figure at one of its ends.</summary>
/// <param name="Name">Which end: <c>basse</c>, <c>haute</c>, or nothing where all is exact.</param>
/// <param name="Difference">The difference, as the sum of its causes.</param>
/// <param name="Causes">Each cause, to the cent, in the order of <see cref="CauseSplit.Causes"/>.</param>
internal sealed record CauseReading(string Name, Term Difference, IReadOnlyList<Term> Causes)
{
    internal CauseSplit Split => new([.. Causes.Select(cause => cause.Amount.Numerators.Min)]);
}
