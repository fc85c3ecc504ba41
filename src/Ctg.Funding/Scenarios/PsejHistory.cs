using Ctg.Funding.Basics;

namespace Ctg.Funding.Scenarios;

/// <summary>The PSEJ of each year of a CEJ, where it is known year by year; the last one is what the territory's own PSEJ is.</summary>
public sealed record PsejHistory
{
    private readonly ValueMap<int, Bounds> _years;

    /// <summary>Creates a history.</summary>
    /// <param name="years">PSEJ of each year, euros for the year.</param>
    /// <exception cref="ArgumentException">An amount was never set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public PsejHistory(IReadOnlyDictionary<int, Bounds> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        foreach (var (year, amount) in years)
        {
            if (Guard.Set(amount, nameof(years)).Min < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(years), amount, $"The PSEJ of {year} must be at least 0.");
            }
        }

        _years = ValueMap.Of(years);
    }

    /// <summary>No year but the last is known.</summary>
    public static PsejHistory None { get; } = new(new Dictionary<int, Bounds>());

    /// <summary>The years and their PSEJ.</summary>
    public override string ToString() => _years.ToString();

    /// <summary>The PSEJ of a year, euros; <see langword="null"/> where it is not known.</summary>
    /// <param name="year">The year.</param>
    public Bounds? Of(int year) => _years.TryGetValue(year, out var amount) ? amount : null;
}
