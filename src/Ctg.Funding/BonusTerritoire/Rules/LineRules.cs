using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R7 and R8: what a line shows, its share of the total to the cent and what that is made of.</summary>
internal static class LineRules
{
    /// <summary>R7: the line's share, to the cent; why it has none where it is excluded or something is missing.</summary>
    internal static Term Line<TWork>(TerritoryYear<TWork> year, int lot, Mark shared)
        where TWork : struct, IWork
    {
        var run = year.Run;
        if (year.ReasonForExclusion(lot) is { } exclusion)
        {
            return run.Work.Miss(BonusSteps.Excluded, run.Work.Owner(lot), [exclusion], WhyExcluded(year, lot, exclusion.Code));
        }

        if (!year.IsPaid(lot))
        {
            return run.Work.Miss(
                BonusSteps.LineUnknown, run.Work.Owner(lot), year.ReasonsOf(lot), [LotAmount.Offer(year, lot), .. Units(year, lot)]);
        }

        var (exact, amount) = (LotAmount.Total(year, lot), ExactBounds.Of(year.Shares[lot].Euros));
        return run.Card.RoundsByLine
            ? run.Work.Settle(
                BonusSteps.LineAlone, run.Work.Owner(lot), StepOperation.RoundToCent, amount, [exact], [run.Work.Heed(run.Card.Rounding)],
                year.ReasonsOf(lot))
            : run.Work.Settle(
                BonusSteps.Line, run.Work.Owner(lot), StepOperation.LargestRemainders, amount, [exact, shared],
                [run.Work.Heed(run.Card.Rounding)], year.ReasonsOf(lot));
    }

    /// <summary>R7: what the lines that have an amount share.</summary>
    internal static Mark Shared<TWork>(TerritoryYear<TWork> year)
        where TWork : struct, IWork
    {
        var lots = year.Run.Lots;
        var paid = Enumerable.Range(0, lots.Count).Where(year.IsPaid);
        return year.Run.Card.RoundsByLine || !paid.Any()
            ? default
            : year.Run.Work.Gather(
                BonusSteps.Shared, StepOperation.SumToCent, year.Shares.Total,
                paid.Order(new LotRank(lots)).Select(lot => LotAmount.Total(year, lot)));
    }

    /// <summary>§4: the new hours of a lot that are paid, to 4 decimals; <see langword="null"/> where no cap bears on it.</summary>
    internal static Bounds? PaidUnits<TWork>(TerritoryYear<TWork> year, int lot)
        where TWork : struct, IWork =>
        year[lot] == LotKind.Excluded || year.HoursOf(lot) is not { } hours ? null
            : hours.Aggregate(Bounds.Of(0), static (sum, part) => sum.Plus(part.Paid.Amount.Numerators)).Round(year.Run.Card.FullYear, 4);

    /// <summary>R8: the base, then each measure, to the cent; in an exact line the base is what the measures leave of it.</summary>
    internal static void Split<TWork>(TerritoryYear<TWork> year, int lot, Cents line, Span<Cents> parts)
        where TWork : struct, IWork
    {
        for (var i = 1; i < parts.Length; i++)
        {
            parts[i] = Part(year, lot, BonusPart.All[i]);
        }

        parts[0] = IsSplitExactly(year, lot) ? Left(year, lot, line, parts[1..]) : Part(year, lot, BonusPart.Base);
    }

    private static Cents Left<TWork>(TerritoryYear<TWork> year, int lot, Cents line, ReadOnlySpan<Cents> measures)
        where TWork : struct, IWork
    {
        var left = line.Low;
        foreach (var measure in measures)
        {
            left -= measure.Low;
        }

        return year.Run.Work.Settle(
            BonusPart.Base.Step, year.Run.Work.Owner(lot), StepOperation.Difference, new(left, left), line, measures);
    }

    private static Cents Part<TWork>(TerritoryYear<TWork> year, int lot, BonusPart part)
        where TWork : struct, IWork
    {
        var (work, about) = (year.Run.Work, year.Run.Work.Owner(lot));
        return LotAmount.Of(year, lot, part) is { } exact
            ? work.Settle(part.Step, about, StepOperation.RoundToCent, year.Scale.ToCents(exact), exact, static amount => [amount])
            : work.Nothing(part.Step, about, (year, lot), static from => [.. Units(from.year, from.lot)]);
    }

    /// <summary>Whether every part of what a place gets is known.</summary>
    internal static bool IsSplitExactly<TWork>(TerritoryYear<TWork> year, int lot)
        where TWork : struct, IWork
    {
        if (year.HoursOf(lot) is { } hours && hours.Any(part => !part.Paid.IsExact))
        {
            return false;
        }

        return year.PlaceOf(lot).IsSplitExactly;
    }

    /// <summary>What a place gets in each period in which the lot counts.</summary>
    private static IEnumerable<Mark> Units<TWork>(TerritoryYear<TWork> year, int lot)
        where TWork : struct, IWork
    {
        foreach (var counted in year.PlaceOf(lot).Counted)
        {
            yield return counted.Period.Unit.Total;
        }
    }

    /// <summary>R1, R2, R6: what a lot is excluded for.</summary>
    private static Mark[] WhyExcluded<TWork>(TerritoryYear<TWork> year, int lot, string code)
        where TWork : struct, IWork => code switch
        {
            Codes.PajeStructure => [year.Run.FinancementOf(lot)],
            Codes.LudothequeElsewhere or Codes.NoBonusKnown => [year.Run.Psej],
            Codes.NotCofinanced => [year.Run.Said(lot, LotFacts.Cofinancee)],
            Codes.CejRunning or Codes.CtgNotInEffect => [year.Transition.FirstDue],
            Codes.NotOpenYet => [year.Run.FromOf(lot), year.Run.LastDayOfYear],
            Codes.AlreadyClosed => [year.Run.ClosingOf(lot), year.Transition.FirstDue, year.Run.FirstDayOfYear],
            _ => [LotAmount.MonthsOfYear(year, lot, 0)],
        };
}
