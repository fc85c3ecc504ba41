namespace Ctg.Funding.Baremes;

/// <summary>An amount known exactly, between two bounds, or from a minimum up (rules.md §1).</summary>
/// <remarks>
/// <see cref="Max"/> is <see langword="null"/> where no public figure bounds the amount from above: that is
/// "at least <see cref="Min"/>", and never "zero more".
/// </remarks>
public readonly record struct Bounds
{
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

        Min = min;
        Max = max;
    }

    /// <summary>Lowest value.</summary>
    public decimal Min { get; }

    /// <summary>Highest value; <see langword="null"/> where none is known.</summary>
    public decimal? Max { get; }

    /// <summary>Whether both bounds are the same: the amount is known.</summary>
    public bool IsExact => Max == Min;

    /// <summary>The amount where it is known exactly, else <see langword="null"/>.</summary>
    public decimal? Exact => IsExact ? Min : null;

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
}
