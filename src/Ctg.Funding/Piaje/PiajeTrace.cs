using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using static Ctg.Funding.Explanations.StepOperation;

namespace Ctg.Funding.Piaje;

/// <summary>Records how the maximum grant of one project comes about, as the calculation finds it: rules P1 to P4 and P6.</summary>
internal sealed class PiajeTrace(PiajeProject project, Bareme bareme)
{
    private const string Owner = "projet";
    private const string Duty = "PI-DUREE";
    private const string RepaidYears = "H-13";

    private readonly Derivation _derivation = new();
    private ExplanationStep _places = null!;

    private ExplanationStep Expenses => _derivation.Input(Owner, "depenses", Units.Euros, project.Expenses);

    /// <summary>P3, H-12: the places that count.</summary>
    internal void RecordPlaces(FigureValue counted, int places)
    {
        var created = _derivation.Input(Owner, "places_creees", Units.Places, project.CreatedPlaces);
        var before = _derivation.Input(Owner, "places_avant", Units.Places, project.PlacesBefore);
        _places = _derivation.Compute(PiajeSteps.Places, "", new StepContent(counted.Choice == "toutes" ? Sum : Same, counted.Choice == "toutes" ? [created, before] : [created])
        {
            Amount = ExactBounds.Of(places),
            Grounds = [_derivation.Figure(counted, null), _derivation.Input(Owner, "operation", project.Operation.ToString().ToLowerInvariant())],
        });
    }

    /// <summary>P1: the base or a majoration, and what decides that it applies.</summary>
    internal ExplanationStep Component(PiajeComponent component, PiajeScale scale)
    {
        var figure = component.Figure is { } value ? Drawn(value, component, scale) : null;
        var isNotCovered = component.Kind == ComponentKind.PotentielFinancier && figure is { FigureRows.Count: 0, Figure.Rows.Count: > 0 };
        var isUnsure = component.Reason?.Code == Codes.CoverageUnknown;
        var (operation, operands) = figure switch
        {
            null => (Zero, Array.Empty<ExplanationStep>()),
            _ when isNotCovered => (Zero, []),
            _ when isUnsure => (Possible, [figure]),
            _ => (Same, [figure]),
        };
        return _derivation.Compute(PiajeSteps.Of(component.Kind), About(scale), new StepContent(operation, operands)
        {
            Amount = ExactBounds.Of(component.PerPlace),
            Grounds = [.. ConditionsOf(component.Kind, scale), isNotCovered ? figure : null],
            Reasons = component.Reason is { } reason ? [reason] : [],
        });
    }

    /// <summary>P1: the sum, the cap per place, the cap on expenses.</summary>
    internal VersionSteps Version(PiajeVersion version, Bounds perPlace, Bounds beforePercent, Bounds grant)
    {
        var scale = version.Scale;
        var about = About(scale);
        var sum = _derivation.Compute(PiajeSteps.Sum, about, Sum, ExactBounds.Of(version.SumPerPlace), [.. version.Components.Select(component => component.Step!)]);
        var perPlaceCap = version.PerPlaceCap is { } most ? _derivation.Figure(scale.PerPlaceCap!, most) : null;
        var capped = perPlaceCap is null ? sum : _derivation.Compute(PiajeSteps.PerPlace, about, Min, ExactBounds.Of(perPlace), sum, perPlaceCap);
        var before = _derivation.Compute(PiajeSteps.BeforePercent, about, Product, ExactBounds.Of(beforePercent), _places, capped);
        var percentCap = version.PercentCap is { } share
            ? _derivation.Compute(PiajeSteps.PercentCap, about, Percent, ExactBounds.Of(share), _derivation.Figure(scale.PercentCap!, scale.Amount(scale.PercentCap)), Expenses)
            : null;
        var kept = percentCap is null ? before : _derivation.Compute(PiajeSteps.Kept, about, Min, ExactBounds.Of(grant), before, percentCap);
        var rounded = _derivation.Compute(PiajeSteps.Version, about, new StepContent(RoundToCent, [kept])
        {
            Amount = ExactBounds.Of(version.Grant),
            Grounds = [.. DatesOf(scale)],
            Reasons = [version.Why],
        });
        return new VersionSteps(rounded, sum, perPlaceCap, percentCap, PerPlaceCapCost(version, perPlace, sum, capped), PercentCapCost(version, Less(beforePercent, grant), before, kept));
    }

    internal PiajeExplanation Explanation(PiajeResult result)
    {
        var root = Root(result);
        return new PiajeExplanation(result, new Explanation(root, [new ExplanationOutput("montant", root), .. Outputs(result, root)], Recalculation(each => each.MaximumGrant)), months => Repayment(result, root, months));
    }

