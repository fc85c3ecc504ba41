using System.Globalization;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Basics;

/// <summary>An amount known exactly, between two bounds, or from a minimum up (rules.md §1).</summary>
/// <remarks>
/// <see cref="Max"/> is <see langword="null"/> where no public figure bounds the amount from above: that is
/// "at least <see cref="Min"/>", and never "zero more". The default of the type is no amount at all: it can be compared and printed, and reading
/// it throws, since an amount that was never given must pass neither for 0 nor for "at least 0". As JSON: a number where exact, else
/// <c>{"min":…,"max":…}</c>, whose <c>max</c> is <c>null</c> where there is none.
/// </remarks>
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

    /// <summary>The amount, its bounds, or its minimum, such as <c>120</c>, <c>120..150</c>, <c>120..</c>; the same on every machine.</summary>
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
