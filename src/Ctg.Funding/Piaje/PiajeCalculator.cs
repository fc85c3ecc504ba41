using Ctg.Funding.Baremes;
using Ctg.Funding.Piaje.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje;

/// <summary>Computes the maximum PIAJE grant of a project: rules P1 to P7.</summary>
public static class PiajeCalculator
{
    /// <summary>The maximum grant of a project, how it is made, and what it commits the promoter to.</summary>
    /// <param name="project">The project.</param>
    /// <param name="bareme">The figures.</param>
    public static PiajeResult Calculate(PiajeProject project, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(bareme);
        var run = Plainly(project, PiajeCard.Of(bareme, project.ReferenceDay));
        return PiajeResults.Of(run, MaximumGrant.Of(run));
    }

    /// <summary>The maximum grant of a project with the derivation of each of its amounts: the same calculation, recorded.</summary>
    /// <param name="project">The project.</param>
    /// <param name="bareme">The figures.</param>
    public static PiajeExplanation Explain(PiajeProject project, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(bareme);
        return PiajeExplanations.Of(project, bareme);
    }

    internal static PiajeRun<PlainWork> Plainly(PiajeProject project, PiajeCard card) =>
        new(project, card, static each => new(new UsedFigures(each.All)));
}
