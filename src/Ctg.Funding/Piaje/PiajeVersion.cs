using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Piaje.Rules;
using Ctg.Funding.Terms;
using NodaTime;

namespace Ctg.Funding.Piaje;

/// <summary>A project on one version of the scale.</summary>
public sealed record PiajeVersion
{
    internal PiajeVersion(Grant grant)
    {
        Why = grant.Version.Why;
        IsRebond = grant.Version.Card.IsRebond;
        ScaleDay = grant.Version.Card.Day;
        Components = ValueList.Of(grant.Components);
        SumPerPlace = grant.PerPlace.Before.Amount.Numerators;
        PerPlaceCap = grant.PerPlace.Cap.Bounds;
        PercentCap = grant.OfExpenses.Cap.Bounds;
        Low = On(grant, bounds => bounds.Min);
        High = On(grant, bounds => bounds.Max);
    }

    /// <summary>Why this version may serve (rule P2).</summary>
    public Diagnostic Why { get; }

    /// <summary>Whether it is the scale of the plan rebond.</summary>
    public bool IsRebond { get; }

    /// <summary>The base and the majorations, in the order of the rules.</summary>
    public IReadOnlyList<PiajeComponent> Components { get; }

    /// <summary>Sum of the components, euros per place, before the caps; no maximum where one is not public.</summary>
    public Bounds SumPerPlace { get; }

    /// <summary>Most per place, euros (PI-MAX); <see langword="null"/> where it is not known.</summary>
    public Bounds? PerPlaceCap { get; }

    /// <summary>Most in percent of expenses, euros (PI-PCT); <see langword="null"/> where it is not known.</summary>
    public Bounds? PercentCap { get; }

    /// <summary>The grant with every unknown at its least.</summary>
    public CappedGrant Low { get; }

    /// <summary>The grant with every unknown at its most.</summary>
    public CappedGrant High { get; }

    /// <summary>Maximum grant, euros, to the cent.</summary>
    public Bounds Grant => new(Low.Grant ?? 0, High.Grant);

    /// <summary>Day on which the scale is read.</summary>
    public LocalDate ScaleDay { get; }

    /// <summary>One bound: a cap binds where it leaves less than there was before it.</summary>
    private static CappedGrant On(Grant grant, Func<Bounds, decimal?> bound)
    {
        decimal? Of(Term amount) => bound(amount.Amount.Numerators);
        bool Binds(Capped capped) => Of(capped.After) != Of(capped.Before);
        var binding = Binds(grant.OfExpenses) ? BindingCap.Percent : Binds(grant.PerPlace) ? BindingCap.PerPlace : BindingCap.None;
        return new CappedGrant(Of(grant.Amount), binding, Of(grant.PerPlaceCost), Of(grant.OfExpensesCost));
    }
}
