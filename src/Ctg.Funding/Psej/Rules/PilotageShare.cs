using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Psej.Rules;

/// <summary>PS-2: pilotage has at most what accueil leaves of the total.</summary>
internal static class PilotageShare
{
    /// <summary>
    /// Pilotage less its share of the total: share of accueil × pilotage − the rest × accueil, never below 0, to the cent.
    /// </summary>
    internal static Term Excess<TWork>(PsejRun<TWork> run, Bounds share, Term accueil, Term pilotage)
        where TWork : struct, IWork
    {
        var figure = run.Card.AccueilShare;
        var rest = run.Work.Follow(figure, "reste", Units.Percent, new Bounds(share.Max is { } most ? 100 - most : 0, 100 - share.Min));
        var over = run.Work.Compute(PsejSteps.PilotageWeight, run.Name, StepOperation.Percent, [run.Work.Take(figure, share), pilotage]);
        var under = run.Work.Compute(PsejSteps.AccueilWeight, run.Name, StepOperation.Percent, [rest, accueil]);
        var exact = run.Work.Compute(PsejSteps.ExcessExact, run.Name, StepOperation.Gap, [over, under]);
        return run.Work.Compute(PsejSteps.Excess, run.Name, StepOperation.RoundToCent, [exact]);
    }
}
