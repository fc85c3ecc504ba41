using Ctg.Funding.Basics;
using Ctg.Funding.Terms;
using static Ctg.Funding.Piaje.ComponentKind;

namespace Ctg.Funding.Piaje.Rules;

/// <summary>P1: what a place may get, the base first: an entry is all that a majoration needs beside its figure and its name.</summary>
internal static class Majorations<TWork>
    where TWork : struct, IWork
{
    internal static readonly IReadOnlyList<Majoration<TWork>> All =
    [
        new(Socle, PiajeFigures.Socle, _ => (Membership.In, [])),
        new(GrosOeuvre, PiajeFigures.GrosOeuvre, run => AnyOf(run, ("gros_oeuvre", run.Project.HasGrosOeuvre))),
        new(DeveloppementDurable, PiajeFigures.DeveloppementDurable, run =>
            AnyOf(run, ("developpement_durable", run.Project.HasDeveloppementDurable))),
        new(Rattrapage, PiajeFigures.Rattrapage, IsShortOfPlaces),
        new(PotentielFinancier, PiajeFigures.PotentielFinancier, run => (Membership.In, [run.PotentielFinancier])),
        new(ZonePrioritaire, PiajeFigures.ZonePrioritaire, run =>
            AnyOf(run, ("zone_prioritaire", run.Project.IsInPriorityZone), ("insertion", run.Project.IsForInsertion)))
        {
            Replaces = PotentielFinancier,
        },
    ];

    private static (Membership, Mark[]) AnyOf(PiajeRun<TWork> run, params (string Column, bool Answer)[] answers) => (
        answers.Any(each => each.Answer) ? Membership.In : Membership.Out,
        Array.ConvertAll(answers, each => run.Said(each.Column, each.Answer)));

    /// <summary>PI-R: the coverage rate is below the threshold.</summary>
    private static (Membership, Mark[]) IsShortOfPlaces(PiajeRun<TWork> run)
    {
        var (rate, threshold) = (run.Coverage, run.Take(PiajeFigures.CoverageThreshold));
        var applies = rate.Bounds is not { } known || threshold.Bounds is not { } least ? Membership.Unknown
            : known.Min < least.Min ? Membership.In : Membership.Out;
        return (applies, [rate, threshold]);
    }
}
