using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Piaje;

/// <summary>Computes the maximum PIAJE grant of a project: rules P1 to P7.</summary>
public static class PiajeCalculator
{
    private const string CountedPlaces = "H-12";
    private const string RepaidYears = "H-13";
    private const string Duty = "PI-DUREE";
    internal const string StartUpAid = "PM-A";
    private const string StartUpAidDuty = "PM-A-DUREE";

    /// <summary>The maximum grant of a project, how it is made, and what it commits the promoter to.</summary>
    /// <param name="project">The project.</param>
    /// <param name="bareme">The figures.</param>
    public static PiajeResult Calculate(PiajeProject project, Bareme bareme) => Calculate(project, bareme, null);

    /// <summary>The maximum grant of a project with the derivation of each of its amounts. The same calculation, recorded as it goes.</summary>
    /// <param name="project">The project.</param>
    /// <param name="bareme">The figures.</param>
    public static PiajeExplanation Explain(PiajeProject project, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(bareme);
        var trace = new PiajeTrace(project, bareme);
        return trace.Explanation(Calculate(project, bareme, trace));
    }

    private static PiajeResult Calculate(PiajeProject project, Bareme bareme, PiajeTrace? trace)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(bareme);
        var candidates = Versions.Of(project, bareme);
        var eligibility = Eligibility.Of(project, bareme, candidates.Count > 0);
        if (eligibility.IsEligible == Membership.Out)
        {
            return new PiajeResult(project, AmountStatut.Exclu)
            {
                IsEligible = Membership.Out,
                Reasons = eligibility.Reasons,
                StartUpAid = OfMam(StartUpAid, project, bareme)?.Amount?.Exact,
                StartUpAidDutyYears = (int?)OfMam(StartUpAidDuty, project, bareme)?.Amount?.Exact,
                Figures = Sorted([.. eligibility.Figures, OfMam(StartUpAid, project, bareme), OfMam(StartUpAidDuty, project, bareme)]),
            };
        }

