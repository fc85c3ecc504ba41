using Ctg.Funding.Basics;

namespace Ctg.Funding.Explanations;

/// <summary>The low and high value of a step, exact: numerators over one denominator, as the calculation carries them before it
/// rounds.</summary>
public readonly record struct ExactBounds
{
    internal ExactBounds(Bounds numerators, decimal denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        (Numerators, Denominator) = (numerators, denominator);
    }

    /// <summary>Low and high numerators; no maximum where none is known.</summary>
    public Bounds Numerators { get; internal init; }

    /// <summary>What both are divided by; above 0.</summary>
    public decimal Denominator { get; internal init; }

    /// <summary>The bounds to four decimals, half up, for reading.</summary>
    public Bounds Rounded => Numerators.Round(Denominator, 4);

    /// <summary>Whether both bounds are the same.</summary>
    public bool IsExact => Numerators.IsExact;

    /// <summary>The same over another denominator.</summary>
    internal ExactBounds Over(decimal denominator) =>
        Denominator == denominator ? this : new(Numerators.Times(denominator / Denominator), denominator);

    internal static ExactBounds Of(decimal amount) => new(Bounds.Of(amount), 1);

    internal static ExactBounds Of(Bounds bounds) => new(bounds, 1);
}
