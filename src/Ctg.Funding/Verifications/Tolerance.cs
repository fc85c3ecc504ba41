using Ctg.Funding.Basics;

namespace Ctg.Funding.Verifications;

/// <summary>How far a notified amount may be from the one calculated and still conform to it: so many euros, or so many percent of the
/// amount calculated.</summary>
public readonly record struct Tolerance
{
    private const decimal OneCent = 0.01m;
    private const decimal Whole = 100;

    private readonly decimal _number;

    private Tolerance(decimal number, bool isPercent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        (_number, IsPercent) = (number, isPercent);
    }

    /// <summary>One cent: amounts are to the cent, and rounding may move one between lines (rule R7).</summary>
    public static Tolerance Cent => OfEuros(OneCent);

    /// <summary>The number of euros, or of percent.</summary>
    public decimal Number => _number;

    /// <summary>Whether the number is of percent.</summary>
    public bool IsPercent { get; }

    /// <summary>So many euros.</summary>
    /// <param name="euros">Euros; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="euros"/> is negative.</exception>
    public static Tolerance OfEuros(decimal euros) => new(euros, isPercent: false);

    /// <summary>So many percent of the amount calculated.</summary>
    /// <param name="percent">Percent; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative.</exception>
    public static Tolerance OfPercent(decimal percent) => new(percent, isPercent: true);

    /// <summary>Whether a notified amount is within bounds, or within the tolerance of them.</summary>
    /// <param name="computed">The amount calculated, euros.</param>
    /// <param name="notified">The amount notified, euros.</param>
    public bool Holds(Bounds computed, decimal notified) =>
        notified >= computed.Min - Of(computed.Min) && (computed.Max is not { } most || notified <= most + Of(most));

    private decimal Of(decimal amount) => IsPercent ? amount * _number / Whole : _number;
}
