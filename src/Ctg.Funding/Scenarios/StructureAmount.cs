using Ctg.Funding.Basics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Scenarios;

/// <summary>The bonus of a structure for a year, cents.</summary>
/// <param name="Sum">The sum of its lines that have an amount.</param>
/// <param name="IsKnown">Whether each line has one.</param>
internal readonly record struct StructureAmount(Cents Sum, bool IsKnown)
{
    /// <summary>A structure that is not there has nothing.</summary>
    internal static StructureAmount Nothing => new(new Cents(0, 0), IsKnown: true);

    /// <summary>Gets whether some line of it has no maximum, or no amount.</summary>
    internal bool IsOpen => !IsKnown || Sum.High == Cents.Open;

    /// <summary>Gets the amount, euros; <see langword="null"/> where it is not known.</summary>
    internal Bounds? Euros => IsKnown ? Sum.Euros : null;

    internal StructureAmount Plus(Cents? line) => line is not { } added ? this with { IsKnown = false } : this with
    {
        Sum = new(Sum.Low + added.Low, Sum.High == Cents.Open || added.High == Cents.Open ? Cents.Open : Sum.High + added.High),
    };

    /// <summary>What it is more than another, where neither is open.</summary>
    internal AmountDifference Less(in StructureAmount other) =>
        new(Cents.EurosOf(Sum.Low - other.Sum.Low), Cents.EurosOf(Sum.High - other.Sum.High));
}
