using Ctg.Funding.Basics;

namespace Ctg.Funding.Cli.Formats;

/// <summary>Sums of bounds, and how well they are known.</summary>
internal static class BoundsSums
{
    extension(Bounds)
    {
        internal static Bounds Sum(IEnumerable<Bounds> amounts) => amounts.Aggregate(Bounds.Of(0), (sum, amount) => sum.Plus(amount));
    }

    extension(Bounds amount)
    {
        internal Bounds Plus(Bounds other) => new(amount.Min + other.Min, amount.Max + other.Max);

        internal AmountStatut Statut() =>
            amount.IsExact ? AmountStatut.Exact : amount.Max is null ? AmountStatut.Minimum : AmountStatut.Bornes;
    }
}
