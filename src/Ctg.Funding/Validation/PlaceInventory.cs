using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Validation;

/// <summary>A territory and its lots, to be looked at together.</summary>
public sealed class PlaceInventory
{
    /// <summary>Creates an inventory.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="lots">Its lots; none <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">A lot is <see langword="null"/>.</exception>
    public PlaceInventory(Territory territory, IReadOnlyList<PlaceLot> lots)
    {
        ArgumentNullException.ThrowIfNull(territory);
        (Territory, Lots) = (territory, Guard.Elements(lots, nameof(lots)));
    }

    /// <summary>The territory.</summary>
    public Territory Territory { get; }

    /// <summary>Its lots.</summary>
    public IReadOnlyList<PlaceLot> Lots { get; }
}
