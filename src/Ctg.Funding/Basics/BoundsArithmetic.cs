namespace Ctg.Funding.Basics;

/// <summary>Sums and multiples of bounds: a missing maximum stays missing.</summary>
internal static class BoundsArithmetic
{
    internal static Bounds Plus(this Bounds a, Bounds b) => new(a.Min + b.Min, a.Max + b.Max);

    internal static Bounds Times(this Bounds bounds, decimal factor) => new(bounds.Min * factor, bounds.Max * factor);

    internal static Bounds Times(this Bounds bounds, Bounds factor) => new(bounds.Min * factor.Min, bounds.Max * factor.Max);

    /// <summary>How well an amount of these bounds is known.</summary>
    internal static AmountStatut Statut(this Bounds bounds) => bounds switch
    {
        { IsExact: true } => AmountStatut.Exact,
        { Max: null } => AmountStatut.Minimum,
        _ => AmountStatut.Bornes,
    };

    /// <summary>The bounds, none above a cap; one that is not known does not bind.</summary>
    internal static Bounds CappedBy(this Bounds bounds, Bounds? cap) => cap is { } most
        ? new(Math.Min(bounds.Min, most.Min), bounds.Max is { } max && most.Max is { } highest ? Math.Min(max, highest) : bounds.Max ?? most.Max)
        : bounds;

    internal static Bounds Round(this Bounds bounds, decimal divisor, int decimals) =>
        new(RoundHalfUp(bounds.Min / divisor, decimals), bounds.Max is { } max ? RoundHalfUp(max / divisor, decimals) : null);

    internal static decimal RoundHalfUp(decimal amount, int decimals = 2) => Math.Round(amount, decimals, MidpointRounding.AwayFromZero);
}
