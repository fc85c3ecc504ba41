using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje.Rules;

/// <summary>P1 to P4: whether a project may get a grant, its places, its grant by version, best first, and the maximum.</summary>
internal sealed record MaximumGrant(Eligibility Eligibility, Term Places, IReadOnlyList<Grant> Grants, Term Amount)
{
    /// <summary>Gets the version that serves; <see langword="null"/> where bounds do not tell which, or there is none.</summary>
    internal Grant? Best => Told(Grants) is [var best] ? best : null;

    internal static MaximumGrant Of<TWork>(PiajeRun<TWork> run)
        where TWork : struct, IWork
    {
        var versions = Versions.Of(run.Project, run.Card);
        var eligibility = Eligibility.Of(run, versions.Count > 0);
        if (eligibility.IsEligible == Membership.Out)
        {
            return new(eligibility, default, [], run.Work.Miss(PiajeSteps.Excluded, "", eligibility.Reasons, eligibility.Grounds(run)));
        }

        var places = CountedPlaces(run);
        Grant[] grants = [.. versions
            .Select(version => Grant.On(run.On(version.Card), version, places, Versions.Grounds(run, version.Card)))
            .OrderByDescending(grant => grant.Amount.Amount.Numerators.Min).ThenByDescending(grant => grant.Amount.Amount.Numerators.Max)];
        return new(eligibility, places, grants, Better(run, grants, eligibility));
    }

    /// <summary>P1: what is left to the promoter.</summary>
    internal Term Remaining<TWork>(PiajeRun<TWork> run)
        where TWork : struct, IWork => run.Work.Compute(PiajeSteps.Remaining, "", StepOperation.Gap, [run.Expenses, Amount]);

    /// <summary>P3: only created places count, or all those of the structure (H-12).</summary>
    private static Term CountedPlaces<TWork>(PiajeRun<TWork> run)
        where TWork : struct, IWork
    {
        Mark[] grounds = [run.Heed(PiajeFigures.CountedPlaces), run.Operation];
        return run.Card.ChoiceOf(PiajeFigures.CountedPlaces) == "toutes"
            ? run.Work.Compute(PiajeSteps.Places, "", StepOperation.Sum, [run.CreatedPlaces, run.PlacesBefore], grounds)
            : run.Work.Compute(PiajeSteps.Places, "", StepOperation.Same, [run.CreatedPlaces], grounds);
    }

    /// <summary>P2: the better of the versions; P4: from nothing, where a condition cannot be checked.</summary>
    private static Term Better<TWork>(PiajeRun<TWork> run, Grant[] grants, Eligibility eligibility)
        where TWork : struct, IWork
    {
        var told = Told(grants);
        if (told.FirstOrDefault(grant => grant.Missing is not null)?.Missing is { } missing)
        {
            return run.Work.Miss(PiajeSteps.Unknown, "", [missing], [.. grants.Select(grant => (Mark)grant.Amount)]);
        }

        Term[] amounts = [.. grants.Select(grant => grant.Amount)];
        var best = amounts is [var only] ? only : run.Work.Compute(PiajeSteps.Better, "", StepOperation.Max, amounts);
        var reasons = Reasons.Union(eligibility.Reasons, Reasons.Of([.. told.Select(grant => grant.Amount)]));
        if (eligibility.IsEligible == Membership.In)
        {
            return best.Because(reasons);
        }

        var possible = Arithmetic.Of(StepOperation.Possible, [best])!.Value;
        reasons = possible.IsExact ? [] : reasons;
        return run.Work.Settle(PiajeSteps.PossibleGrant, "", StepOperation.Possible, possible, [best], eligibility.Grounds(run), reasons);
    }

    /// <summary>The best version alone where no other can give more, else all.</summary>
    private static IReadOnlyList<Grant> Told(IReadOnlyList<Grant> grants) =>
        grants is [{ Amount.Bounds.Max: var most } best, ..] && (most is null || grants.All(grant => grant.Amount.Bounds?.Max <= most))
            ? [best]
            : grants;
}
