using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Piaje.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje;

/// <summary>The recorded run of a project, as explanations of its grant and of a repayment.</summary>
internal static class PiajeExplanations
{
    internal static PiajeExplanation Of(PiajeProject project, Bareme bareme)
    {
        var derivation = new Derivation();
        var card = PiajeCard.Of(bareme, project.ReferenceDay);
        var run = new PiajeRun<RecordedWork>(project, card, each => new(new UsedFigures(each.All), derivation, []));
        var grant = MaximumGrant.Of(run);
        Recalculation If(Func<PiajeResult, Bounds?> amount) => new(bareme, figures => amount(PiajeCalculator.Calculate(project, figures)))
        {
            IfGiven = leaf => AnswersFor(project, leaf.Kind)?.Select(answer => amount(PiajeCalculator.Calculate(answer, bareme))).ToArray(),
        };
        Explanation? Repaid(int months) => grant.Amount.IsKnown && Repayment.Of(run, grant.Amount, months).Step is { } step
            ? new Explanation(step, [new ExplanationOutput("remboursement", step)], If(result => result.Repayment(months)))
            : null;
        var explanation = new Explanation(grant.Amount.Step!, [.. Outputs(run, grant)], If(result => result.MaximumGrant));
        return new(PiajeResults.Of(run, grant), explanation, Repaid);
    }

    /// <summary>The grant, and the amounts that result files show beside it: those of the version that serves.</summary>
    private static IEnumerable<ExplanationOutput> Outputs<TWork>(PiajeRun<TWork> run, MaximumGrant grant)
        where TWork : struct, IWork
    {
        IEnumerable<(string Column, Term Amount)> shown =
        [
            .. grant.Best is not { } best ? [] : new[]
            {
                ("somme_place", best.PerPlace.Before), ("plafond_place", best.PerPlace.Cap), ("plafond_depenses", best.OfExpenses.Cap),
                ("cout_plafond_place", best.PerPlaceCost), ("cout_plafond_depenses", best.OfExpensesCost),
            },
            ("reste_a_charge", grant.Remaining(run)), ("aide_demarrage", PiajeResults.OfMam(run, PiajeFigures.StartUpAid)),
        ];
        return
        [
            new ExplanationOutput("montant", grant.Amount.Step!),
            .. grant.Best?.Components.Select(component => new ExplanationOutput(PiajeSteps.NameOf(component.Kind), component.Step!)) ?? [],
            .. shown.Where(each => each.Amount.IsKnown).Select(each => new ExplanationOutput(each.Column, each.Amount.Step!)),
        ];
    }

    /// <summary>The project under each answer that a missing input may have: on either side of what the rules ask.</summary>
    private static IEnumerable<PiajeProject>? AnswersFor(PiajeProject project, string column) => column switch
    {
        "taux_couverture" when project.CoverageRate is null =>
            new[] { 0, PiajeProject.HighestCoverage }.Select(rate => project with { CoverageRate = rate }),
        "potentiel_financier" when project.PotentielFinancier is null =>
            new[] { 0, Guard.HighestEuros }.Select(means => project with { PotentielFinancier = means }),
        _ => null,
    };
}
