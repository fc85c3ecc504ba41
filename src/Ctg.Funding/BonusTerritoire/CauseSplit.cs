namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// Why a territory gets more or less than its PSEJ in a year, euros, to the cent: the causes add up to the difference, without remainder. They
/// are one reading of the figures, all at their low bound or all at their high one.
/// </summary>
/// <param name="Volume">New places at their own base amount, and existing ones more or fewer than the reference places.</param>
/// <param name="UnitAmount">What an existing place gets above or below the PSEJ of a reference place: notified amount, floor, revaluations.</param>
/// <param name="Rebond">Plan rebond, in new places.</param>
/// <param name="Rattrapage">Rattrapage of existing places.</param>
/// <param name="ZoneUplift">What the priority zones (QPV, ZRR, FRR) bring above the territory's own tranche.</param>
/// <param name="Trajectoire">Bonus trajectoire de développement (BT-T).</param>
/// <param name="Timing">Months in which places were not open yet, or no more, while the bonus was due; never above 0 but for a cent of rounding.</param>
public readonly record struct CauseSplit(decimal Volume, decimal UnitAmount, decimal Rebond, decimal Rattrapage, decimal ZoneUplift, decimal Trajectoire, decimal Timing)
{
    /// <summary>Sum of the causes: the difference.</summary>
    public decimal Total => Volume + UnitAmount + Rebond + Rattrapage + ZoneUplift + Trajectoire + Timing;

    /// <summary>The causes of several territories, services or years together.</summary>
    /// <param name="a">Some.</param>
    /// <param name="b">Some others.</param>
#pragma warning disable CA2225 // a sum of causes needs no other name
    public static CauseSplit operator +(CauseSplit a, CauseSplit b) => new(
        a.Volume + b.Volume, a.UnitAmount + b.UnitAmount, a.Rebond + b.Rebond, a.Rattrapage + b.Rattrapage, a.ZoneUplift + b.ZoneUplift, a.Trajectoire + b.Trajectoire, a.Timing + b.Timing);
#pragma warning restore CA2225
}
