using Ctg.Funding.Basics;

namespace Ctg.Funding.Explanations;

/// <summary>
/// The low and high value of a step, exact: numerators over one denominator, as the calculation carries them before it rounds.
/// </summary>
/// <param name="Numerators">Low and high numerators; no maximum where none is known.</param>
/// <param name="Denominator">What both are divided by; above 0.</param>
public readonly record struct ExactBounds(Bounds Numerators, decimal Denominator)
{
    /// <summary>What both are divided by.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0.</exception>
    public decimal Denominator { get; init => field = Positive(value, nameof(Denominator)); } = Positive(Denominator, nameof(Denominator));

    /// <summary>The bounds to four decimals, half up, for reading.</summary>
    public Bounds Rounded => Numerators.Round(Denominator, 4);

    /// <summary>Whether both bounds are the same.</summary>
    public bool IsExact => Numerators.IsExact;

    internal static ExactBounds Of(decimal amount) => new(Bounds.Of(amount), 1);

    internal static ExactBounds Of(Bounds bounds) => new(bounds, 1);

    private static decimal Positive(decimal value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }
}
