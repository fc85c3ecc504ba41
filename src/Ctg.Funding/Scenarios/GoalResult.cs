using Ctg.Funding.Basics;

namespace Ctg.Funding.Scenarios;

/// <summary>The least value that reaches a target, and the proof: what the one below it gives.</summary>
public sealed record GoalResult
{
    internal GoalResult(decimal? value, decimal? below, Bounds total, Bounds? totalBelow) =>
        (Value, Below, Total, TotalBelow) = (value, below, total, totalBelow);

    /// <summary>Places, or euros per place: the least that reaches the target; <see langword="null"/> where even the highest tried does
    /// not, or, at best, where the total has no known maximum.</summary>
    public decimal? Value { get; }

    /// <summary>The value just below, which does not reach it; <see langword="null"/> where there is none: nothing is needed.</summary>
    public decimal? Below { get; }

    /// <summary>Total at the value, or at the highest tried, euros.</summary>
    public Bounds Total { get; }

    /// <summary>Total at the value below, euros.</summary>
    public Bounds? TotalBelow { get; }
}
