using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje.Rules;

/// <summary>P2: a scale that a project may be served by: the figures of its day, why, and whether it is that of MAM.</summary>
internal sealed record Candidate(PiajeCard Card, string Code, bool IsForMam = false)
{
    internal Diagnostic Why { get; } = new(Code, DiagnosticSeverity.Notice, Card.Day);
}

/// <summary>P2: the scales that a project may be served by; the better of them is taken.</summary>
internal static class Versions
{
    /// <summary>The scales, by the figures of the day that the project is read on.</summary>
    internal static IReadOnlyList<Candidate> Of(PiajeProject project, PiajeCard card) => project.Structure switch
    {
        TypeStructure.Paje => OriginalScale(project, card),
        TypeStructure.Mam => card.ChoiceOf(PiajeFigures.ScaleOfMam) switch
        {
            "creches-origine" => OriginalScale(project, card),
            "mam" => [new(card, Codes.MamScale, IsForMam: true)],
            _ => [],
        },
        _ => ForPsu(project, card),
    };

    /// <summary>What decides the version: the dates, the period of the plan rebond, and what serves after it.</summary>
    internal static Mark[] Grounds<TWork>(PiajeRun<TWork> run, PiajeCard scale)
        where TWork : struct, IWork =>
        [
            run.Filed, run.Decided, run.Work.Show(scale[PiajeFigures.Rebond]),
            IsDecidedLater(run.Project, run.Card) ? run.Heed(PiajeFigures.AfterRebond) : default,
        ];

    /// <summary>From 2019 files by filing date; the rebond by filing or decision; later by decision date (H-11).</summary>
    private static IReadOnlyList<Candidate> ForPsu(PiajeProject project, PiajeCard card)
    {
        var filed = project.Filed is { } filing ? card.On(filing) : null;
        var decided = project.Decided is null ? null : card;
        var goesByDecision = filed is null || (IsDecidedLater(project, card) && card.ChoiceOf(PiajeFigures.AfterRebond) == "decision");
        (PiajeCard? Card, string Why)[] candidates =
        [
            (decided is { IsRebond: true } ? decided : null, Codes.RebondByDecision),
            (filed is { IsRebond: true } ? filed : null, Codes.RebondByFiling),
            goesByDecision ? (decided, Codes.VersionByDecision) : (filed, Codes.VersionByFiling),
        ];
        return [.. candidates.Where(each => each.Card?.Has(PiajeFigures.Socle.OfCreche) == true)
            .DistinctBy(each => each.Card![PiajeFigures.Socle.OfCreche].Value.From).Select(each => new Candidate(each.Card!, each.Why))];
    }

    /// <summary>P4: PAJE micro-crèches keep the scale of 2019, never the rebond, for files received from 2019 (P2).</summary>
    private static IReadOnlyList<Candidate> OriginalScale(PiajeProject project, PiajeCard card) =>
        project.FilingDay < card.FirstDay ? [] : [new(card.On(card.FirstDay), Codes.OriginalScale)];

    private static bool IsDecidedLater(PiajeProject project, PiajeCard card) =>
        project is { Structure: TypeStructure.Psu, Decided: not null } && card.IsAfterRebond;
}
