using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje.Rules;

/// <summary>P3 and P4: whether a project may get the PIAJE, why not, and the figures that decide.</summary>
internal sealed record Eligibility(Membership IsEligible, IReadOnlyList<Diagnostic> Reasons, IReadOnlyList<Mark> Figures)
{
    internal static Eligibility Of<TWork>(PiajeRun<TWork> run, bool hasScale)
        where TWork : struct, IWork
    {
        var (project, first, filed) = (run.Project, run.Card.FirstDay, run.Project.FilingDay);
        return (hasScale, project) switch
        {
            (false, { Structure: TypeStructure.Mam }) when filed >= first => Refused([], Codes.NoMamScale, project.ReferenceDay, first),
            (false, _) => Refused([], Codes.BeforeFirstText, filed < first ? filed : project.ReferenceDay, first),
            (_, { Operation: Operation.Autre }) => Refused([], Codes.NotPiaje),
            _ => TooFewPlaces(run) ?? Conditions(run),
        };
    }

    /// <summary>What decides whether the project is eligible.</summary>
    internal Mark[] Grounds<TWork>(PiajeRun<TWork> run)
        where TWork : struct, IWork =>
        [
            run.Filed, run.Decided, run.Structure, run.Operation, run.PlacesBefore, run.CreatedPlaces, run.Coverage, run.PotentielFinancier,
            run.Said("appel_a_projets", run.Project.AnswersCallForProjects), .. Figures,
        ];

    /// <summary>P3: a creation, or an extension or transplantation with at least 10 % more places.</summary>
    private static Eligibility? TooFewPlaces<TWork>(PiajeRun<TWork> run)
        where TWork : struct, IWork
    {
        var (project, growth) = (run.Project, run.Card[PiajeFigures.LeastGrowth].Amount!.Value.Min);
        var least = project.Operation == Operation.Creation ? 1 : Math.Max(1, project.PlacesBefore * growth / 100);
        return project.CreatedPlaces < least
            ? Refused([run.Take(PiajeFigures.LeastGrowth)], Codes.TooFewPlaces, project.CreatedPlaces, project.PlacesBefore, growth)
            : null;
    }

    /// <summary>P4: PAJE, and MAM on the scale of 2019: short of places and of means, or in a call for projects.</summary>
    private static Eligibility Conditions<TWork>(PiajeRun<TWork> run)
        where TWork : struct, IWork
    {
        var project = run.Project;
        Mark[] growth = project.Operation == Operation.Creation ? [] : [run.Take(PiajeFigures.LeastGrowth)];
        var hasOwnScale = project.Structure != TypeStructure.Paje && run.Card.ChoiceOf(PiajeFigures.ScaleOfMam) == "mam";
        if (project.Structure == TypeStructure.Psu || hasOwnScale || project.AnswersCallForProjects)
        {
            return new(Membership.In, [], growth);
        }

        var (coverage, wealth) = (run.Take(PiajeFigures.CoverageThreshold), run.Take(PiajeFigures.WealthThreshold));
        var (mostCoverage, mostWealth) = (coverage.Amount.Numerators.Min, wealth.Amount.Numerators.Min);
        Mark[] figures = [coverage, .. growth, wealth];
        return (project.CoverageRate, project.PotentielFinancier) switch
        {
            var (_, means) when means >= mostWealth => Refused(figures, Codes.TooWealthy, means!.Value, mostWealth),
            var (rate, _) when rate >= mostCoverage => Refused(figures, Codes.TooCovered, rate!.Value, mostCoverage),
            (not null, not null) => new(Membership.In, [], figures),
            _ => new(Membership.Unknown, [new(Codes.ConditionsUnknown, DiagnosticSeverity.Notice, mostCoverage, mostWealth)], figures),
        };
    }

    private static Eligibility Refused(Mark[] figures, string code, params object[] arguments) =>
        new(Membership.Out, [new Diagnostic(code, DiagnosticSeverity.Error, [.. arguments])], figures);
}
