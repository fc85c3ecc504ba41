using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Terms;

/// <summary>How the numbers of a run become whole: amounts per unit and quantities each by a power of ten, over one denominator.</summary>
internal sealed class WholeScale
{
    private readonly decimal _perUnit;
    private readonly decimal _perQuantity;

    /// <summary>Creates a scale.</summary>
    /// <param name="divisor">What numerators are divided by to give euros.</param>
    /// <param name="unitDecimals">Most decimals of the numerators of amounts per unit.</param>
    /// <param name="quantityDecimals">Most decimals of quantities.</param>
    internal WholeScale(decimal divisor, int unitDecimals, int quantityDecimals)
    {
        Divisor = divisor;
        _perUnit = Power(unitDecimals);
        _perQuantity = Power(quantityDecimals);
        Denominator = (Int128)(divisor * Power(2)) * (Int128)_perUnit * (Int128)_perQuantity / 100;
    }

    internal decimal Divisor { get; }

    /// <summary>Gets what whole numerators are divided by to give euros.</summary>
    internal Int128 Denominator { get; }

    internal Int128 Quantity(decimal quantity) => (Int128)(quantity * _perQuantity);

    /// <summary>A quantity times an amount per unit.</summary>
    internal Whole Times(Bounds quantity, Term unit)
    {
        var numerators = unit.Amount.Numerators;
        return checked(new Whole(
            Quantity(quantity.Min) * (Int128)(numerators.Min * _perUnit),
            numerators.Max is { } max && quantity.Max is { } most ? Quantity(most) * (Int128)(max * _perUnit) : 0,
            numerators.Max is null || quantity.Max is null,
            null));
    }

    /// <summary>A number that is a numerator already.</summary>
    internal Whole Of(Bounds numerators) => new((Int128)(numerators.Min * _perUnit), numerators.Max is { } max ? (Int128)(max * _perUnit) : 0, numerators.Max is null, null);

    /// <summary>The number as explanations show it: numerators over the divisor.</summary>
    internal ExactBounds Shown(Whole whole) => new(new Bounds(Shown(whole.Low), whole.IsOpen ? null : Shown(whole.High)), Divisor);

    private decimal Shown(Int128 numerator) => (decimal)numerator / (_perUnit * _perQuantity);

    private static decimal Power(int decimals)
    {
        var power = 1m;
        for (var i = 0; i < decimals; i++)
        {
            power *= 10;
        }

        return power;
    }
}