    private ExplanationStep Root(PiajeResult result)
    {
        if (result.IsEligible == Membership.Out)
        {
            return _derivation.Compute(PiajeSteps.Excluded, "", new StepContent(None, []) { Grounds = [.. ConditionsOfEligibility(result)], Reasons = result.Reasons });
        }

        if (result.MaximumGrant is not { } grant)
        {
            return _derivation.Compute(PiajeSteps.Unknown, "", new StepContent(None, []) { Grounds = [.. result.Versions.Select(version => version.Steps!.Grant)], Reasons = result.Reasons });
        }

        var best = new Bounds(result.Versions.Max(version => version.Grant.Min), grant.Max);
        var root = result.Versions.Count == 1
            ? result.Versions[0].Steps!.Grant
            : _derivation.Compute(PiajeSteps.Better, "", Max, ExactBounds.Of(best), [.. result.Versions.Select(version => version.Steps!.Grant)]);
        return result.IsEligible == Membership.In ? root : _derivation.Compute(PiajeSteps.PossibleGrant, "", new StepContent(Possible, [root])
        {
            Amount = ExactBounds.Of(grant),
            Grounds = [.. ConditionsOfEligibility(result)],
            Reasons = result.Reasons,
        });
    }

    /// <summary>The amounts that result files show beside the grant: those of the version that serves.</summary>
    private IEnumerable<ExplanationOutput> Outputs(PiajeResult result, ExplanationStep root)
    {
        if (result.Version is { Steps: { } steps } version)
        {
            foreach (var component in version.Components)
            {
                yield return new ExplanationOutput(PiajeSteps.NameOf(component.Kind), component.Step!);
            }

            yield return new ExplanationOutput("somme_place", steps.Sum);
            if (steps.PerPlaceCap is { } perPlaceCap)
            {
                yield return new ExplanationOutput("plafond_place", perPlaceCap);
            }

            if (steps.PercentCap is { } percentCap)
            {
                yield return new ExplanationOutput("plafond_depenses", percentCap);
            }

            yield return new ExplanationOutput("cout_plafond_place", steps.PerPlaceCapCost);
            yield return new ExplanationOutput("cout_plafond_depenses", steps.PercentCapCost);
        }

        if (result.RemainingCost is { } left)
        {
            yield return new ExplanationOutput("reste_a_charge", _derivation.Compute(PiajeSteps.Remaining, "", Gap, ExactBounds.Of(left), Expenses, root));
        }

        if (result.Figures.FirstOrDefault(value => value.Figure.Id == PiajeCalculator.StartUpAid) is { } aid && result.StartUpAid is not null)
        {
            yield return new ExplanationOutput("aide_demarrage", _derivation.Figure(aid, aid.Amount));
        }
    }

    private ExplanationStep PerPlaceCapCost(PiajeVersion version, Bounds perPlace, ExplanationStep sum, ExplanationStep capped)
    {
        var (about, cost) = (About(version.Scale), ExactBounds.Of(new Bounds(version.Low.PerPlaceCapCost!.Value, version.High.PerPlaceCapCost)));
        return ReferenceEquals(sum, capped)
            ? _derivation.Compute(PiajeSteps.PerPlaceCapCost, about, new StepContent(Zero, []) { Amount = cost, Grounds = [sum] })
            : _derivation.Compute(PiajeSteps.PerPlaceCapCost, about, Product, cost, _places, _derivation.Compute(PiajeSteps.OverPerPlace, about, Difference, ExactBounds.Of(Less(version.SumPerPlace, perPlace)), sum, capped));
    }

    private ExplanationStep PercentCapCost(PiajeVersion version, Bounds over, ExplanationStep before, ExplanationStep kept)
    {
        var (about, cost) = (About(version.Scale), ExactBounds.Of(new Bounds(version.Low.PercentCapCost!.Value, version.High.PercentCapCost)));
        return ReferenceEquals(before, kept)
            ? _derivation.Compute(PiajeSteps.PercentCapCost, about, new StepContent(Zero, []) { Amount = cost, Grounds = [before] })
            : _derivation.Compute(PiajeSteps.PercentCapCost, about, RoundToCent, cost, _derivation.Compute(PiajeSteps.OverPercent, about, Difference, ExactBounds.Of(over), before, kept));
    }

    /// <summary>P6: pro rata of the full years left, or of the started ones (H-13).</summary>
    private Explanation? Repayment(PiajeResult result, ExplanationStep root, int monthsKept)
    {
        if (result.Repayment(monthsKept) is not { } repayment)
        {
            return null;
        }

        var duty = _derivation.Figure(bareme.Find(Duty, project.ReferenceDay)!, Bounds.Of(result.DutyYears));
        var kept = _derivation.Input(FormattableString.Invariant($"{Owner}/{monthsKept}"), "mois_tenus", Units.Months, monthsKept);
        var left = _derivation.Compute(PiajeSteps.YearsLeft, FormattableString.Invariant($"{monthsKept}"), new StepContent(result.CountsStartedYears ? StartedYears : WholeYears, [duty, kept])
        {
            Amount = ExactBounds.Of(result.YearsLeft(monthsKept)),
            Grounds = [_derivation.Figure(bareme.Find(RepaidYears, project.ReferenceDay)!, null)],
        });
        var step = _derivation.Compute(PiajeSteps.Repayment, FormattableString.Invariant($"{monthsKept}"), ProrataToCent, ExactBounds.Of(repayment), root, left, duty);
        return new Explanation(step, [new ExplanationOutput("remboursement", step)], Recalculation(each => each.Repayment(monthsKept)));
    }