        var counted = bareme.Find(CountedPlaces, project.ReferenceDay)!;
        var places = project.CreatedPlaces + (counted.Choice == "toutes" ? project.PlacesBefore : 0);
        trace?.RecordPlaces(counted, places);
        PiajeVersion[] versions = [.. candidates.Select(candidate => VersionOn(candidate.Scale, candidate.Why, project, places, trace))
            .OrderByDescending(version => version.Grant.Min).ThenByDescending(version => version.Grant.Max)];
        return Result(project, bareme, eligibility, versions, places, counted);
    }

    private static PiajeResult Result(PiajeProject project, Bareme bareme, Eligibility eligibility, PiajeVersion[] versions, int places, FigureValue counted)
    {
        var best = versions[0];
        var isTold = versions.All(version => best.Grant.Max is null || version.Grant.Max <= best.Grant.Max);
        PiajeVersion[] inPlay = isTold ? [best] : versions;
        var isMissing = inPlay.Any(version => version.Scale.Amount(version.Scale.Socle) is null);
        var grant = GrantOf(versions, eligibility.IsEligible);
        var duty = bareme.Find(Duty, project.ReferenceDay)!;
        var repaid = bareme.Find(RepaidYears, project.ReferenceDay)!;
        return new PiajeResult(project, isMissing ? AmountStatut.Indetermine : StatutOf(grant))
        {
            IsEligible = eligibility.IsEligible,
            SubsidisedPlaces = places,
            Versions = versions,
            Version = isTold ? best : null,
            MaximumGrant = isMissing ? null : grant,
            DutyYears = (int)duty.Amount!.Value.Min,
            CountsStartedYears = repaid.Choice == "annees-entamees",
            StartUpAid = OfMam(StartUpAid, project, bareme)?.Amount?.Exact,
            StartUpAidDutyYears = (int?)OfMam(StartUpAidDuty, project, bareme)?.Amount?.Exact,
            Reasons = isMissing
                ? [new Diagnostic(Codes.FigureMissing, DiagnosticSeverity.Error, best.Scale.Socle!.Figure, best.Scale.Day.Year)]
                : grant.IsExact ? [] : [.. eligibility.Reasons, .. inPlay.SelectMany(ReasonsOf).Distinct()],
            Notices = [.. NoticesOf(project, versions, isTold, best), .. CarriedOver(inPlay)],
            Figures = Sorted([.. eligibility.Figures, counted, duty, repaid, Versions.HypothesisOf(project, bareme), OfMam(StartUpAid, project, bareme), OfMam(StartUpAidDuty, project, bareme), .. versions.SelectMany(FiguresOf)]),
        };
    }

    /// <summary>P1: min(places × min(base + majorations, PI-MAX), PI-PCT × expenses), on the low and on the high bound.</summary>
    private static PiajeVersion VersionOn(PiajeScale scale, Diagnostic why, PiajeProject project, int places, PiajeTrace? trace)
    {
        var version = new PiajeVersion(scale, why, Components.Of(project, scale, trace))
        {
            PercentCap = scale.Amount(scale.PercentCap)?.Times(project.Expenses / 100),
        };
        var perPlace = version.SumPerPlace.CappedBy(version.PerPlaceCap);
        var beforePercent = perPlace.Times(places);
        var grant = beforePercent.CappedBy(version.PercentCap);
        version = version with
        {
            Low = Capped(version.SumPerPlace.Min, perPlace.Min, beforePercent.Min, grant.Min, places),
            High = Capped(version.SumPerPlace.Max, perPlace.Max, beforePercent.Max, grant.Max, places),
        };
        return trace is null ? version : version with { Steps = trace.Version(version, perPlace, beforePercent, grant) };
    }

    /// <summary>One bound: a cap binds where it leaves less than there was before it.</summary>
    private static CappedGrant Capped(decimal? sum, decimal? perPlace, decimal? beforePercent, decimal? grant, int places)
    {
        var isCappedPerPlace = perPlace != sum;
        var isCappedInPercent = grant != beforePercent;
        var binding = isCappedInPercent ? BindingCap.Percent : isCappedPerPlace ? BindingCap.PerPlace : BindingCap.None;
        return new CappedGrant(
            Rounded(grant),
            binding,
            isCappedPerPlace ? places * (sum - perPlace) : 0,
            isCappedInPercent ? Rounded(beforePercent - grant) : 0);
    }

    /// <summary>P2: the better of the versions; a condition that cannot be checked makes the low bound nothing.</summary>
    private static Bounds GrantOf(PiajeVersion[] versions, Membership isEligible)
    {
        var isOpen = versions.Any(version => version.Grant.Max is null);
        var low = isEligible == Membership.Unknown ? 0 : versions.Max(version => version.Grant.Min);
        return new Bounds(low, isOpen ? null : versions.Max(version => version.Grant.Max));
    }

    private static IEnumerable<Diagnostic> ReasonsOf(PiajeVersion version)
    {
        var caps = new[] { version.Scale.PerPlaceCap, version.Scale.PercentCap }
            .Where(value => version.Scale.Amount(value) is not { IsExact: true })
            .Select(value => new Diagnostic(Codes.RangeOnly, DiagnosticSeverity.Notice, value!.Figure));
        return version.Components.Select(component => component.Reason).OfType<Diagnostic>().Concat(caps);
    }

    private static IEnumerable<Diagnostic> NoticesOf(PiajeProject project, PiajeVersion[] versions, bool isTold, PiajeVersion best)
    {
        if (project.Decided is null)
        {
            yield return new Diagnostic(Codes.NotDecided, DiagnosticSeverity.Notice);
        }

        yield return isTold ? best.Why : new Diagnostic(Codes.VersionNotTold, DiagnosticSeverity.Notice);
        if (isTold && versions.Length > 1)
        {
            yield return new Diagnostic(Codes.BetterVersion, DiagnosticSeverity.Notice, versions[1].Scale.Day, versions[1].Grant.Min);
        }
    }

    private static IEnumerable<Diagnostic> CarriedOver(PiajeVersion[] versions) =>
        versions.SelectMany(version => FiguresOf(version).OfType<FigureValue>().Where(value => value.IsCarriedOverIn(version.Scale.Day.Year)))
            .Select(value => new Diagnostic(Codes.CarriedOver, DiagnosticSeverity.Notice, value.Figure, value.ConfirmedThrough!.Value)).Distinct();

    private static IEnumerable<FigureValue?> FiguresOf(PiajeVersion version) =>
        [.. version.Components.Select(component => component.Figure), version.Scale.PerPlaceCap, version.Scale.PercentCap, version.Scale.CoverageThreshold];

    private static FigureValue? OfMam(string id, PiajeProject project, Bareme bareme) =>
        project.Structure == TypeStructure.Mam ? bareme.Find(id, project.ReferenceDay) : null;

    private static AmountStatut StatutOf(Bounds grant) =>
        grant.IsExact ? AmountStatut.Exact : grant.Max is null ? AmountStatut.Minimum : AmountStatut.Bornes;

    private static decimal? Rounded(decimal? amount) => amount is { } euros ? BoundsArithmetic.RoundHalfUp(euros) : null;

    private static List<FigureValue> Sorted(IEnumerable<FigureValue?> figures) =>
        [.. figures.OfType<FigureValue>().Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>().OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)];
}
