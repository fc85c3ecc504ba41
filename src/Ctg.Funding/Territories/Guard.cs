using System.Numerics;

namespace Ctg.Funding.Territories;

/// <summary>Limits of the inputs. Within them every amount is exact: no sum reaches the 28 digits of a decimal.</summary>
internal static class Guard
{
    internal const int HighestPlaces = 1_000_000;
    internal const decimal HighestEuros = 1_000_000_000;
    internal const int MostDecimals = 4;

    internal static decimal? Euros(decimal? value, string name) => value switch
    {
        null => null,
        < 0 or > HighestEuros => throw new ArgumentOutOfRangeException(name, value, $"Must be between 0 and {HighestEuros} euros."),
        { Scale: > MostDecimals } => throw new ArgumentOutOfRangeException(name, value, $"Must have at most {MostDecimals} decimals."),
        _ => value,
    };

    internal static T? Count<T>(T? value, T lowest, T highest, string name)
        where T : struct, INumber<T> =>
        value is not { } count || (count >= lowest && count <= highest)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"Must be between {lowest} and {highest}.");
}
