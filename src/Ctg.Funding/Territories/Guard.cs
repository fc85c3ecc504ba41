using System.Numerics;
using Ctg.Funding.Baremes;

namespace Ctg.Funding.Territories;

/// <summary>Limits of the inputs. Within them every amount is exact: no sum reaches the 28 digits of a decimal.</summary>
internal static class Guard
{
    internal const int HighestPlaces = 1_000_000;
    internal const decimal HighestUnits = 10_000_000;
    internal const decimal HighestReferenceUnits = 100_000_000;
    internal const decimal HighestEuros = 1_000_000_000;
    internal const int MostDecimals = 4;
    internal const int MostDecimalsOfUnits = 2;

    internal static decimal? Euros(decimal? value, string name) => value switch
    {
        null => null,
        < 0 or > HighestEuros => throw new ArgumentOutOfRangeException(name, value, $"Must be between 0 and {HighestEuros} euros."),
        { Scale: > MostDecimals } => throw new ArgumentOutOfRangeException(name, value, $"Must have at most {MostDecimals} decimals."),
        _ => value,
    };

    internal static Bounds? Euros(Bounds? value, string name)
    {
        Euros(value?.Min, name);
        Euros(value?.Max, name);
        return value;
    }

    /// <summary>A number of units, to the hundredth.</summary>
    internal static decimal? Quantity(decimal? value, decimal highest, string name) => Count(value, 0, highest, name) is { Scale: > MostDecimalsOfUnits }
        ? throw new ArgumentOutOfRangeException(name, value, $"Must have at most {MostDecimalsOfUnits} decimals.")
        : value;

    internal static T? Count<T>(T? value, T lowest, T highest, string name)
        where T : struct, INumber<T> =>
        value is not { } count || (count >= lowest && count <= highest)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"Must be between {lowest} and {highest}.");
}
