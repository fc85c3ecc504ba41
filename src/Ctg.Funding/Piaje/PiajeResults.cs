using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Piaje.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje;

/// <summary>What users see of a run: the grant and the versions as results, notices, figures.</summary>
internal static class PiajeResults
{
    internal static PiajeResult Of<TWork>(PiajeRun<TWork> run, MaximumGrant grant)
        where TWork : struct, IWork
    {
        var isExcluded = grant.Eligibility.IsEligible == Membership.Out;
        var statut = isExcluded ? AmountStatut.Exclu : grant.Amount.Bounds?.Statut() ?? AmountStatut.Indetermine;
        PiajeVersion[] versions = [.. grant.Grants.Select(each => new PiajeVersion(each))];
        var result = new PiajeResult(run.Project, statut)
        {
            Card = new(run.Card),
            IsEligible = grant.Eligibility.IsEligible,
            Versions = versions,
            Version = grant.Best is null ? null : versions[0],
            MaximumGrant = grant.Amount.Bounds,
            RemainingCost = grant.Remaining(run).Bounds,
            SubsidisedPlaces = (int)(grant.Places.Bounds?.Min ?? 0),
            DutyYears = isExcluded ? 0 : (int)Repayment.Duty(run).Amount.Numerators.Min,
            StartUpAid = OfMam(run, PiajeFigures.StartUpAid).Bounds?.Exact,
            StartUpAidDutyYears = (int?)OfMam(run, PiajeFigures.StartUpAidDuty).Bounds?.Exact,
            Reasons = grant.Amount.Reasons,
            Notices = isExcluded ? [] : [.. Notices(run.Project, grant)],
        };

        // Last, when all that it takes is read.
        var used = grant.Grants.Select(each => each.Used).Append(run.Work.Used);
        return result with { Figures = used.SelectMany(each => each.Values()).InOrder() };
    }

    /// <summary>A figure of MAM alone; not known for other structures.</summary>
    internal static Term OfMam<TWork>(PiajeRun<TWork> run, PiajeFigure figure)
        where TWork : struct, IWork => run.Project.Structure == TypeStructure.Mam && run.Card.Has(figure) ? run.Take(figure) : default;

    private static IEnumerable<FigureValue> Once(IEnumerable<FigureValue> values) =>
        values.Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>();

    private static IEnumerable<Diagnostic> Notices(PiajeProject project, MaximumGrant grant)
    {
        static Diagnostic Notice(string code, params object[] arguments) => new(code, DiagnosticSeverity.Notice, [.. arguments]);
        if (project.Decided is null)
        {
            yield return Notice(Codes.NotDecided);
        }

        yield return grant.Best?.Version.Why ?? Notice(Codes.VersionNotTold);
        if (grant is { Best: not null, Grants: [_, var other, ..] })
        {
            yield return Notice(Codes.BetterVersion, other.Version.Card.Day, other.Amount.Amount.Numerators.Min);
        }

        var inPlay = grant.Best is { } best ? [best] : grant.Grants;
        foreach (var value in Once(inPlay.SelectMany(each => each.Used.CarriedOver())))
        {
            yield return Notice(Codes.CarriedOver, value.Figure, value.ConfirmedThrough!.Value);
        }
    }
}
