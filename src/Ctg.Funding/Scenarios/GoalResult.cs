using Ctg.Funding.Basics;

namespace Ctg.Funding.Scenarios;

/// <summary>The least value that reaches a target, and the proof: what the one below it gives.</summary>
/// <param name="Value">
/// Places, or euros per place: the least that reaches the target; <see langword="null"/> where even the highest tried does not, or, at
/// best, where the total has no known maximum.
/// </param>
/// <param name="Below">
/// The value just below, which does not reach it; <see langword="null"/> where there is none: nothing is needed.
/// </param>
/// <param name="Total">Total at the value, or at the highest tried, euros.</param>
/// <param name="TotalBelow">Total at the value below, euros.</param>
public sealed record GoalResult(decimal? Value, decimal? Below, Bounds Total, Bounds? TotalBelow);
