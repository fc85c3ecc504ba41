using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using NodaTime;
using static Ctg.Funding.Explanations.StepOperation;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Records how the amount of each lot comes about: R1, R3, the months of R6, and the amount before rounding.</summary>
internal sealed class LotTrace(BonusTrace trace, YearScale scale, IReadOnlyList<PlaceLot> lots, NewHours? newHours, int fullYear)
{
    private Derivation Derivation => trace.Derivation;

    /// <summary>Gets which new hours are paid, where a cap bears on the service.</summary>
    private NewHoursTrace? NewHours => field ??= newHours is null ? null : new NewHoursTrace(trace, scale, lots, newHours, fullYear, Months);

    /// <summary>R1, R2, R6: why a lot gets nothing.</summary>
    internal ExplanationStep Excluded(PlaceLot lot, Diagnostic reason)
    {
        ExplanationStep?[] grounds = reason.Code switch
        {
            Codes.PajeStructure => [trace.Lots.Financement(lot)],
            Codes.LudothequeElsewhere or Codes.NoBonusKnown => [trace.Psej],
            Codes.NotCofinanced => [trace.Lots.Cofinanced(lot)],
            Codes.CejRunning or Codes.CtgNotInEffect => [trace.FirstDue],
            Codes.NotOpenYet => [trace.Lots.From(lot), trace.LastDayOfYear],
            Codes.AlreadyClosed => [trace.Lots.Closing(lot), trace.FirstDue, trace.FirstDayOfYear],
            _ => [MonthsOfYear(lot, 0)],
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
                Grounds = [offer, .. trace.PartsOf(draft).Select(part => part.Rate.Steps!.Total)],
                Reasons = draft.Reasons,
            });
        }

        ExplanationStep?[] grounds = draft.Offre == Offre.Nouvelle ? [offer, scale.IsForPlaces ? trace.Lots.Qpv(draft.Lot) : null, .. Eligible(draft.Lot)] : [offer, .. Eligible(draft.Lot)];
        return Over(draft, steps => steps.Total, part => part.Total, amount.Total, divisor, (scale.Worded(BonusSteps.Period), BonusSteps.Year), "", grounds)!;
    }

    /// <summary>R8: one part of the amount before rounding; <see langword="null"/> where the part is nothing.</summary>
    internal ExplanationStep? ExactPart(DraftLine draft, string name, Func<UnitSteps, ExplanationStep?> step, Func<UnitAmount, Bounds> part, decimal divisor) =>
        Over(draft, step, part, part(draft.Amount!.Value), divisor, (BonusSteps.ExactPart, BonusSteps.ExactPart), name, []);

    /// <summary>The mean amount per place over what counts of the year.</summary>
    internal ExplanationStep PerPlace(DraftLine draft, Bounds perPlace) => Derivation.Compute(
        scale.Worded(BonusSteps.PerPlace),
        trace.Lots.Of(draft.Lot),
        Mean,
        ExactBounds.Of(perPlace),
        [.. trace.PartsOf(draft).SelectMany(part => new[] { part.Rate.Steps!.Total, Months(draft, part) })]);

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
        var periods = trace.PartsOf(draft).Where(each => step(each.Rate.Steps!) is not null).ToArray();
        if (draft.Hours is not null)
        {
            return UnderCap(draft, step, part, total, divisor, kinds, about, grounds);
        }

        var isOne = periods.Length == 1;
        ExplanationStep[] steps = [.. periods.Select(each => Derivation.Compute(
            kinds.Period,
            isOne ? about : FormattableString.Invariant($"{about}/{each.First.Start:uuuu-MM-dd}"),
            new StepContent(Prorata, [trace.Lots.Places(draft.Lot), step(each.Rate.Steps!)!, Months(draft, each), trace.FullYear(draft.PartYear.Of)])
            {
                Amount = new ExactBounds(part(each.Rate.Amount!.Value).Times(each.Count * draft.Lot.Units), divisor),
                Grounds = grounds,
            }))];
        return steps switch
        {
            [] => null,
            [var only] => only,
            _ => Derivation.Compute(kinds.Year, about, Sum, new ExactBounds(total, divisor), steps),
        };
    }

    /// <summary>§4: amount per hour × hours paid, which are counted times the months they run, ÷ 12.</summary>
    private ExplanationStep? UnderCap(
        DraftLine draft,
        Func<UnitSteps, ExplanationStep?> step,
        Func<UnitAmount, Bounds> part,
        Bounds total,
        decimal divisor,
        (StepKind Period, StepKind Year) kinds,
        string about,
        IReadOnlyList<ExplanationStep?> grounds)
    {
        var rates = trace.RatesOf(draft);
        ExplanationStep[] steps = [.. Enumerable.Range(0, scale.Segments.Count)
            .Where(i => draft.Hours![i].Done > 0 && step(rates[i].Steps!) is not null)
            .Select(i => Derivation.Compute(
                kinds.Period,
                scale.Segments.Count == 1 ? about : FormattableString.Invariant($"{about}/{scale.Segments[i].Start:uuuu-MM-dd}"),
                new StepContent(Prorata, [step(rates[i].Steps!)!, NewHours!.Of(draft.Index, i), trace.FullYear(draft.PartYear.Of)])
                {
                    Amount = new ExactBounds(part(rates[i].Amount!.Value).Times(draft.Hours![i].Paid), divisor),
                    Grounds = grounds,
                }))];
        return steps switch
        {
            [] => null,
            [var only] => only,
            _ => Derivation.Compute(kinds.Year, about, Sum, new ExactBounds(total, divisor), steps),
        };
    }

    private IEnumerable<ExplanationStep> Eligible(PlaceLot lot) => scale.IsForPlaces ? [trace.Lots.Financement(lot), trace.Lots.Cofinanced(lot)] : [trace.Lots.Cofinanced(lot)];

    private ExplanationStep Offer(PlaceLot lot, Offre offre) => Derivation.Compute(BonusSteps.Offer, trace.Lots.Of(lot), new StepContent(OnOrBefore, [scale.TellsByJoining ? trace.Lots.From(lot) : trace.Lots.Opening(lot), trace.ReferenceDate])
    {
        Grounds = lot.Joined is null ? [] : [Derivation.Figure(scale.Transfer, null)],
        Word = offre == Offre.Existante ? "existante" : "nouvelle",
    });

    private ExplanationStep MonthsOfYear(PlaceLot lot, int count) => Months(lot, trace.Lots.Of(lot), count, trace.FirstDayOfYear, trace.LastDayOfYear);

    /// <summary>R6: what counts of a part of the year.</summary>
    private ExplanationStep Months(DraftLine draft, SegmentPart part)
    {
        var parts = trace.PartsOf(draft);
        if (parts.Count == 1)
        {
            return MonthsOfYear(draft.Lot, part.Count);
        }

        var position = parts.TakeWhile(other => other != part).Count();
        var start = position == 0 ? trace.FirstDayOfYear : StartOf(parts[position - 1], part);
        var end = position == parts.Count - 1
            ? trace.LastDayOfYear
            : Derivation.Compute(BonusSteps.PeriodEnd, FormattableString.Invariant($"{part.Last.End:uuuu-MM-dd}"), DayBefore, part.Last.End, StartOf(part, parts[position + 1]));
        return Months(draft.Lot, FormattableString.Invariant($"{trace.Lots.Of(draft.Lot)}/{part.First.Start:uuuu-MM-dd}"), part.Count, start, end);
    }

    private ExplanationStep Months(PlaceLot lot, string about, int count, ExplanationStep start, ExplanationStep end) =>
        Derivation.Compute(KindOfMonths, about, new StepContent(OperationOfMonths, [trace.Lots.From(lot), trace.FirstDue, trace.Lots.Closing(lot), start, end])
        {
            Amount = ExactBounds.Of(count),
            Grounds = [Derivation.Figure(scale.PartYear, null)],
        });

    /// <summary>The day of a change of figures.</summary>
    private ExplanationStep StartOf(SegmentPart before, SegmentPart part) =>
        Derivation.Figure(before.CutBefore(part) ?? scale.PartYear, "debut", Units.Day, null, part.First.Start);

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
}
