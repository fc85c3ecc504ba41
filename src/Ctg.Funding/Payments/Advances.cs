using Ctg.Funding.Basics;

namespace Ctg.Funding.Payments;

/// <summary>R9: an amount cut into two advances on it, each rounded half up, and the balance, which takes what is left.</summary>
/// <param name="First">First advance, euros.</param>
/// <param name="Second">Second advance, euros.</param>
/// <param name="Balance">Balance, euros; never below 0.</param>
internal sealed record Advances(Bounds First, Bounds Second, Bounds Balance)
{
    internal static Advances Of(Bounds amount, decimal firstPercent, decimal secondPercent)
    {
        var low = Cut(amount.Min, firstPercent, secondPercent);
        if (amount.Max is not { } max)
        {
            return new Advances(Bounds.AtLeast(low.First), Bounds.AtLeast(low.Second), Bounds.AtLeast(low.Balance));
        }

        var high = NotBelow(low, Cut(max, firstPercent, secondPercent));
        return new Advances(new Bounds(low.First, high.First), new Bounds(low.Second, high.Second), new Bounds(low.Balance, high.Balance));
    }

    private static Parts Cut(decimal amount, decimal firstPercent, decimal secondPercent)
    {
        var first = Advance(amount, firstPercent, amount);
        var second = Advance(amount, secondPercent, amount - first);
        return new Parts(first, second, amount - first - second);
    }

    /// <summary>An advance never exceeds what is left to pay.</summary>
    private static decimal Advance(decimal amount, decimal percent, decimal left) =>
        Math.Min(left, BoundsArithmetic.RoundHalfUp(amount * percent / 100));

    /// <summary>
    /// Where two amounts are a few cents apart, rounding up both advances of the greater one may leave it the smaller balance:
    /// its second advance then gives the missing cents back, so that no bound crosses the other.
    /// </summary>
    /// <remarks>The first advance grows by no more than the amount does, so the second has grown by at least what the balance misses.</remarks>
    private static Parts NotBelow(Parts low, Parts high)
    {
        var missing = Math.Max(0, low.Balance - high.Balance);
        return new Parts(high.First, high.Second - missing, high.Balance + missing);
    }

    private readonly record struct Parts(decimal First, decimal Second, decimal Balance);
}
