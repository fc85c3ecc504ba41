using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Validation;

/// <summary>A territory and its lots, to be looked at together.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Lots">Its lots; none <see langword="null"/>.</param>
public sealed record PlaceInventory(Territory Territory, IReadOnlyList<PlaceLot> Lots)
{
    /// <summary>Its lots.</summary>
    /// <exception cref="ArgumentException">One is <see langword="null"/>.</exception>
    public IReadOnlyList<PlaceLot> Lots { get; init => field = Guard.Elements(value); } = Guard.Elements(Lots, nameof(Lots));
}