    /// <summary>The amount with other figures, or with the coverage rate and the potentiel financier on either side of what the rules ask.</summary>
    private Recalculation Recalculation(Func<PiajeResult, Bounds?> amount)
    {
        IReadOnlyList<Bounds?> Among(params PiajeProject[] answers) => [.. answers.Select(answer => amount(PiajeCalculator.Calculate(answer, bareme)))];
        return new Recalculation(bareme, figures => amount(PiajeCalculator.Calculate(project, figures)))
        {
            IfGiven = leaf => leaf.Kind switch
            {
                "taux_couverture" when project.CoverageRate is null => Among(project with { CoverageRate = 0 }, project with { CoverageRate = PiajeProject.HighestCoverage }),
                "potentiel_financier" when project.PotentielFinancier is null => Among(project with { PotentielFinancier = 0 }, project with { PotentielFinancier = Guard.HighestEuros }),
                _ => null,
            },
        };
    }

    /// <summary>The figure of a component, or the rows of its table that give it.</summary>
    private ExplanationStep Drawn(FigureValue value, PiajeComponent component, PiajeScale scale)
    {
        var isServing = value.ServesIn(scale.Day.Year);
        if (value.Rows.Count == 0 || !isServing)
        {
            return _derivation.Figure(value, scale.Amount(value) ?? Bounds.AtLeast(0));
        }

        int[] rows = [.. Enumerable.Range(1, value.Rows.Count).Where(number => project.PotentielFinancier is null || ReferenceEquals(value.Rows[number - 1], Components.RowOf(project, value)))];
        return rows.Length == 0 ? _derivation.Figure(value, null) : _derivation.FigureRows(value, rows, component.PerPlace);
    }

    private IEnumerable<ExplanationStep?> ConditionsOf(ComponentKind kind, PiajeScale scale) => kind switch
    {
        ComponentKind.Socle => [],
        ComponentKind.GrosOeuvre => [_derivation.Input(Owner, "gros_oeuvre", project.HasStructuralWorks)],
        ComponentKind.DeveloppementDurable => [_derivation.Input(Owner, "developpement_durable", project.IsSustainable)],
        ComponentKind.Rattrapage => [Coverage(), scale.CoverageThreshold is { } threshold ? _derivation.Figure(threshold, scale.Amount(threshold)) : null],
        ComponentKind.PotentielFinancier => [Wealth()],
        _ => [_derivation.Input(Owner, "zone_prioritaire", project.IsInPriorityZone), _derivation.Input(Owner, "insertion", project.IsForInsertion)],
    };

    /// <summary>P3 and P4: what decides whether the project is eligible.</summary>
    private IEnumerable<ExplanationStep?> ConditionsOfEligibility(PiajeResult result) =>
    [
        .. DatesOf(null),
        _derivation.Input(Owner, "structure", project.Structure.ToString().ToLowerInvariant()),
        _derivation.Input(Owner, "operation", project.Operation.ToString().ToLowerInvariant()),
        _derivation.Input(Owner, "places_avant", Units.Places, project.PlacesBefore),
        _derivation.Input(Owner, "places_creees", Units.Places, project.CreatedPlaces),
        Coverage(),
        Wealth(),
        _derivation.Input(Owner, "appel_a_projets", project.AnswersCallForProjects),
        .. result.Figures.Where(value => Eligibility.Thresholds.Contains(value.Figure.Id)).Select(value => _derivation.Figure(value, value.Amount)),
    ];

    private IEnumerable<ExplanationStep?> DatesOf(PiajeScale? scale) =>
    [
        _derivation.Input(Owner, "date_depot", project.Filed),
        _derivation.Input(Owner, "date_decision", project.Decided),
        scale?.RebondPeriod is { } period ? _derivation.Figure(period, null) : null,
        scale is not null && Versions.HypothesisOf(project, bareme) is { } choice ? _derivation.Figure(choice, null) : null,
    ];

    private ExplanationStep Coverage() => _derivation.Input(Owner, "taux_couverture", Units.Percent, project.CoverageRate);

    private ExplanationStep Wealth() => _derivation.Input(Owner, "potentiel_financier", Units.EurosPerInhabitant, project.PotentielFinancier);

    private static Bounds Less(Bounds a, Bounds b) => new(a.Min - b.Min, a.Max - b.Max);

    private static string About(PiajeScale scale) => FormattableString.Invariant($"{scale.Day:uuuu-MM-dd}");
}
