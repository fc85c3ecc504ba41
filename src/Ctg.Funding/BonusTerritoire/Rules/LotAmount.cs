using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R6: what a lot gets over the year: places × amount per place × months ÷ 12, for each period, then their sum.</summary>
internal static class LotAmount
{
    /// <summary>The amount of a lot before it is rounded: only those that are eligible get here (R1), by their offer (R3).</summary>
    internal static Whole Total<TWork>(TerritoryYear<TWork> year, int lot)
        where TWork : struct, IWork => Of(year, lot, null)!.Value;

    /// <summary>The amount of a lot, or of one part of it; <see langword="null"/> where no period has that part.</summary>
    internal static Whole? Of<TWork>(TerritoryYear<TWork> year, int lot, BonusPart? part)
        where TWork : struct, IWork
    {
        if (year.HoursOf(lot) is { } hours)
        {
            var sum = UnderCap(year, lot, hours, part);
            return sum.Count == 0 ? null : year.Run.Work.Add(KindOf(part), About(year, lot, part), year.Scale, sum);
        }

        return year.WeightOf(lot, part) is { } weight
            ? year.Run.Work.Settle(
                year.Scale.Times(year.Run.Lots[lot].Hundredths, weight), year.Scale, (year, lot, part),
                static from => (
                    KindOf(from.part), About(from.year, from.lot, from.part), Prorated(from.year, from.lot, from.part)))
            : null;
    }

    /// <summary>R3: whether a lot is existing or new.</summary>
    internal static Mark Offer<TWork>(TerritoryYear<TWork> year, int lot)
        where TWork : struct, IWork
    {
        var run = year.Run;
        var day = run.Card.TellsByJoining ? run.FromOf(lot) : run.OpeningOf(lot);
        var word = year.IsNew(lot) ? "nouvelle" : "existante";
        return !run.Lots[lot].HasJoined
            ? run.Work.Tell(BonusSteps.Offer, run.Work.Owner(lot), StepOperation.OnOrBefore, word, [day, year.Transition.ReferenceDate], [])
            : run.Work.Tell(
                BonusSteps.Offer, run.Work.Owner(lot), StepOperation.OnOrBefore, word, [day, year.Transition.ReferenceDate],
                [run.Work.Heed(run.Card.Transfer)]);
    }

    /// <summary>The mean amount per place over what counts of the year, to 4 decimals.</summary>
    internal static Term PerPlace<TWork>(TerritoryYear<TWork> year, int lot)
        where TWork : struct, IWork => year.Run.Work.Settle(
            year.Run.Card.Steps.PerPlace, year.Run.Work.Owner(lot),
            StepOperation.Mean, ExactBounds.Of(year.MeanOf(lot)), (year, lot),
            static from => UnitsAndMonths(from.year, from.lot));

    /// <summary>The months, or days, of the year that count for a lot.</summary>
    internal static Term MonthsOfYear<TWork>(TerritoryYear<TWork> year, int lot, int count)
        where TWork : struct, IWork => Months(year, lot, year.Run.Work.Owner(lot), count, year.Run.FirstDayOfYear, year.Run.LastDayOfYear);

    /// <summary>Months of a stretch of the year in which a lot is open and due (R6).</summary>
    internal static Term Months<TWork>(TerritoryYear<TWork> year, int lot, string about, int count, Day start, Day end)
        where TWork : struct, IWork => year.Run.Work.Count(
            year.Run.KindOfMonths, about, year.Run.OperationOfMonths, count,
            [year.Run.FromOf(lot), year.Transition.FirstDue, year.Run.ClosingOf(lot), start, end],
            year.Run.Work.Heed(year.Run.Card.PartYear));

    /// <summary>What a lot's amount rests on beside its numbers; nothing for a part of it.</summary>
    private static Mark[] Grounds<TWork>(TerritoryYear<TWork> year, int lot, BonusPart? part)
        where TWork : struct, IWork
    {
        if (part is not null)
        {
            return [];
        }

        var (run, kind) = (year.Run, year[lot]);
        var (offer, cofinanced) = (Offer(year, lot), run.Said(lot, LotFacts.Cofinancee));
        return !run.Card.IsForPlaces ? [offer, cofinanced]
            : !kind.HasFlag(LotKind.New) ? [offer, run.FinancementOf(lot), cofinanced]
            :
            [
                offer, .. LotKinds.SpecialOf(kind).Select(fact => run.Said(lot, fact)), .. run.QpvOf(lot),
                run.FinancementOf(lot), cofinanced,
            ];
    }

