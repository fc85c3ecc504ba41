using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Psej.Rules;

/// <summary>The rate of an action in a year of the contract, percent of its net cost: PS-1, PS-4, PS-5, PS-6.</summary>
internal static class Rates
{
    /// <summary>That of a post, that of a new action, else the degressive one.</summary>
    internal static (Membership IsNew, Term Percent) Of<TWork>(PsejRun<TWork> run, int i)
        where TWork : struct, IWork
    {
        if (run.Actions[i].Service == Service.Pilotage)
        {
            return (Membership.Unknown, Published(run, i, PsejSteps.PostRate, run.Card.PostRate, []));
        }

        var (isNew, why) = IsNew(run, i);
        var rate = isNew == Membership.In ? Published(run, i, PsejSteps.NewRate, run.Card.NewRate, why) : Degressive(run, i, isNew, why);
        return (isNew, rate);
    }

    /// <summary>PS-5: a creation, or a capacity up by more than the threshold; and what tells.</summary>
    private static (Membership IsNew, Mark[] Why) IsNew<TWork>(PsejRun<TWork> run, int i)
        where TWork : struct, IWork
    {
        var (action, about, card) = (run.Actions[i], run.Work.Owner(i), run.Card);
        var (before, after) = (run.Quantity(i, "capacite_avant", action.CapacityBefore), run.Quantity(i, "capacite", action.Capacity));
        var threshold = run.Show(card.Growth);
        if (action.CapacityBefore == 0)
        {
            return (Membership.In, [before]);
        }

        if (!before.IsKnown || !after.IsKnown || card.Growth.Amount is not { } percent)
        {
            return (Membership.Unknown, [before, after, threshold]);
        }

        var gain = run.Work.Compute(PsejSteps.Gain, about, StepOperation.Difference, [after, before]);
        var growth = run.Work.Compute(PsejSteps.Growth, about, StepOperation.PercentOf, [gain, before]);
        var (grown, per) = (growth.Amount.Numerators.Min, growth.Amount.Denominator);
        var isNew = grown > percent.Max * per ? Membership.In : grown <= percent.Min * per ? Membership.Out : Membership.Unknown;
        return (isNew, [growth, threshold]);
    }

    /// <summary>
    /// PS-4: the rate before the contract less the degressivity of each year, down to the rate of new actions; from that rate on where the
    /// action may be new.
    /// </summary>
    private static Term Degressive<TWork>(PsejRun<TWork> run, int i, Membership isNew, Mark[] why)
        where TWork : struct, IWork
    {
        var (action, about, card) = (run.Actions[i], run.Work.Owner(i), run.Card);
        CardFigure[] figures = [card.NewRate, card.Growth, card.Degressivity];
        run.Work.Heed(card.Reading);
        foreach (var figure in figures)
        {
            run.Show(figure);
        }

        if (card.NewRate.Amount is not { } least || card.Degressivity.Amount is not { } perYear)
        {
            return Missing(run, i, card.NewRate.Amount is null ? card.NewRate : card.Degressivity);
        }

        var (floor, reduced) = (run.Work.Take(card.NewRate, least), Reduced(run, i, perYear));
        var older = run.Work.Compute(PsejSteps.OlderRate, about, StepOperation.Max, [floor, reduced], why);
        var rate = isNew == Membership.Out ? older : run.Work.Compute(PsejSteps.EitherRate, about, StepOperation.Span, [floor, older], why);
        return rate with
        {
            Reasons =
            [
                .. isNew == Membership.Unknown ? Said(Codes.NatureUnknown, action) : [],
                .. figures.Where(figure => figure.Amount is { IsExact: false }).Select(figure => figure.RangeOnly),
                .. action.PreviousRate is null ? Said(Codes.PreviousRateUnknown, action) : [],
            ],
        };
    }

    /// <summary>The rate before the contract, less what its years take: points, or a share of it (H-09). Without it, any rate.</summary>
    private static Term Reduced<TWork>(PsejRun<TWork> run, int i, Bounds perYear)
        where TWork : struct, IWork
    {
        var (about, reading) = (run.Work.Owner(i), run.Work.Heed(run.Card.Reading));
        var previous = run.Work.Given(about, "taux_precedent", Units.Percent, run.Actions[i].PreviousRate ?? Bounds.AtLeast(0));
        if (!previous.IsExact)
        {
            return previous;
        }

        var yearly = run.Work.Take(run.Card.Degressivity, perYear);
        var points = run.Work.Compute(PsejSteps.LostPoints, run.Name, StepOperation.Product, [yearly, run.Rank]);
        if (run.Card.IsInPoints)
        {
            return run.Work.Compute(PsejSteps.Reduced, about, StepOperation.Gap, [previous, points], [reading]);
        }

        var share = run.Work.Compute(PsejSteps.LostShare, about, StepOperation.Percent, [points, previous]);
        var reduced = run.Work.Compute(PsejSteps.Reduced, about, StepOperation.Gap, [previous, share], [reading]);
        return run.Work.Compute(PsejSteps.ReducedRounded, about, StepOperation.RoundToFourDecimals, [reduced]);
    }

    private static Term Published<TWork>(PsejRun<TWork> run, int i, StepKind kind, CardFigure rate, Mark[] why)
        where TWork : struct, IWork => rate.Amount is { } percent
        ? run.Work.Compute(kind, run.Work.Owner(i), StepOperation.Same, [run.Work.Take(rate, percent).Because(rate.RangeOnly)], why)
        : Missing(run, i, rate);

    private static Term Missing<TWork>(PsejRun<TWork> run, int i, CardFigure figure)
        where TWork : struct, IWork => run.Work.Miss(
            PsejSteps.RateUnknown,
            run.Work.Owner(i),
            [new Diagnostic(Codes.FigureMissing, DiagnosticSeverity.Error, figure.Value.Figure, run.Card.Year)],
            run.Work.Heed(figure));

    private static Diagnostic[] Said(string code, PsejAction action) => [new Diagnostic(code, DiagnosticSeverity.Notice, action.Code)];
}
