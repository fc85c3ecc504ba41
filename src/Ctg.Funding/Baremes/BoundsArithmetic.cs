namespace Ctg.Funding.Baremes;

/// <summary>Sums and multiples of bounds: a missing maximum stays missing.</summary>
internal static class BoundsArithmetic
{
    internal static Bounds Plus(this Bounds a, Bounds b) => new(a.Min + b.Min, a.Max + b.Max);

    internal static Bounds Times(this Bounds bounds, decimal factor) => new(bounds.Min * factor, bounds.Max * factor);

    internal static Bounds Round(this Bounds bounds, decimal divisor, int decimals) =>
        new(RoundHalfUp(bounds.Min / divisor, decimals), bounds.Max is { } max ? RoundHalfUp(max / divisor, decimals) : null);

    internal static decimal RoundHalfUp(decimal amount, int decimals = 2) => Math.Round(amount, decimals, MidpointRounding.AwayFromZero);
}