    /// <summary>The amount period by period: places × amount per place × months ÷ 12.</summary>
    private static WholeSum Prorated<TWork>(TerritoryYear<TWork> year, int lot, BonusPart? part)
        where TWork : struct, IWork
    {
        var (work, sum) = (year.Run.Work, new WholeSum());
        var (about, paying) = (About(year, lot, part), Paying(year, lot, part));
        foreach (var counted in paying)
        {
            var unit = UnitOf(counted.Period.Unit, part);
            sum.Add(work.Weigh(
                PeriodKindOf(year, part),
                paying.Count == 1 ? about : work.Name(about, counted.NameOn(year.Run.Card)),
                year.Scale.Times(year.Run.Lots[lot].Hundredths * counted.Months, year.Scale.Of(unit.Amount)),
                year.Scale,
                (year, lot, part, counted),
                static from =>
                    [
                        from.year.Run.PlacesOf(from.lot), UnitOf(from.counted.Period.Unit, from.part),
                        Months(from.year, from.lot, from.counted), from.year.Run.FullYear,
                    ],
                static from => Grounds(from.year, from.lot, from.part)));
        }

        return sum;
    }

    /// <summary>The periods of a lot that have a part.</summary>
    private static List<CountedPeriod> Paying<TWork>(TerritoryYear<TWork> year, int lot, BonusPart? part)
        where TWork : struct, IWork
    {
        var paying = new List<CountedPeriod>();
        foreach (var counted in year.PlaceOf(lot).Counted)
        {
            if (counted.Period.Unit.AmountOf(part) is not null)
            {
                paying.Add(counted);
            }
        }

        return paying;
    }

    private static StepKind KindOf(BonusPart? part) => part is null ? BonusSteps.Year : BonusSteps.ExactPart;

    private static StepKind PeriodKindOf<TWork>(TerritoryYear<TWork> year, BonusPart? part)
        where TWork : struct, IWork => part is null ? year.Run.Card.Steps.Period : BonusSteps.ExactPart;

    private static string About<TWork>(TerritoryYear<TWork> year, int lot, BonusPart? part)
        where TWork : struct, IWork => year.Run.Work.Name(part?.Column ?? "", year.Run.Work.Owner(lot));

    private static Term UnitOf(UnitTerms unit, BonusPart? part) => part is null ? unit.Total : unit[part]!.Value;

    /// <summary>§4: amount per hour × hours paid, which are counted times the months they run, ÷ 12.</summary>
    private static WholeSum UnderCap<TWork>(
        TerritoryYear<TWork> year, int lot, IReadOnlyList<NewHours.Part> hours, BonusPart? part)
        where TWork : struct, IWork
    {
        var (run, sum, about) = (year.Run, new WholeSum(), About(year, lot, part));
        for (var i = 0; i < hours.Count; i++)
        {
            var (segment, terms) = (run.Card.Segments[i], year.KindOf(lot).BySegment[i]);
            if (hours[i].Done != 0 && (part is null || terms[part] is not null))
            {
                sum.Add(run.Work.Weigh(
                    PeriodKindOf(year, part),
                    run.Work.Name(about, segment.Name),
                    year.Scale.Times(hours[i].Paid.Amount.Numerators, year.Scale.Of(UnitOf(terms, part).Amount)),
                    year.Scale,
                    (year, lot, part, Unit: UnitOf(terms, part), hours[i].Paid),
                    static from => [from.Unit, from.Paid, from.year.Run.FullYear],
                    static from => Grounds(from.year, from.lot, from.part)));
            }
        }

        return sum;
    }

    /// <summary>What a place gets in each period, and how long that counts.</summary>
    private static Mark[] UnitsAndMonths<TWork>(TerritoryYear<TWork> year, int lot)
        where TWork : struct, IWork
    {
        var operands = new List<Mark>();
        foreach (var counted in year.PlaceOf(lot).Counted)
        {
            operands.Add(counted.Period.Unit.Total);
            operands.Add(Months(year, lot, counted));
        }

        return [.. operands];
    }

    /// <summary>First and last day of a period, as its neighbours leave it.</summary>
    internal static (Day Start, Day End) EndsOf<TWork>(BonusRun<TWork> run, CountedPeriod counted)
        where TWork : struct, IWork => (
            counted.Before is { } before ? StartOf(run, before, counted.Period) : run.FirstDayOfYear,
            counted.Next is { } next
                ? run.Work.Compute(
                    BonusSteps.PeriodEnd, counted.Period.Last.EndName, StepOperation.DayBefore, [StartOf(run, counted.Period, next)])
                : run.LastDayOfYear);

    private static Term Months<TWork>(TerritoryYear<TWork> year, int lot, CountedPeriod counted)
        where TWork : struct, IWork
    {
        var run = year.Run;
        if (counted is { Before: null, Next: null })
        {
            return MonthsOfYear(year, lot, counted.Months);
        }

        var (start, end) = EndsOf(run, counted);
        return Months(year, lot, run.Work.Name(run.Work.Owner(lot), counted.NameOn(run.Card)), counted.Months, start, end);
    }

    private static Day StartOf<TWork>(BonusRun<TWork> run, KindPeriod before, KindPeriod period)
        where TWork : struct, IWork => run.Work.Change(before.CutBefore(period, run.Card) ?? run.Card.PartYear, period.First.Start);
}
