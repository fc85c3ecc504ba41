using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using NodaTime;
using static Ctg.Funding.Explanations.StepOperation;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Records how the amount of each lot comes about: R1, R3, the months of R6, and the amount before rounding.</summary>
internal sealed class LotTrace(BonusTrace trace, YearScale scale)
{
    private Derivation Derivation => trace.Derivation;

    /// <summary>R1, R2, R6: why a lot gets nothing.</summary>
    internal ExplanationStep Excluded(PlaceLot lot, Diagnostic reason)
    {
        ExplanationStep?[] grounds = reason.Code switch
        {
            Codes.PajeStructure => [trace.Lots.Financement(lot)],
            Codes.NotCofinanced => [trace.Lots.Cofinanced(lot)],
            Codes.CejRunning or Codes.CtgNotInEffect => [trace.FirstDue],
            Codes.NotOpenYet => [trace.Lots.Opening(lot), trace.LastDayOfYear],
            Codes.AlreadyClosed => [trace.Lots.Closing(lot), trace.FirstDue, trace.FirstDayOfYear],
            _ => [.. scale.Segments.Select(segment => Months(lot, segment, 0))],
        };
        return Derivation.Compute(BonusSteps.Excluded, trace.Lots.Of(lot), new StepContent(None, []) { Grounds = grounds, Reasons = [reason] });
    }

    /// <summary>The amount of a lot before rounding, or what is missing to know it.</summary>
    internal ExplanationStep Exact(DraftLine draft, decimal divisor)
    {
        var offer = Offer(draft.Lot, draft.Offre!.Value);
        if (draft.Amount is not { } amount)
        {
            return Derivation.Compute(BonusSteps.LineUnknown, trace.Lots.Of(draft.Lot), new StepContent(None, [])
            {
                Grounds = [offer, .. draft.Parts!.Select(part => part.Rate.Steps!.Total)],
                Reasons = draft.Reasons,
            });
        }

        ExplanationStep?[] grounds = draft.Offre == Offre.Nouvelle ? [offer, trace.Lots.Qpv(draft.Lot), .. Eligible(draft.Lot)] : [offer, .. Eligible(draft.Lot)];
        return Over(draft, steps => steps.Total, part => part.Total, amount.Total, divisor, (BonusSteps.Period, BonusSteps.Year), "", grounds)!;
    }

    /// <summary>R8: one part of the amount before rounding; <see langword="null"/> where the part is nothing.</summary>
    internal ExplanationStep? ExactPart(DraftLine draft, string name, Func<UnitSteps, ExplanationStep?> step, Func<UnitAmount, Bounds> part, decimal divisor) =>
        Over(draft, step, part, part(draft.Amount!.Value), divisor, (BonusSteps.ExactPart, BonusSteps.ExactPart), name, []);

    /// <summary>The mean amount per place over what counts of the year.</summary>
    internal ExplanationStep PerPlace(DraftLine draft, Bounds perPlace) => Derivation.Compute(
        BonusSteps.PerPlace,
        trace.Lots.Of(draft.Lot),
        Mean,
        ExactBounds.Of(perPlace),
        [.. draft.Parts!.SelectMany(part => new[] { part.Rate.Steps!.Total, Months(draft.Lot, part.Segment, part.Count) })]);

    /// <summary>Places × amount per place × months ÷ 12, for each period of the year, then their sum where there are several.</summary>
    private ExplanationStep? Over(
        DraftLine draft,
        Func<UnitSteps, ExplanationStep?> step,
        Func<UnitAmount, Bounds> part,
        Bounds total,
        decimal divisor,
        (StepKind Period, StepKind Year) kinds,
        string name,
        IReadOnlyList<ExplanationStep?> grounds)
    {
        var about = name.Length == 0 ? trace.Lots.Of(draft.Lot) : $"{name}/{trace.Lots.Of(draft.Lot)}";
        var periods = draft.Parts!.Where(each => step(each.Rate.Steps!) is not null).ToArray();
        var isOne = periods.Length == 1;
        ExplanationStep[] steps = [.. periods.Select(each => Derivation.Compute(
            kinds.Period,
            isOne ? about : FormattableString.Invariant($"{about}/{each.Segment.Start:uuuu-MM-dd}"),
            new StepContent(Prorata, [trace.Lots.Places(draft.Lot), step(each.Rate.Steps!)!, Months(draft.Lot, each.Segment, each.Count), trace.FullYear(draft.PartYear.Of)])
            {
                Amount = new ExactBounds(part(each.Rate.Amount!.Value).Times(each.Count * draft.Lot.Places), divisor),
                Grounds = grounds,
            }))];
        return steps switch
        {
            [] => null,
            [var only] => only,
            _ => Derivation.Compute(kinds.Year, about, Sum, new ExactBounds(total, divisor), steps),
        };
    }

    private IEnumerable<ExplanationStep> Eligible(PlaceLot lot) => [trace.Lots.Financement(lot), trace.Lots.Cofinanced(lot)];

    private ExplanationStep Offer(PlaceLot lot, Offre offre) => Derivation.Compute(BonusSteps.Offer, trace.Lots.Of(lot), new StepContent(OnOrBefore, [trace.Lots.Opening(lot), trace.ReferenceDate])
    {
        Word = offre == Offre.Existante ? "existante" : "nouvelle",
    });

    /// <summary>R6: what counts of a segment.</summary>
    private ExplanationStep Months(PlaceLot lot, ScaleSegment segment, int count) => Derivation.Compute(
        KindOfMonths,
        string.Join('/', new[] { trace.Lots.Of(lot), trace.About(segment) }.Where(part => part.Length > 0)),
        new StepContent(OperationOfMonths, [trace.Lots.Opening(lot), trace.FirstDue, trace.Lots.Closing(lot), StartOf(segment), EndOf(segment)])
        {
            Amount = ExactBounds.Of(count),
            Grounds = [Derivation.Figure(scale.PartYear, null)],
        });

    /// <summary>R2: the months, or days, of the year that carry the bonus.</summary>
    internal ExplanationStep MonthsDue(int count) => Derivation.Compute(
        BonusSteps.BonusMonths with { Unit = KindOfMonths.Unit },
        "",
        new StepContent(OperationOfMonths, [trace.FirstDue, trace.FirstDue, Derivation.Input("territoire", "date_fermeture", (LocalDate?)null), trace.FirstDayOfYear, trace.LastDayOfYear])
        {
            Amount = ExactBounds.Of(count),
            Grounds = [Derivation.Figure(scale.PartYear, null)],
        });

    private StepKind KindOfMonths => scale.PartYearMethod == PartYearMethod.Jours ? BonusSteps.Days : BonusSteps.Months;

    private StepOperation OperationOfMonths => scale.PartYearMethod switch
    {
        PartYearMethod.Jours => Days,
        PartYearMethod.Aucun => MonthsIfTouched,
        _ => StepOperation.Months,
    };

    /// <summary>The first day of the year, or that of the figure whose change cuts the year.</summary>
    private ExplanationStep StartOf(ScaleSegment segment) => segment.CutBy is { } figure
        ? Derivation.Figure(figure, "debut", Units.Day, null, segment.Start)
        : trace.FirstDayOfYear;

    private ExplanationStep EndOf(ScaleSegment segment) => scale.Segments.FirstOrDefault(next => next.Start > segment.Start) is { } next
        ? Derivation.Compute(BonusSteps.PeriodEnd, trace.About(segment), DayBefore, segment.End, StartOf(next))
        : trace.LastDayOfYear;
}
