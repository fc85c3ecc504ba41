using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using NodaTime;

namespace Ctg.Funding.Piaje;

/// <summary>P2: the scales that a project may be served by, each with why; the better of them is taken.</summary>
internal static class Versions
{
    private const string AfterRebondChoice = "H-11";

    internal static IReadOnlyList<(PiajeScale Scale, Diagnostic Why)> Of(PiajeProject project, Bareme bareme) => project.Structure switch
    {
        TypeStructure.Paje => OriginalScale(project, bareme),
        TypeStructure.Mam => ForMam(project, bareme),
        _ => ForPsu(project, bareme),
    };

    /// <summary>The hypothesis that the version rests on, where it does.</summary>
    internal static FigureValue? HypothesisOf(PiajeProject project, Bareme bareme) =>
        project is { Structure: TypeStructure.Psu, Decided: { } decided } && PiajeScale.IsAfterRebond(bareme, decided)
            ? bareme.Find(AfterRebondChoice, decided)
            : null;

    /// <summary>From 2019 files by filing date; the rebond by filing or decision; later by decision date.</summary>
    private static IReadOnlyList<(PiajeScale, Diagnostic)> ForPsu(PiajeProject project, Bareme bareme)
    {
        var isDecidedLater = project.Decided is { } decided && PiajeScale.IsAfterRebond(bareme, decided);
        var goesByDecision = project.Filed is null || (isDecidedLater && bareme.Find(AfterRebondChoice, project.Decided!.Value)?.Choice == "decision");
        var candidates = new List<(LocalDate Day, string Code)>
        {
            goesByDecision ? (project.Decided!.Value, Codes.VersionByDecision) : (project.Filed!.Value, Codes.VersionByFiling),
        };
        if (PiajeScale.IsRebondOn(bareme, project.Filed))
        {
            candidates.Insert(0, (project.Filed!.Value, Codes.RebondByFiling));
        }

        if (PiajeScale.IsRebondOn(bareme, project.Decided))
        {
            candidates.Insert(0, (project.Decided!.Value, Codes.RebondByDecision));
        }

        return [.. candidates.Where(candidate => bareme.Find(PiajeScale.Base, candidate.Day) is not null)
            .DistinctBy(candidate => bareme.Find(PiajeScale.Base, candidate.Day)!.From)
            .Select(candidate => (PiajeScale.ForCreche(bareme, candidate.Day), Why(candidate.Code, candidate.Day)))];
    }

    /// <summary>P4: PAJE micro-crèches keep the scale of 2019, never the rebond; as any of that scale, their file is received from 2019 (P2).</summary>
    private static IReadOnlyList<(PiajeScale, Diagnostic)> OriginalScale(PiajeProject project, Bareme bareme)
    {
        var first = PiajeScale.FirstDay(bareme);
        return project.FilingDay < first ? [] : [(PiajeScale.ForCreche(bareme, first), Why(Codes.OriginalScale, first))];
    }

    private static IReadOnlyList<(PiajeScale, Diagnostic)> ForMam(PiajeProject project, Bareme bareme) =>
        PiajeScale.MamScaleOn(bareme, project.ReferenceDay) switch
        {
            "creches-origine" => OriginalScale(project, bareme),
            "mam" => [(PiajeScale.ForMam(bareme, project.ReferenceDay), Why(Codes.MamScale, project.ReferenceDay))],
            _ => [],
        };

    private static Diagnostic Why(string code, LocalDate day) => new(code, DiagnosticSeverity.Notice, day);
}
