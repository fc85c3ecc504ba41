using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>A line before rounding: its amounts are numerators over the territory's divisor.</summary>
internal sealed record DraftLine(PlaceLot Lot, PartYear PartYear, UnitAmount? Amount, AmountStatut Statut, IReadOnlyList<Diagnostic> Reasons)
{
    internal Offre? Offre { get; init; }

    internal BonusLine Unpaid() => new(Lot, PartYear, Statut, Reasons) { Offre = Offre };

    internal BonusLine Paid(Bounds amount, decimal divisor) => new(Lot, PartYear, Statut, Reasons)
    {
        Offre = Offre,
        Amount = amount,
        PerPlace = Amount!.Value.Total.Times(PartYear.Of).Round(divisor * Lot.Places * PartYear.Count, 4),
        Split = SplitOf(Amount.Value, amount, divisor),
    };

    /// <summary>R8: each part to the cent; in an exact line the base is what the others leave.</summary>
    private static BonusSplit SplitOf(UnitAmount exact, Bounds amount, decimal divisor)
    {
        var rebond = BoundsArithmetic.RoundHalfUp(exact.Rebond / divisor);
        var rattrapage = exact.Rattrapage.Round(divisor, 2);
        var uplift = exact.ZoneUplift.Round(divisor, 2);
        var basis = exact.IsExact ? Bounds.Of(amount.Min - rebond - rattrapage.Min - uplift.Min) : exact.Base.Round(divisor, 2);
        return new BonusSplit(basis, rebond, rattrapage, uplift);
    }
}
