namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R6: months, or days, of one year that follow each other, numbered from 1; none where the last is before the first.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
internal readonly record struct PartSpan(short First, short Last)
{
    internal static PartSpan None => new(1, 0);

    internal int Count => Math.Max(0, Last - First + 1);

    /// <summary>What two spans have in common.</summary>
    internal PartSpan Within(PartSpan other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));
}
