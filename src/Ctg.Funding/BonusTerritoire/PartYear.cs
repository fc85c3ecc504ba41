namespace Ctg.Funding.BonusTerritoire;

/// <summary>A part of a year: so many months of 12, or so many days of the year (rule R6).</summary>
/// <remarks>The default of the type is no part of a year: it can be compared and printed, and what it is in months throws.</remarks>
public readonly record struct PartYear
{
    private readonly int _count;
    private readonly int _of;

    /// <summary>Creates a part of a year.</summary>
    /// <param name="count">Months, or days, that count.</param>
    /// <param name="of">Months, or days, of the full year; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="of"/> is below 1, or <paramref name="count"/> is not from 0 to it.
    /// </exception>
    public PartYear(int count, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        _of = of;
        Count = count;
    }

    /// <summary>Months, or days, that count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to <see cref="Of"/>.</exception>
    public int Count
    {
        get => _count;
        init =>
            _count = value >= 0 && value <= _of
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Count), value, $"Must be from 0 to {_of}.");
    }

    /// <summary>Months, or days, of the full year.</summary>
    /// <exception cref="InvalidOperationException">The part is the default of the type.</exception>
    public int Of => _of > 0 ? _of : throw new InvalidOperationException("This part of a year was never set.");

    /// <summary>The part in months, to 4 decimals; whole where the year is counted by month.</summary>
    /// <exception cref="InvalidOperationException">The part is the default of the type.</exception>
    public decimal Months => Math.Round(Count * 12m / Of, 4, MidpointRounding.AwayFromZero);

    /// <summary>The part, such as <c>9/12</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{_count}/{_of}");
}
