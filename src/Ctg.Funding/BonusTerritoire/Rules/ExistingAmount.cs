using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>
/// What one existing place gets before floor, rattrapage and revaluation (R4), and how many places the PSEJ was spread over.
/// </summary>
/// <param name="Amount">Euros per place over a full year; not known where something is missing.</param>
internal sealed record ExistingAmount(Term Amount)
{
    /// <summary>Gets the reference places over which the PSEJ is spread; <see langword="null"/> where it is not.</summary>
    internal decimal? SpreadOver { get; init; }

    /// <summary>Gets the reference places counted in the inventory (H-03); <see langword="null"/> where they were not.</summary>
    internal decimal? Counted { get; init; }

    /// <summary>Gets the denominator of every amount per place of the territory.</summary>
    internal decimal Divisor => SpreadOver ?? 1;
}
