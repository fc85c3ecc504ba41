using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What stands beside the lines of a territory: total, statut, difference with the PSEJ, notices, figures.</summary>
internal static class BonusResults
{
    internal static BonusTerritoireResult Of<TWork>(TerritoryYear<TWork> year, IReadOnlyList<PlaceLot> lots)
        where TWork : struct, IWork
    {
        var (run, shares) = (year.Run, year.Shares);
        var notices = Notices(year);
        var result = new BonusTerritoireResult(run.Territory, run.Card.Year, new LineList<TWork>(year, lots))
        {
            Total = shares.Statut == AmountStatut.Indetermine ? null : shares.Total,
            Statut = shares.Statut,
            IsPartial = shares.IsPartial,
            PsejPart = new PartYear(run.Card.FullYear - year.Transition.Due.Count, run.Card.FullYear),
            ReferenceUnits = year.Existing.SpreadOver,
            Notices = notices,
            Figures = run.Work.Used.Values(),
        };
        return result with { Difference = DifferenceOf(year, result) };
    }

    /// <summary>
    /// What the transition changes. A PSEJ that is only bounded stands on both sides: the low bounds go together, and the high ones, except
    /// that where places have closed a greater PSEJ loses more.
    /// </summary>
    private static Bounds? DifferenceOf<TWork>(TerritoryYear<TWork> year, BonusTerritoireResult result)
        where TWork : struct, IWork
    {
        if (result is not { PsejPerYear: { } psej, PsejDue: { } due, Total: { } total })
        {
            return null;
        }

        var low = due.Min + total.Min - psej.Min;
        var high = due.Max + total.Max - psej.Max;
        if (psej.IsExact)
        {
            return new Bounds(low, high);
        }

        var lost = LostPlaces(year);
        if (lost > 0 && psej.Max is null)
        {
            return null;
        }

        var slack = lost == 0 ? 0 : Math.Ceiling((psej.Max!.Value - psej.Min) * lost * 100 / year.Scale.Divisor) / 100;
        var (least, most) = (low - slack, high + slack);
        return most < least ? new Bounds(most.Value, least) : new Bounds(least, most);
    }

    /// <summary>
    /// What of a greater PSEJ is not paid again, in places times months: nothing where as many as the reference ones are open all the
    /// while.
    /// </summary>
    private static decimal LostPlaces<TWork>(TerritoryYear<TWork> year)
        where TWork : struct, IWork
    {
        var (card, kept) = (year.Run.Card, 0m);
        for (var i = 0; i < year.Run.Lots.Count; i++)
        {
            if (!year.IsNew(i) && year.IsPaid(i))
            {
                kept += year.Run.Lots[i].Units * year.SpanOf(i).Count;
            }
        }

        var followsPsej = year.Existing.SpreadOver is not null
            && !card.Revaluations.Any(revaluation => revaluation.Figure.Value.Rows.Count > 0)
            && card.Segments.All(segment => segment.Floor?.Value is not { IsKnown: true });
        return Math.Max(0, (year.Existing.Divisor * year.Transition.Due.Count) - (followsPsej ? kept : 0));
    }

    private static List<Diagnostic> Notices<TWork>(TerritoryYear<TWork> year)
        where TWork : struct, IWork
    {
        var (run, card, territory, existing, transition) = (year.Run, year.Run.Card, year.Run.Territory, year.Existing, year.Transition);
        var notices = new List<Diagnostic>();
        void Say(string code, params object[] arguments) => notices.Add(new Diagnostic(code, DiagnosticSeverity.Notice, [.. arguments]));
        if (run.Lots.Count == 0)
        {
            Say(Codes.NoLot);
        }

        if (territory is { Psej: not null, CejEnd: null })
        {
            Say(Codes.PsejWithoutCejEnd);
        }

        if (territory.CejEnd is { } cejEnd && cejEnd.PlusDays(1) < transition.Start.Known && transition.Start.Known.Year == card.Year)
        {
            Say(Codes.PsejAfterCej, cejEnd, transition.Start.Known);
        }

        if (year.Has(static kind => !kind.HasFlag(LotKind.New)))
        {
            SayOfExisting(run, existing, transition, Say);
        }

        if (card.Fate.Reason is not null && territory.Psej is { Max: not 0 } psej)
        {
            Say(Codes.PsejLeftOut, psej.Max ?? 0);
        }

        if (HasZoneBounds(year))
        {
            Say(Codes.ZoneNotKnown);
        }

        var last = card.Segments[^1];
        if (year.Has(kind => NewPlaces.GoesByTranche(kind, last)) && NewPlaces.IsTrancheNotInTable(last, territory))
        {
            Say(Codes.TrancheNotInTable, territory.Tranche!, last.Tranches!.Value.From);
        }

        notices.AddRange(
            run.Work.Used.CarriedOver().Select(value =>
                new Diagnostic(Codes.CarriedOver, DiagnosticSeverity.Notice, value.Figure, value.ConfirmedThrough!.Value)));
        return notices;
    }

    /// <summary>Whether the zone of a lot is not known in a part of the year in which it counts.</summary>
    private static bool HasZoneBounds<TWork>(TerritoryYear<TWork> year)
        where TWork : struct, IWork =>
        Enumerable.Range(0, year.Run.Lots.Count).Any(lot =>
            year.IsNew(lot) && year.KindOf(lot).HasReason(Codes.ZoneBounds)
                && year.ReasonsOf(lot).Any(reason => reason.Code == Codes.ZoneBounds));

    private static void SayOfExisting<TWork>(
        BonusRun<TWork> run, ExistingAmount existing, Transition transition, Action<string, object[]> say)
        where TWork : struct, IWork
    {
        if (existing.Counted is { } counted)
        {
            say(
                run.Card.IsForPlaces ? Codes.ReferencePlacesCounted : Codes.ReferenceUnitsCounted,
                [transition.ReferenceDate.Known, counted]);
        }

        if (!run.Card.IsForPlaces || run.Card.Segments[^1].Floor is { Serves: true })
        {
            return;
        }

        run.Read(run.Card.LowAmount);
        var threshold = run.Card.LowAmount.Value.Amount!.Value.Min;
        if (
            existing.Amount is { IsKnown: true, Amount: { Numerators.Max: { } most, Denominator: var places } }
                && most < threshold * places)
        {
            say(Codes.LowExistingAmount, [BoundsArithmetic.RoundHalfUp(most / places), threshold]);
        }
    }
}
