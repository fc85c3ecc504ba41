using Ctg.Funding.Basics;

namespace Ctg.Funding.Territories;

/// <summary>The limits of a number of the inputs, to be asked before it is put where it would throw.</summary>
internal readonly record struct Limit(decimal Lowest, decimal Highest, int Decimals)
{
    internal static readonly Limit Euros = new(0, Guard.HighestEuros, Guard.MostDecimals);
    internal static readonly Limit ReferenceUnits = new(0, Guard.HighestReferenceUnits, Guard.MostDecimalsOfUnits);
    internal static readonly Limit Tranche = new(1, 99, 0);
    internal static readonly Limit Coefficient = new(0, 100, Guard.MostDecimals);

    /// <summary>Units of a lot: whole places for crèches; of another service, to the hundredth.</summary>
    internal static Limit UnitsOf(Service service) => service == Service.Eaje
        ? new(1, Guard.HighestPlaces, 0)
        : new(0.01m, Guard.HighestUnits, Guard.MostDecimalsOfUnits);

    /// <summary>The number without zeros beyond the decimals that it may have.</summary>
    internal decimal Checked(decimal number, string name) => Admits(number)
        ? Guard.AtMost(Decimals, number)!.Value
        : throw new ArgumentOutOfRangeException(name, number, $"Must be from {Lowest} to {Highest}, with at most {Decimals} decimals.");

    internal bool Admits(decimal number) => number >= Lowest && number <= Highest && decimal.Round(number, Decimals) == number;
}
