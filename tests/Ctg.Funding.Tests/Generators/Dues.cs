using Ctg.Funding.Basics;
using Ctg.Funding.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace Ctg.Funding.Tests.Generators;

/// <summary>Generators of what is due: a few payees over a few years, exact, bounded or without maximum.</summary>
public static class Dues
{
    /// <summary>Up to twelve lines.</summary>
    public static Arbitrary<IReadOnlyList<PaymentLine>> Any() => Arb.From(
        from count in Gen.Choose(0, 12)
        from lines in Line.ListOf(count)
        select (IReadOnlyList<PaymentLine>)[.. lines],
        lines => Enumerable.Range(0, lines.Count).Select(i => (IReadOnlyList<PaymentLine>)[.. lines.Where((_, at) => at != i)]));

    private static Gen<PaymentLine> Line =>
        from payee in Gen.Elements("C", "M", "N")
        from year in Gen.Choose(2020, 2023)
        from regime in Gen.Elements(Regime.Cej, Regime.Ctg)
        from low in Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 30_000_000))
        from width in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 5), Gen.Choose(0, 10_000_000))
        from kind in Gen.Choose(0, 9)
        select new PaymentLine(payee, year, regime, new Bounds(low / 100m, kind == 0 ? null : (low + width) / 100m));
}
