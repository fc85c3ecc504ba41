using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What each line of a result amounts to, without the line.</summary>
internal interface ILineAmounts
{
    /// <summary>The amount to the cent (R7), nothing for an excluded line; <see langword="null"/> where it is not known.</summary>
    public Cents? AmountOf(int line);
}
