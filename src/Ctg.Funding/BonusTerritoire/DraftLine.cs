using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>A line before rounding: its amounts are numerators over the territory's divisor.</summary>
internal sealed record DraftLine(PlaceLot Lot, PartYear PartYear, UnitAmount? Amount, AmountStatut Statut, IReadOnlyList<Diagnostic> Reasons)
{
    internal Offre? Offre { get; init; }

    /// <summary>Gets what one unit gets over what counts of the year.</summary>
    internal Bounds PerUnit { get; init; }

    /// <summary>Gets the units paid, times what counts of the year, where a cap may leave some out.</summary>
    internal Bounds? PaidUnits { get; init; }

    /// <summary>Gets where the lot stands among those of the calculation.</summary>
    internal int Index { get; init; }

    /// <summary>Gets the hours of each segment under a cap; <see langword="null"/> where none bears on the service.</summary>
    internal IReadOnlyList<HourPart>? Hours { get; init; }

    internal BonusLine Unpaid() => new(Lot, PartYear, Statut, Reasons) { Offre = Offre, PaidUnits = PaidUnits?.Round(PartYear.Of, 4) };

    internal BonusLine Paid(Bounds amount, decimal divisor) => new(Lot, PartYear, Statut, Reasons)
    {
        Offre = Offre,
        Amount = amount,
        PerUnit = PerUnit.Times(PartYear.Of).Round(divisor * PartYear.Count, 4),
        PaidUnits = PaidUnits?.Round(PartYear.Of, 4),
        Split = SplitOf(Amount!.Value, amount, divisor),
    };

    /// <summary>R8: each part to the cent; in an exact line the base is what the others leave.</summary>
    private static BonusSplit SplitOf(UnitAmount exact, Bounds amount, decimal divisor)
    {
        var rebond = BoundsArithmetic.RoundHalfUp(exact.Rebond / divisor);
        var rattrapage = exact.Rattrapage.Round(divisor, 2);
        var uplift = exact.ZoneUplift.Round(divisor, 2);
        var trajectoire = exact.Trajectoire.Round(divisor, 2);
        var basis = exact.IsExact ? Bounds.Of(amount.Min - rebond - rattrapage.Min - uplift.Min - trajectoire.Min) : exact.Base.Round(divisor, 2);
        return new BonusSplit(basis, rebond, rattrapage, uplift, trajectoire);
    }
}
