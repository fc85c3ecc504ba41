namespace Ctg.Funding.Basics;

/// <summary>The limits of a number of the inputs: asked before it is put where it would throw, or by what throws.</summary>
internal readonly record struct Limit(decimal Lowest, decimal Highest, int Decimals)
{
    internal static readonly Limit Euros = new(0, Guard.HighestEuros, Guard.MostDecimals);
    internal static readonly Limit ReferenceUnits = new(0, Guard.HighestReferenceUnits, Guard.MostDecimalsOfUnits);
    internal static readonly Limit Tranche = new(1, 99, 0);
    internal static readonly Limit Coefficient = new(0, 100, Guard.MostDecimals);
    internal static readonly Limit FigureAmount = new(0, 100_000, Guard.MostDecimals);

    /// <summary>Places of a lot, whole.</summary>
    internal static readonly Limit Places = new(1, Guard.HighestPlaces, 0);

    /// <summary>Units of a lot of another service, to the hundredth.</summary>
    internal static readonly Limit Units = new(0.01m, Guard.HighestUnits, Guard.MostDecimalsOfUnits);

    internal bool Admits(decimal number) => number >= Lowest && number <= Highest && decimal.Round(number, Decimals) == number;

    /// <summary>The number without zeros beyond the decimals that it may have.</summary>
    internal decimal Checked(decimal number, string name) => Admits(number)
        ? Guard.AtMost(Decimals, number)!.Value
        : throw new ArgumentOutOfRangeException(name, number, $"Must be from {Lowest} to {Highest}, with at most {Decimals} decimals.");
}
