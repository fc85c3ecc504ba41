using Ctg.Funding.Baremes;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What a line's amount is made of, euros for the year, to the cent (rule R8).</summary>
/// <remarks>
/// Where every part is exact the parts add up to the amount; the base takes the cent that rounding leaves. Where parts are
/// ranges, the low base goes with the high uplift: they are two readings of one unknown tranche.
/// </remarks>
/// <param name="Base">Amount before the measures beside it.</param>
/// <param name="Rebond">Part of the 2021 plan rebond in a new place.</param>
/// <param name="Rattrapage">Catch-up of existing places.</param>
/// <param name="ZoneUplift">Amount taken less what the territory's own tranche would have given.</param>
/// <param name="Trajectoire">Bonus trajectoire de développement (BT-T).</param>
public readonly record struct BonusSplit(Bounds Base, decimal Rebond, Bounds Rattrapage, Bounds ZoneUplift, Bounds Trajectoire);
