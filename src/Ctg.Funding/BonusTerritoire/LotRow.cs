using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What the rules look at of a lot, in 24 bytes.</summary>
/// <param name="Hundredths">Units, times a hundred.</param>
/// <param name="Opening">First day open.</param>
/// <param name="From">First day that counts in the territory: the opening, or the day the structure came.</param>
/// <param name="Last">Last day open; <see cref="LocalDate.MaxIsoValue"/> while open.</param>
/// <param name="Flags">What is true of it.</param>
internal readonly record struct LotRow(long Hundredths, LocalDate Opening, LocalDate From, LocalDate Last, LotFlags Flags)
{
    internal const int PerUnit = 100;

    internal decimal Units => (decimal)Hundredths / PerUnit;

    internal LocalDate? Closing => Last == LocalDate.MaxIsoValue ? null : Last;

    internal bool IsEligible => Has(LotFlags.Eligible);

    internal bool IsInQpv => Has(LotFlags.InQpv);

    internal bool HasJoined => Has(LotFlags.Joined);

    internal static LotRow Of(PlaceLot lot) => new(
        (long)(lot.Units * PerUnit),
        lot.Opening,
        lot.From,
        lot.Closing ?? LocalDate.MaxIsoValue,
        When(lot.IsCofinanced, LotFlags.Cofinanced) | When(lot.Financement == Financement.Psu, LotFlags.Psu) | When(lot.IsEligible, LotFlags.Eligible)
            | When(lot.IsInQpv, LotFlags.InQpv) | When(lot.Joined is not null, LotFlags.Joined));

    internal bool Has(LotFlags flag) => (Flags & flag) != 0;

    internal bool IsOpenOn(LocalDate day) => From <= day && day <= Last;

    private static LotFlags When(bool isTrue, LotFlags flag) => isTrue ? flag : LotFlags.None;
}
