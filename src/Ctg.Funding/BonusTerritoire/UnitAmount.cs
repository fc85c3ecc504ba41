using Ctg.Funding.Baremes;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What one place gets over a full year, split by rule R8. Carried multiplied by the territory's divisor, so that the only division comes last.</summary>
internal readonly record struct UnitAmount(Bounds Total, Bounds Base, decimal Rebond, Bounds Rattrapage, Bounds ZoneUplift, Bounds Trajectoire)
{
    /// <summary>Gets whether every part is known.</summary>
    internal bool IsExact => Base.IsExact && Rattrapage.IsExact && ZoneUplift.IsExact && Trajectoire.IsExact;

    internal static UnitAmount Zero => new(Bounds.Of(0), Bounds.Of(0), 0, Bounds.Of(0), Bounds.Of(0), Bounds.Of(0));

    public static UnitAmount operator +(UnitAmount a, UnitAmount b) => new(
        a.Total.Plus(b.Total), a.Base.Plus(b.Base), a.Rebond + b.Rebond, a.Rattrapage.Plus(b.Rattrapage), a.ZoneUplift.Plus(b.ZoneUplift), a.Trajectoire.Plus(b.Trajectoire));

    public static UnitAmount operator *(UnitAmount amount, decimal factor) => new(
        amount.Total.Times(factor), amount.Base.Times(factor), amount.Rebond * factor, amount.Rattrapage.Times(factor), amount.ZoneUplift.Times(factor), amount.Trajectoire.Times(factor));

    /// <summary>The amount times a quantity of which only bounds may be known, as of hours under a cap; they have no rebond.</summary>
    public static UnitAmount operator *(UnitAmount amount, Bounds factor) => factor.IsExact
        ? amount * factor.Min
        : new(amount.Total.Times(factor), amount.Base.Times(factor), amount.Rebond * factor.Min, amount.Rattrapage.Times(factor), amount.ZoneUplift.Times(factor), amount.Trajectoire.Times(factor));
}
