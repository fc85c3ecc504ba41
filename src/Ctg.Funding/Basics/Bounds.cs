using System.Globalization;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Basics;

/// <summary>An amount known exactly, between two bounds, or from a minimum up (rules.md §1).</summary>
/// <remarks><see cref="Max"/> is <see langword="null"/> where no public figure bounds the amount from above: that is "at least
/// <see cref="Min"/>", and never "zero more". The default of the type is no amount at all: it can be compared and printed, and reading it
/// throws, since an amount that was never given must pass neither for 0 nor for "at least 0". As JSON: a number where exact, else
/// <c>{"min":…,"max":…}</c>, whose <c>max</c> is <c>null</c> where there is none.</remarks>
[JsonConverter(typeof(BoundsConverter))]
public readonly record struct Bounds
{
    private readonly decimal _min;
    private readonly decimal _max;
    private readonly Form _form;

    /// <summary>Creates bounds.</summary>
    /// <param name="min">Lowest value, in the unit of what it bounds.</param>
    /// <param name="max">Highest value, or <see langword="null"/> where none is known.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is below <paramref name="min"/>.</exception>
    public Bounds(decimal min, decimal? max)
    {
        if (max < min)
        {
            throw new ArgumentOutOfRangeException(nameof(max), max, $"The high bound is below the low bound {min}.");
        }

        _min = min;
        _max = max ?? 0;
        _form = max is null ? Form.FromMinimum : Form.Between;
    }

    private enum Form : byte
    {
        NeverSet,
        Between,
        FromMinimum,
    }

    /// <summary>Lowest value.</summary>
    /// <exception cref="InvalidOperationException">The bounds are the default of the type.</exception>
    public decimal Min => IsSet ? _min : throw NeverSet();

    /// <summary>Highest value; <see langword="null"/> where none is known.</summary>
    /// <exception cref="InvalidOperationException">The bounds are the default of the type.</exception>
    public decimal? Max => _form switch
    {
        Form.Between => _max,
        Form.FromMinimum => null,
        _ => throw NeverSet(),
    };

    /// <summary>Whether both bounds are the same: the amount is known.</summary>
    /// <exception cref="InvalidOperationException">The bounds are the default of the type.</exception>
    public bool IsExact => Max == _min;

    /// <summary>The amount where it is known exactly, else <see langword="null"/>.</summary>
    /// <exception cref="InvalidOperationException">The bounds are the default of the type.</exception>
    public decimal? Exact => IsExact ? _min : null;

    /// <summary>Gets whether these are bounds, and not the default of the type.</summary>
    internal bool IsSet => _form != Form.NeverSet;

    /// <summary>An amount that is known: the same as <see cref="Of"/>.</summary>
    /// <param name="amount">The amount.</param>
#pragma warning disable CA2225 // Of is the named form
    public static implicit operator Bounds(decimal amount) => Of(amount);
#pragma warning restore CA2225

    /// <summary>Bounds that are one known amount.</summary>
    /// <param name="amount">The amount.</param>
    public static Bounds Of(decimal amount) => new(amount, amount);

    /// <summary>Bounds with a minimum and no known maximum.</summary>
    /// <param name="min">Lowest value.</param>
    public static Bounds AtLeast(decimal min) => new(min, null);

    /// <summary>The sum, end by end: see <see cref="Plus"/>. Where one of two is <see langword="null"/>, so is the sum.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other, in the same unit.</param>
#pragma warning disable CA2225 // Plus is the named form
    public static Bounds operator +(Bounds a, Bounds b) => a.Plus(b);
#pragma warning restore CA2225

    /// <summary>The sum of amounts, 0 of none; without a maximum where one of them has none.</summary>
    /// <param name="amounts">The amounts, all in one unit.</param>
    /// <exception cref="InvalidOperationException">One is the default of the type.</exception>
    public static Bounds Sum(IEnumerable<Bounds> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Aggregate(Of(0), static (sum, amount) => sum.Plus(amount));
    }

    /// <summary>The sum, end by end; without a maximum where one of the two has none.</summary>
    /// <param name="other">The other, in the same unit.</param>
    /// <exception cref="InvalidOperationException">One is the default of the type.</exception>
    /// <exception cref="OverflowException">An end is beyond what a <see cref="decimal"/> holds.</exception>
    public Bounds Plus(Bounds other) => new(Min + other.Min, Max + other.Max);

    /// <summary>Both ends times a number, such as euros per place times places; without a maximum where there is none.</summary>
    /// <param name="factor">The number; at least 0, since a negative one would turn a minimum into a maximum.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The bounds are the default of the type.</exception>
    /// <exception cref="OverflowException">An end is beyond what a <see cref="decimal"/> holds.</exception>
    public Bounds Times(decimal factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        return new(Min * factor, Max * factor);
    }

    /// <summary>The product of two numbers of at least 0, end by end; without a maximum where one of the two has none.</summary>
    /// <param name="factor">The other number.</param>
    /// <exception cref="InvalidOperationException">One may be below 0, or is the default of the type.</exception>
    /// <exception cref="OverflowException">An end is beyond what a <see cref="decimal"/> holds.</exception>
    public Bounds Times(Bounds factor) => Min < 0 || factor.Min < 0
        ? throw new InvalidOperationException($"The product of {this} and {factor} is not that of their ends: one may be below 0.")
        : new(Min * factor.Min, Max * factor.Max);

    /// <summary>Both ends divided by a number and rounded half up, away from 0: once, when nothing more is computed with them.</summary>
    /// <param name="divisor">The number; above 0.</param>
    /// <param name="decimals">Decimals that are kept, from 0 to 28: 2 for euros to the cent.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="divisor"/> is not above 0, or <paramref name="decimals"/> not from 0
    /// to 28.</exception>
    /// <exception cref="InvalidOperationException">The bounds are the default of the type.</exception>
    public Bounds Round(decimal divisor, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(divisor);
        return new(
            BoundsArithmetic.RoundHalfUp(Min / divisor, decimals),
            Max is { } max ? BoundsArithmetic.RoundHalfUp(max / divisor, decimals) : null);
    }

    /// <summary>The lesser of the amount and a cap, end by end; an end of the cap that is not known does not bind.</summary>
    /// <param name="cap">The cap, in the same unit; <see langword="null"/> where none is known.</param>
    /// <exception cref="InvalidOperationException">One is the default of the type.</exception>
    public Bounds CappedBy(Bounds? cap) => cap is { } most
        ? new(Math.Min(Min, most.Min), Max is { } max && most.Max is { } highest ? Math.Min(max, highest) : Max ?? most.Max)
        : this;

    /// <summary>How well an amount of these bounds is known: exactly, between bounds, or from a minimum up.</summary>
    /// <exception cref="InvalidOperationException">The bounds are the default of the type.</exception>
    public AmountStatut Statut() => IsExact ? AmountStatut.Exact : Max is null ? AmountStatut.Minimum : AmountStatut.Bornes;

    /// <summary>The amount, its bounds, or its minimum, such as <c>120</c>, <c>120..150</c>, <c>120..</c>; the same on every
    /// machine.</summary>
    public override string ToString() => _form switch
    {
        Form.Between when IsExact => Text(_min),
        Form.Between => $"{Text(_min)}..{Text(_max)}",
        Form.FromMinimum => $"{Text(_min)}..",
        _ => "never set",
    };

    private static string Text(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);

    private static InvalidOperationException NeverSet() => new("These bounds were never set: they are no amount.");
}
