using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What the amount of a new place depends on (R5) in a segment of the year: territories that have the same pay the same.</summary>
/// <param name="Kind">What is said of the place.</param>
/// <param name="Tranche">The declared tranche.</param>
/// <param name="Zoning">Where the territory stands in the rural zonings.</param>
/// <param name="Rows">Rows of the table of tranches that may be the territory's, a bit each.</param>
internal readonly record struct NewPlace(LotKind Kind, int? Tranche, RuralZoning Zoning, UInt128 Rows);
