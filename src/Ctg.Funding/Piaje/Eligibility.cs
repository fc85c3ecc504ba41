using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Piaje;

/// <summary>P3 and P4: whether a project may get the PIAJE, and why not.</summary>
internal sealed record Eligibility(Membership IsEligible, IReadOnlyList<Diagnostic> Reasons, IReadOnlyList<FigureValue?> Figures)
{
    private const string LeastGrowth = "PI-EXT";
    private const string CoverageThreshold = "PI-COUV";
    private const string WealthThreshold = "PI-PF";

    /// <summary>The figures that decide eligibility.</summary>
    internal static readonly IReadOnlyList<string> Thresholds = [LeastGrowth, CoverageThreshold, WealthThreshold];

    internal static Eligibility Of(PiajeProject project, Bareme bareme, bool hasScale)
    {
        if (!hasScale)
        {
            var first = PiajeScale.FirstDay(bareme);
            return project.FilingDay < first
                ? Refused(Error(Codes.BeforeFirstText, project.FilingDay, first))
                : Refused(Error(project.Structure == TypeStructure.Mam ? Codes.NoMamScale : Codes.BeforeFirstText, project.ReferenceDay, first));
        }

        return Operation(project, bareme) ?? Conditions(project, bareme);
    }

    /// <summary>P3: a creation, or an extension or transplantation with at least 10 % more places.</summary>
    private static Eligibility? Operation(PiajeProject project, Bareme bareme)
    {
        if (project.Operation == Piaje.Operation.Autre)
        {
            return Refused(Error(Codes.NotPiaje));
        }

        var growth = bareme.Find(LeastGrowth, project.ReferenceDay)!;
        var isEnlarged = project.Operation is Piaje.Operation.Extension or Piaje.Operation.Transplantation;
        var least = project.PlacesBefore * growth.Amount!.Value.Min / 100;
        return project.CreatedPlaces == 0 || (isEnlarged && project.CreatedPlaces < least)
            ? Refused(Error(Codes.TooFewPlaces, project.CreatedPlaces, project.PlacesBefore, growth.Amount.Value.Min)) with { Figures = [growth] }
            : null;
    }

    /// <summary>P4: PAJE micro-crèches, and MAM on the scale of 2019, only in a territory short of places and of means, or in a call for projects.</summary>
    private static Eligibility Conditions(PiajeProject project, Bareme bareme)
    {
        var growth = project.Operation == Piaje.Operation.Creation ? null : bareme.Find(LeastGrowth, project.ReferenceDay);
        var hasConditions = project.Structure == TypeStructure.Paje
            || (project.Structure == TypeStructure.Mam && PiajeScale.MamScaleOn(bareme, project.ReferenceDay) != "mam");
        if (!hasConditions || project.AnswersCallForProjects)
        {
            return new Eligibility(Membership.In, [], [growth]);
        }

        var coverage = bareme.Find(CoverageThreshold, project.ReferenceDay)!;
        var wealth = bareme.Find(WealthThreshold, project.ReferenceDay)!;
        var (mostCoverage, mostWealth) = (coverage.Amount!.Value.Min, wealth.Amount!.Value.Min);
        var figures = new[] { growth, coverage, wealth };
        return (project.CoverageRate, project.PotentielFinancier) switch
        {
            var (_, means) when means >= mostWealth => Refused(Error(Codes.TooWealthy, means!.Value, mostWealth)) with { Figures = figures },
            var (rate, _) when rate >= mostCoverage => Refused(Error(Codes.TooCovered, rate!.Value, mostCoverage)) with { Figures = figures },
            (not null, not null) => new Eligibility(Membership.In, [], figures),
            _ => new Eligibility(Membership.Unknown, [new Diagnostic(Codes.ConditionsUnknown, DiagnosticSeverity.Notice, mostCoverage, mostWealth)], figures),
        };
    }

    private static Eligibility Refused(Diagnostic reason) => new(Membership.Out, [reason], []);

    private static Diagnostic Error(string code, params object[] arguments) => new(code, DiagnosticSeverity.Error, [.. arguments]);
}
