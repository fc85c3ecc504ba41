using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>The passage of one territory from the CEJ to the CTG: rules R2 and R3, and R6 for the months due.</summary>
/// <param name="Start">Day from which the bonus is due (R2).</param>
/// <param name="FirstDue">First day that carries the bonus and no longer the PSEJ (R2, H-01).</param>
/// <param name="ReferenceDate">Last day on which a lot that opens is existing (R3).</param>
/// <param name="Due">Months, or days, of the year that carry the bonus.</param>
internal readonly record struct Transition(Day Start, Day FirstDue, Day ReferenceDate, PartSpan Due)
{
    internal static Transition Of<TWork>(BonusRun<TWork> run)
        where TWork : struct, IWork
    {
        var start = StartOfBonus(run);
        var firstDue = run.Work.Compute(
            BonusSteps.FirstDue, "", run.Card.SwitchesByDay ? StepOperation.Same : StepOperation.FirstOfMonth, [start],
            run.Work.Heed(run.Card.Switch));
        run.Work.Heed(run.Card.PartYear);
        run.Work.Heed(run.Card.Rounding);
        return new Transition(start, firstDue, Reference(run), PartYears.Counted(run.Card, firstDue.Known, LocalDate.MaxIsoValue));
    }

    /// <summary>R2: the later of the CTG's effect and the day after the CEJ's end.</summary>
    internal static LocalDate StartOfBonus(Territory territory) =>
        territory.CejEnd is { } cejEnd && cejEnd >= territory.CtgEffect ? cejEnd.PlusDays(1) : territory.CtgEffect;

    /// <summary>R3: open on or before the reference date, existing; later, new.</summary>
    internal Offre OffreOf(in LotRow lot, BonusCard card) =>
        (card.TellsByJoining ? lot.From : lot.Opening) <= ReferenceDate.Known ? Offre.Existante : Offre.Nouvelle;

    /// <summary>R1, R2, R6: why a lot gets nothing this year, as a code, or <see langword="null"/> where it gets something.</summary>
    internal string? ExclusionOf(in LotRow lot, Territory territory, BonusCard card, int counted)
    {
        if (card.Fate.Reason is { } fate)
        {
            return fate.Code;
        }

        if (!lot.IsEligible)
        {
            return card.IsForPlaces && !lot.IsPsu ? Codes.PajeStructure : Codes.NotCofinanced;
        }

        return Due.Count == 0 ? IsCejRunning(territory, card) ? Codes.CejRunning : Codes.CtgNotInEffect
            : lot.From.Year > card.Year ? Codes.NotOpenYet
            : lot.Last.Year < card.Year || lot.Last < FirstDue.Known ? Codes.AlreadyClosed
            : counted == 0 ? Codes.NoMonthCounted
            : null;
    }

    /// <summary>Why a lot gets nothing, as it is told.</summary>
    internal static Diagnostic Exclusion(string code, in LotRow lot, Territory territory, BonusCard card) =>
        card.Fate.Reason ?? new(code, DiagnosticSeverity.Notice, code switch
        {
            Codes.CejRunning => [territory.CejEnd!.Value, card.Year],
            Codes.CtgNotInEffect => [territory.CtgEffect, card.Year],
            Codes.NotOpenYet => [lot.From],
            Codes.AlreadyClosed => [lot.Last, card.Year],
            Codes.NoMonthCounted => [card.Year],
            _ => [],
        });

    private static bool IsCejRunning(Territory territory, BonusCard card) =>
        territory.CejEnd is { } cejEnd && (cejEnd >= territory.CtgEffect || cejEnd >= card.End);

    private static Day StartOfBonus<TWork>(BonusRun<TWork> run)
        where TWork : struct, IWork => run.Territory.CejEnd is null
        ? run.Work.Compute(BonusSteps.Start, "", StepOperation.Same, [run.CtgEffect], run.CejEnd)
        : run.Work.Compute(
            BonusSteps.Start, "", StepOperation.Later,
            [run.CtgEffect, run.Work.Compute(BonusSteps.DayAfterCej, "", StepOperation.DayAfter, [run.CejEnd])]);

    /// <summary>R3: the CEJ's end; without a CEJ, the eve of the CTG's effect (H-02).</summary>
    private static Day Reference<TWork>(BonusRun<TWork> run)
        where TWork : struct, IWork => run.Territory.CejEnd is null
        ? run.Work.Compute(
            run.Card.Steps.ReferenceDate, "", run.Card.StartsOnCtgDay ? StepOperation.Same : StepOperation.DayBefore, [run.CtgEffect],
            run.CejEnd, run.Work.Heed(run.Card.ReferenceDate))
        : run.Work.Compute(run.Card.Steps.ReferenceDate, "", StepOperation.Same, [run.CejEnd]);
}
