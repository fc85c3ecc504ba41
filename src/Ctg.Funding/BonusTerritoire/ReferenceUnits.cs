using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>R4: the units over which a PSEJ is spread: those given for the territory, else those of the inventory open at the reference date (H-03).</summary>
/// <param name="Number">How many; <see langword="null"/> where they are neither given nor counted.</param>
/// <param name="Counted">The lots they are counted in; <see langword="null"/> where they are not.</param>
internal readonly record struct ReferenceUnits(decimal? Number, IEnumerable<PlaceLot>? Counted)
{
    internal static ReferenceUnits Of(Territory territory, IReadOnlyList<PlaceLot> lots, Transition transition, YearScale scale) =>
        territory.ReferenceUnits is { } given ? new(given, null) : InInventory(lots, transition, scale);

    /// <summary>Those of the inventory, whatever is given.</summary>
    internal static ReferenceUnits InInventory(IReadOnlyList<PlaceLot> lots, Transition transition, YearScale scale)
    {
        if (!scale.CountsInventory)
        {
            return new(null, null);
        }

        var counted = lots.Where(lot => lot.IsEligible && lot.IsOpenOn(transition.ReferenceDate));
        return new(counted.Sum(lot => lot.Units), counted);
    }
}
