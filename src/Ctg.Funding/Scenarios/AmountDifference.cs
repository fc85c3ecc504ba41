namespace Ctg.Funding.Scenarios;

/// <summary>What a scenario changes of an amount, euros, at the low and at the high end of what is uncertain; <see langword="null"/> where
/// an end is not known.</summary>
internal readonly record struct AmountDifference(decimal? Low, decimal? High)
{
    internal static readonly AmountDifference None = new(0, 0);

    internal static readonly AmountDifference NotKnown = new(null, null);

    internal AmountDifference Plus(AmountDifference other) => new(Low + other.Low, High + other.High);
}
