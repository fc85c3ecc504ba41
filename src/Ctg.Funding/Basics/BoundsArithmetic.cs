namespace Ctg.Funding.Basics;

/// <summary>How amounts are rounded.</summary>
internal static class BoundsArithmetic
{
    internal static decimal RoundHalfUp(decimal amount, int decimals = 2) => Math.Round(amount, decimals, MidpointRounding.AwayFromZero);
}
