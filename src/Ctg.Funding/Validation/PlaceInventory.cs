using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Validation;

/// <summary>A territory and its lots, to be looked at together.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Lots">Its lots.</param>
public sealed record PlaceInventory(Territory Territory, IReadOnlyList<PlaceLot> Lots);
