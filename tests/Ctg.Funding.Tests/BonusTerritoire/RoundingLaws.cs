using System.Numerics;
using Ctg.Funding.Terms;
using Ctg.Funding.Tests.Generators;
using FsCheck;
using FsCheck.Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>R7 against a second calculation in fractions of whole numbers, and on its own for any amounts.</summary>
[Properties(Arbitrary = [typeof(MixedTerritories)], MaxTest = 1000)]
public sealed class RoundingLaws
{
    [Property]
    public void Both_bounds_of_the_total_are_the_exact_sum_rounded_half_up(MixedTerritory territory)
    {
        var (low, high) = Fractions(territory);
        var total = territory.Result().Total!.Value;

        Check(total.Min == HalfUp(Sum(low), Denominator(territory)));
        Check(total.Max == HalfUp(Sum(high), Denominator(territory)));
    }

    [Property]
    public void Every_line_is_less_than_a_cent_from_its_exact_amount(MixedTerritory territory)
    {
        var (low, high) = Fractions(territory);
        var lines = territory.Result().Lines;

        Check(lines.Zip(low).All(pair => IsWithinACent(pair.First.Amount!.Value.Min, pair.Second, territory)));
        Check(lines.Zip(high).All(pair => IsWithinACent(pair.First.Amount!.Value.Max!.Value, pair.Second, territory)));
    }

    [Property]
    public void The_cents_left_go_to_the_largest_remainders_where_every_line_is_exact(MixedTerritory drawn)
    {
        var territory = drawn with { IsUnderRattrapage = false, Lots = [.. drawn.Lots.Where(lot => lot.Kind != Kind.New)] };
        var (low, _) = Fractions(territory);
        var remainders = low.Select(numerator => numerator % Denominator(territory)).ToArray();
        var gotACent = territory.Result().Lines.Select((line, i) => new BigInteger(line.Amount!.Value.Min * 100) > low[i] / Denominator(territory)).ToArray();

        var served = remainders.Where((_, i) => gotACent[i]).ToArray();
        var unserved = remainders.Where((_, i) => !gotACent[i]).ToArray();

        Check(served.Length == 0 || unserved.Length == 0 || served.Min() >= unserved.Max());
    }

    [Property]
    public void Any_bounds_keep_their_sums_their_order_and_their_cent(NonEmptyArray<(int Low, int Width, byte Kind)> drawn, PositiveInt over)
    {
        var divisor = (over.Get % 1_200) + 1;
        var low = Array.ConvertAll(drawn.Get, line => Math.Abs((long)line.Low) % 100_000);
        var high = drawn.Get.Select((line, i) => (line.Kind % 4) switch
        {
            0 => low[i],
            1 => low[i] + (Math.Abs((long)line.Width) % Math.Max(1, divisor / 50)), // narrower than a cent or two
            2 => low[i] + (Math.Abs((long)line.Width) % 100_000),
            _ => (long?)null,
        }).ToArray();

        var (lowEuros, highEuros) = Rounded(low, high, divisor, Comparer<int>.Default);

        Check(lowEuros.Sum() == HalfUp(low.Sum() * 100, divisor));
        Check(highEuros.Sum() == HalfUp(high.Sum(each => each ?? 0) * 100, divisor));
        Check(lowEuros.Zip(highEuros).All(pair => !(pair.First > pair.Second)));
        Check(low.Select((_, i) => i).All(i => high[i] != low[i] || lowEuros[i] == highEuros[i]));
        Check(low.Select((_, i) => i).All(i => IsWithinACent(lowEuros[i], (BigInteger)low[i] * 100, divisor)));
        Check(low.Select((_, i) => i).All(i => high[i] is not { } most || IsWithinACent(highEuros[i]!.Value, (BigInteger)most * 100, divisor)));
    }

    /// <summary>R7 over numerators, as euros.</summary>
    internal static (decimal[] Low, decimal?[] High) Rounded(long[] low, long?[] high, int divisor, IComparer<int> rank)
    {
        Whole[] amounts = [.. low.Select((each, i) => new Whole(each, high[i] ?? 0, high[i] is null, null))];
        var (lowCents, highCents) = (new long[low.Length], new long[low.Length]);
        Apportionment.Round(amounts, divisor, rank, lowCents, highCents);
        return (Array.ConvertAll(lowCents, cents => cents / 100m), Array.ConvertAll(highCents, cents => cents == Cents.Open ? (decimal?)null : cents / 100m));
    }

    /// <summary>Each line in cents, as numerators over reference places × 12 months.</summary>
    private static (BigInteger[] Low, BigInteger[] High) Fractions(MixedTerritory territory)
    {
        var (leastRattrapage, mostRattrapage) = territory.IsUnderRattrapage ? (400_00, 800_00) : (0, 0);
        BigInteger Of(MixedLot lot, int rattrapage, int newPlace) => lot.Places * lot.Months * (lot.Kind switch
        {
            Kind.Existing => territory.PsejCents + ((BigInteger)rattrapage * territory.ReferencePlaces),
            Kind.NewInQpv => (BigInteger)3_600_00 * territory.ReferencePlaces,
            _ => (BigInteger)newPlace * territory.ReferencePlaces,
        });
        return ([.. territory.Lots.Select(lot => Of(lot, leastRattrapage, 2_600_00))], [.. territory.Lots.Select(lot => Of(lot, mostRattrapage, 3_600_00))]);
    }

    private static BigInteger Denominator(MixedTerritory territory) => (BigInteger)territory.ReferencePlaces * 12;

    private static BigInteger Sum(BigInteger[] numerators) => numerators.Aggregate(BigInteger.Zero, (sum, each) => sum + each);

    private static decimal HalfUp(BigInteger cents, BigInteger denominator) => (decimal)(((2 * cents) + denominator) / (2 * denominator)) / 100;

    private static bool IsWithinACent(decimal euros, BigInteger cents, MixedTerritory territory) => IsWithinACent(euros, cents, Denominator(territory));

    private static bool IsWithinACent(decimal euros, BigInteger cents, BigInteger denominator) =>
        BigInteger.Abs((new BigInteger(euros * 100) * denominator) - cents) < denominator;

    private static void Check(bool holds) => Xunit.Assert.True(holds);
}
