using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What the rules look at of a lot, in 32 bytes.</summary>
/// <param name="Hundredths">Units, times a hundred.</param>
/// <param name="Opening">First day open.</param>
/// <param name="From">First day that counts in the territory: the opening, or the day the structure came.</param>
/// <param name="Last">Last day open; <see cref="LocalDate.MaxIsoValue"/> while open.</param>
/// <param name="Facts">What is said of it by yes or no.</param>
/// <param name="IsPsu">Whether its structure is funded by the PSU (R1).</param>
/// <param name="IsEligible">Whether it counts: co-financed and, for a crèche, funded by the PSU (R1).</param>
/// <param name="HasJoined">Whether it came from another territory (H-17).</param>
internal readonly record struct LotRow(
    long Hundredths, LocalDate Opening, LocalDate From, LocalDate Last, LotFacts Facts, bool IsPsu, bool IsEligible, bool HasJoined)
{
    private const int PerUnit = 100;

    internal decimal Units => (decimal)Hundredths / PerUnit;

    internal LocalDate? Closing => Last == LocalDate.MaxIsoValue ? null : Last;

    internal static LotRow Of(PlaceLot lot) => Of(
        lot.Service,
        (long)(lot.Units * PerUnit),
        lot.Opening,
        lot.Joined,
        lot.Closing ?? LocalDate.MaxIsoValue,
        lot.Facts,
        lot.Financement);

    internal static LotRow Of(
        Service service, long hundredths, LocalDate opening, LocalDate? joined, LocalDate last, LotFacts facts, Financement financement) =>
        new(
            hundredths,
            opening,
            joined ?? opening,
            last,
            facts,
            financement == Financement.Psu,
            IsEligibleIf(service, financement, facts),
            joined is not null);

    /// <summary>R1: whether a structure that is so counts: co-financed and, for a crèche, funded by the PSU.</summary>
    internal static bool IsEligibleIf(Service service, Financement financement, LotFacts facts) =>
        (service != Service.Eaje || financement == Financement.Psu) && (facts & LotFacts.Cofinancee) != 0;

    internal bool Is(LotFacts fact) => (Facts & fact) != 0;

    internal bool IsOpenOn(LocalDate day) => From <= day && day <= Last;
}
