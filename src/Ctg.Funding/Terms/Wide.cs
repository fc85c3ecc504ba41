namespace Ctg.Funding.Terms;

/// <summary>Products and quotients of 128 bits, done in 64 where both numbers have room there, which is several times as fast.</summary>
internal static class Wide
{
    internal static Int128 Product(long a, Int128 b) => b >= long.MinValue && b <= long.MaxValue ? Math.BigMul(a, (long)b) : checked(a * b);

    /// <summary>The quotient of what is not negative, cut.</summary>
    internal static Int128 Quotient(Int128 dividend, Int128 divisor) =>
        dividend <= ulong.MaxValue && divisor <= ulong.MaxValue ? (ulong)dividend / (ulong)divisor : dividend / divisor;

    /// <summary>So many parts of one, half up and away from zero.</summary>
    internal static long HalfUp(Int128 numerator, Int128 denominator, int parts) => numerator < 0
        ? -HalfUp(-numerator, denominator, parts)
        : checked((long)Quotient(Product(2 * parts, numerator) + denominator, 2 * denominator));
}
