using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Psej.Rules;

/// <summary>PS-1: the net cost of an action.</summary>
internal static class NetCost
{
    /// <summary>The gross cost, no more than the ceiling; where that is not known, anything between nothing and the whole of it.</summary>
    internal static Term Capped<TWork>(PsejRun<TWork> run, int i)
        where TWork : struct, IWork
    {
        var (action, about) = (run.Actions[i], run.Work.Owner(i));
        var (gross, given) = (run.Euros(i, "cout", action.GrossCost), run.Euros(i, "plafond", action.CostCeiling));
        if (given.IsKnown)
        {
            return run.Work.Compute(PsejSteps.Capped, about, StepOperation.Min, [gross, given]);
        }

        var price = run.Card.PriceOf(action.Service);
        var (perUnit, units) = (run.Show(price), run.Quantity(i, "unites", action.Units));
        if (price.Amount is not { } amount || !units.IsKnown)
        {
            var (code, missing) = price.Amount is null ? (Codes.PriceNotPublic, given) : (Codes.UnitsMissing, units);
            return run.Work.Compute(PsejSteps.CappedOpen, about, StepOperation.Possible, [gross], [perUnit, missing]) with
            {
                Reasons = [new Diagnostic(code, DiagnosticSeverity.Notice, action.Code, price.Value.Figure)],
            };
        }

        var ceiling = run.Work.Compute(PsejSteps.Ceiling, about, StepOperation.Product, [run.Work.Take(price, amount), units]);
        return run.Work.Compute(PsejSteps.Capped, about, StepOperation.Min, [gross, ceiling]) with
        {
            Reasons = amount.IsExact ? [] : [price.RangeOnly],
        };
    }

    /// <summary>The capped cost less what comes in, never below 0.</summary>
    internal static Term Of<TWork>(PsejRun<TWork> run, int i, Term capped)
        where TWork : struct, IWork
    {
        var (action, about) = (run.Actions[i], run.Work.Owner(i));
        var revenue = run.Work.Compute(
            PsejSteps.Revenue,
            about,
            StepOperation.Sum,
            [
                run.Euros(i, "participations_familles", action.FamilyParticipations),
                run.Euros(i, "prestation_service", action.PrestationDeService),
                run.Euros(i, "autres_recettes", action.OtherRevenue),
            ]);
        return run.Work.Compute(PsejSteps.Net, about, StepOperation.Gap, [capped, revenue]);
    }
}
