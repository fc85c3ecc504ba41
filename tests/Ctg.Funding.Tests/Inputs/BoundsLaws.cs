using Ctg.Funding.Basics;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Tests.Inputs;

/// <summary>Whatever an amount is between its bounds, what is computed with it is between the bounds computed with them.</summary>
[Properties(MaxTest = 500)]
public sealed class BoundsLaws
{
    [Property]
    public void A_sum_holds_the_sum_of_any_two_amounts(uint low, ushort width, byte place, uint otherLow, ushort otherWidth, byte otherPlace, bool isOpen)
    {
        var (bounds, amount) = Drawn(low, width, place, isOpen);
        var (other, otherAmount) = Drawn(otherLow, otherWidth, otherPlace, isOpen: false);

        Assert.True(Holds(bounds.Plus(other), amount + otherAmount));
        Assert.Equal(bounds.Plus(other), other + bounds);
        Assert.Equal(bounds.Plus(other), Bounds.Sum([bounds, other]));
        Assert.Equal(isOpen, bounds.Plus(other).Max is null);
        Assert.Null(bounds + NotKnown);
    }

    [Property]
    public void A_product_holds_the_product_of_any_two_amounts(uint low, ushort width, byte place, ushort factor, ushort factorWidth, byte factorPlace, bool isOpen)
    {
        var (bounds, amount) = Drawn(low, width, place, isOpen);
        var (factors, taken) = Drawn(factor, factorWidth, factorPlace, isOpen: false);

        Assert.True(Holds(bounds.Times(factors), amount * taken));
        Assert.True(Holds(bounds.Times(taken), amount * taken));
        Assert.Equal(bounds.Times(taken), bounds.Times(Bounds.Of(taken)));
    }

    [Property]
    public void A_rounding_holds_the_rounded_amount_and_has_the_decimals_asked_for(uint low, ushort width, byte place, ushort divisor, bool isOpen)
    {
        var (bounds, amount) = Drawn(low, width, place, isOpen);

        var rounded = bounds.Round(divisor + 1, 2);

        Assert.True(Holds(rounded, Math.Round(amount / (divisor + 1), 2, MidpointRounding.AwayFromZero)));
        Assert.Equal(rounded, rounded.Round(1, 2));
    }

    [Property]
    public void A_cap_holds_the_lesser_of_any_amount_and_any_cap(uint low, ushort width, byte place, uint cap, ushort capWidth, byte capPlace, bool isOpen)
    {
        var (bounds, amount) = Drawn(low, width, place, isOpen);
        var (most, taken) = Drawn(cap, capWidth, capPlace, !isOpen);

        Assert.True(Holds(bounds.CappedBy(most), Math.Min(amount, taken)));
        Assert.Equal(bounds, bounds.CappedBy(null));
        Assert.Equal(bounds, bounds.CappedBy(bounds));
    }

    [Fact]
    public void A_statut_says_how_well_an_amount_is_known()
    {
        Assert.Equal(AmountStatut.Exact, Bounds.Of(120).Statut());
        Assert.Equal(AmountStatut.Bornes, new Bounds(100, 120).Statut());
        Assert.Equal(AmountStatut.Minimum, Bounds.AtLeast(100).Statut());
    }

    [Fact]
    public void Half_a_cent_is_rounded_away_from_zero() => Assert.Equal(new Bounds(0.13m, 0.38m), new Bounds(0.25m, 0.75m).Round(2, 2));

    [Fact]
    public void What_would_turn_a_minimum_into_a_maximum_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Bounds.AtLeast(1).Times(-1));
        Assert.Throws<InvalidOperationException>(() => new Bounds(-1, 1).Times(Bounds.AtLeast(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bounds.Of(1).Round(0, 2));
        Assert.Throws<InvalidOperationException>(() => default(Bounds).Plus(1));
        Assert.Throws<InvalidOperationException>(() => Bounds.Of(1).CappedBy(default(Bounds)));
    }

    private static Bounds? NotKnown => null;

    /// <summary>Bounds in cents, and an amount somewhere between them.</summary>
    private static (Bounds Bounds, decimal Amount) Drawn(uint low, ushort width, byte place, bool isOpen)
    {
        var (least, amount) = (low / 100m, (low + Math.Floor(width * place / 255m)) / 100m);
        return (isOpen ? Bounds.AtLeast(least) : new Bounds(least, (low + width) / 100m), amount);
    }

    private static bool Holds(Bounds bounds, decimal amount) => bounds.Min <= amount && !(amount > bounds.Max);
}
