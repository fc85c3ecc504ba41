using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>A figure or an input that leaves a year of a territory open, and the year as it would be if it were known.</summary>
/// <param name="Leaf">The figure, or the input.</param>
/// <param name="IfKnown">The year at either end of the figure, or under each answer; empty where nothing can be said without it.</param>
internal sealed record MissingPiece(ExplanationStep Leaf, IReadOnlyList<BonusTerritoireResult> IfKnown)
{
    /// <summary>
    /// Gets, for a figure that is not public, the year as it would be if every other one of its kind were known: what has no maximum then
    /// has none for want of this one. <see langword="null"/> where there is no other.
    /// </summary>
    internal BonusTerritoireResult? IfOthersKnown { get; init; }
}
