using System.Numerics;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Ctg.Funding.Basics;

/// <summary>Limits of the inputs, asked in the accessor of the property that they are of. Within them every amount is exact: no sum
/// reaches the 28 digits of a decimal.</summary>
internal static class Guard
{
    internal const int HighestPlaces = 1_000_000;
    internal const decimal HighestUnits = 10_000_000;
    internal const decimal HighestReferenceUnits = 100_000_000;
    internal const decimal HighestEuros = 1_000_000_000;
    internal const int MostDecimals = 4;
    internal const int MostDecimalsOfUnits = 2;

    /// <summary>A code, which is never blank.</summary>
    internal static string Code(string value, [CallerMemberName] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }

    /// <summary>A text for people, which may be empty.</summary>
    internal static string Text(string value, [CallerMemberName] string name = "")
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    internal static T Word<T>(T value, [CallerMemberName] string name = "")
        where T : struct, Enum => Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{typeof(T).Name} has no such value.");

    internal static LocalDate Day(LocalDate value, [CallerMemberName] string name = "") => Limits.Hold(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"Must be from {Limits.FirstDay:uuuu-MM-dd} to {Limits.LastDay:uuuu-MM-dd}.");

    internal static LocalDate? Day(LocalDate? value, [CallerMemberName] string name = "") => value is { } day ? Day(day, name) : null;

    /// <summary>A line of a file; 0 for none.</summary>
    internal static long Line(long value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }

    /// <summary>The elements of a list, none of them null, in a list that nobody else can change.</summary>
    internal static ValueList<T> Elements<T>(IEnumerable<T> values, [CallerMemberName] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, name);
        var elements = ValueList.Of(values);
        CheckElements(elements, name);
        return elements;
    }

    internal static void CheckElements<T>(IReadOnlyList<T> values, [CallerMemberName] string name = "")
        where T : class
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is null)
            {
                throw new ArgumentException($"Element {i} is null.", name);
            }
        }
    }

    internal static decimal? Within(decimal? value, Limit limit, [CallerMemberName] string name = "") =>
        value is { } number ? limit.Checked(number, name) : null;

    internal static decimal? Euros(decimal? value, [CallerMemberName] string name = "") => Within(value, Limit.Euros, name);

    internal static Bounds? Euros(Bounds? value, [CallerMemberName] string name = "") =>
        value is { } bounds ? new Bounds(Euros(Set(bounds, name).Min, name)!.Value, Euros(bounds.Max, name)) : null;

    internal static Bounds Set(Bounds value, [CallerMemberName] string name = "") => value.IsSet
        ? value
        : throw new ArgumentException("The bounds were never set: they are no amount.", name);

    /// <summary>A number of units, to the hundredth.</summary>
    internal static decimal? Quantity(decimal? value, decimal highest, [CallerMemberName] string name = "") =>
        Within(value, new Limit(0, highest, MostDecimalsOfUnits), name);

    /// <summary>The number, without the zeros that it has beyond so many decimals.</summary>
    internal static decimal WithDecimals(decimal value, int most, [CallerMemberName] string name = "") => AtMost(most, value)
        ?? throw new ArgumentOutOfRangeException(name, value, $"Must have at most {most} decimals.");

    /// <summary>The number without the zeros that it has beyond so many decimals, as a product leaves some; <see langword="null"/> where it
    /// has another digit there.</summary>
    internal static decimal? AtMost(int decimals, decimal value) =>
        value.Scale <= decimals ? value : decimal.Round(value, decimals) is var cut && cut == value ? cut : null;

    internal static T? Count<T>(T? value, T lowest, T highest, [CallerMemberName] string name = "")
        where T : struct, INumber<T> =>
        value is not { } count || (count >= lowest && count <= highest)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"Must be between {lowest} and {highest}.");
}
