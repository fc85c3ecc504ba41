using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Terms;

/// <summary>How the numbers of a run become whole: amounts per unit and quantities each by a power of ten, over one denominator.</summary>
internal sealed class WholeScale
{
    private const int Hundredths = 100;

    private readonly decimal _unitDivisor;
    private readonly decimal _perUnit;
    private readonly decimal _perQuantity;
    private readonly long _perHundredth;

    /// <summary>Creates a scale.</summary>
    /// <param name="unitDivisor">What numerators of amounts per unit are divided by to give euros for a full year.</param>
    /// <param name="fullYear">Months, or days, of a full year.</param>
    /// <param name="unitDecimals">Most decimals of the numerators of amounts per unit.</param>
    /// <param name="quantityDecimals">Most decimals of quantities, at least 2.</param>
    internal WholeScale(decimal unitDivisor, int fullYear, int unitDecimals, int quantityDecimals)
    {
        _unitDivisor = unitDivisor;
        Divisor = unitDivisor * fullYear;
        _perUnit = Power(unitDecimals);
        _perQuantity = Power(quantityDecimals);
        _perHundredth = (long)(_perQuantity / Hundredths);
        Denominator = (Int128)(Divisor * Power(2)) * (Int128)_perUnit * (Int128)_perQuantity / Hundredths;
    }

    /// <summary>Gets what numerators are divided by to give euros.</summary>
    internal decimal Divisor { get; }

    /// <summary>Gets what whole numerators are divided by to give euros.</summary>
    internal Int128 Denominator { get; }

    /// <summary>So many hundredths of a unit times an amount per unit.</summary>
    internal Whole Times(long hundredths, Whole unit) => checked(hundredths * _perHundredth) * unit;

    /// <summary>A quantity times an amount per unit.</summary>
    internal Whole Times(Bounds quantity, Whole unit) => checked(new Whole(
        (Int128)(quantity.Min * _perQuantity) * unit.Low,
        quantity.Max is { } most && !unit.IsOpen ? (Int128)(most * _perQuantity) * unit.High : 0,
        unit.IsOpen || quantity.Max is null,
        null));

    /// <summary>An amount per unit.</summary>
    internal Whole Of(ExactBounds amount)
    {
        var numerators = amount.Over(_unitDivisor).Numerators;
        return new(
            (Int128)(numerators.Min * _perUnit), numerators.Max is { } max ? (Int128)(max * _perUnit) : 0, numerators.Max is null, null);
    }

    /// <summary>The number to the cent, half up.</summary>
    internal Cents ToCents(Whole whole)
    {
        var low = Wide.HalfUp(whole.Low, Denominator, Hundredths);
        return new(low, whole.IsOpen ? Cents.Open : whole.High == whole.Low ? low : Wide.HalfUp(whole.High, Denominator, Hundredths));
    }

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
