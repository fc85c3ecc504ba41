using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje.Rules;

/// <summary>P1: a project on one version of the scale, from the components of a place to the grant.</summary>
/// <remarks>The sum of the components under PI-MAX, the places together under PI-PCT × expenses, and what each takes off.</remarks>
internal sealed record Grant(
    Candidate Version, IReadOnlyList<PiajeComponent> Components, Capped PerPlace, Term PerPlaceCost,
    Capped OfExpenses, Term OfExpensesCost, Term Amount, UsedFigures Used)
{
    /// <summary>Gets why there is none: the base is not public; <see langword="null"/> where it is.</summary>
    internal Diagnostic? Missing => Components[0] is { PerPlace.Max: null, Figure: { } socle }
        ? new(Codes.FigureMissing, DiagnosticSeverity.Error, socle.Figure, Version.Card.Day.Year)
        : null;

    /// <summary>min(places × min(base + majorations, PI-MAX), PI-PCT × expenses).</summary>
    internal static Grant On<TWork>(PiajeRun<TWork> run, Candidate version, Term places, Mark[] grounds)
        where TWork : struct, IWork
    {
        var (work, about) = (run.Work, version.Card.Name);
        var components = Rules.Components.Of(run, version.IsForMam);
        var sum = work.Compute(PiajeSteps.Sum, about, StepOperation.Sum, [.. components.Select(each => each.Amount)]);
        var perPlace = Capped.Under(work, PiajeSteps.PerPlace, about, sum, run.Take(PiajeFigures.PerPlaceCap));
        var together = work.Compute(PiajeSteps.BeforePercent, about, StepOperation.Product, [places, perPlace.After]);
        var ofExpenses = Capped.Under(work, PiajeSteps.Kept, about, together, ShareOfExpenses(run, about));
        var perPlaceCost = perPlace.Over(work, PiajeSteps.OverPerPlace, about) is { } overPerPlace
            ? work.Compute(PiajeSteps.PerPlaceCapCost, about, StepOperation.Product, [places, overPerPlace])
            : work.Nothing(PiajeSteps.PerPlaceCapCost, about, sum);
        var ofExpensesCost = ofExpenses.Over(work, PiajeSteps.OverPercent, about) is { } overPercent
            ? work.Compute(PiajeSteps.PercentCapCost, about, StepOperation.RoundToCent, [overPercent])
            : work.Nothing(PiajeSteps.PercentCapCost, about, together);
        var (kept, cents) = (ofExpenses.After, Arithmetic.ToCent(ofExpenses.After.Amount));
        var amount = work.Settle(PiajeSteps.Version, about, StepOperation.RoundToCent, cents, [kept], grounds, [version.Why]);
        PiajeComponent[] shown = [.. components.Select(each => each.Component)];
        return new(version, shown, perPlace, perPlaceCost, ofExpenses, ofExpensesCost, amount.Because(kept.Reasons), work.Used);
    }

    private static Term ShareOfExpenses<TWork>(PiajeRun<TWork> run, string about)
        where TWork : struct, IWork
    {
        var percent = run.Take(PiajeFigures.PercentCap);
        ExactBounds Share() => percent.Times(run.Project.Expenses / 100);
        return !percent.IsKnown ? percent : run.Work
            .Settle(PiajeSteps.PercentCap, about, StepOperation.Percent, Share(), [percent, run.Expenses]).Because(percent.Reasons);
    }
}

/// <summary>An amount, a cap, and the amount under it: a cap that is not known does not bind.</summary>
internal readonly record struct Capped(Term Before, Term Cap, Term After)
{
    internal static Capped Under<TWork>(TWork work, StepKind kind, string about, Term amount, Term cap)
        where TWork : struct, IWork =>
        new(amount, cap, cap.IsKnown
            ? work.Compute(kind, about, StepOperation.Min, [amount, cap])
            : amount.Because(Reasons.Of([amount, cap])));

    /// <summary>What it takes off, bound by bound; between two ranges where a range of caps would take more off the low bound.</summary>
    internal Term? Over<TWork>(TWork work, StepKind kind, string about)
        where TWork : struct, IWork
    {
        var (before, after) = (Before.Amount.Numerators, After.Amount.Numerators);
        return !Cap.IsKnown ? null : before.Min - after.Min > before.Max - after.Max
            ? work.Compute(kind, about, StepOperation.Gap, [Before, Cap])
            : work.Compute(kind, about, StepOperation.Difference, [Before, After]);
    }
}
