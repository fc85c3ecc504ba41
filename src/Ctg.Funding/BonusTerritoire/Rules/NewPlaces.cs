using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R5: the amount of one new place, and R8: what it is made of.</summary>
internal static class NewPlaces
{
    /// <summary>Tranche 1 for a place in a QPV or in the rural zone; else the territory's own tranche.</summary>
    internal static UnitTerms In<TWork>(BonusRun<TWork> run, CardSegment segment, bool isInQpv)
        where TWork : struct, IWork
    {
        if (!run.Card.IsForPlaces)
        {
            return OfService(run, segment);
        }

        var (scale, top) = (run.Read(segment[BonusFigures.NewPlaces])!, segment[BonusFigures.NewPlacesTop]!);
        run.Read(segment.Tranches);
        var rows = RowsOf(run.Territory, segment);
        if (top.Amount is null || (rows.Count == 0 && OwnFigure(run.Territory, scale, top).Amount is null))
        {
            return Missing(run, segment, top.Amount is null ? top : scale);
        }

        var own = OwnTranche(run, segment, rows, scale, top);
        var zone = isInQpv ? Membership.In : run.Territory.RuralZoning.In(run.Read(segment[BonusFigures.RuralZoning])!.Value.Zoning!.Zone);
        Mark[] zoneGrounds = isInQpv ? [] : [run.RuralZone, run.Work.Heed(segment[BonusFigures.RuralZoning]!)];
        var about = run.Work.Name(isInQpv ? "qpv" : "", segment.Name);
        var highest = zone == Membership.Out ? own : run.Work.Take(top, top.Amount.Value).Because(top.RangeOnly);
        var total = zone switch
        {
            Membership.In => run.Work.Compute(BonusSteps.PriorityAmount, about, StepOperation.Same, [highest], zoneGrounds),
            Membership.Out => run.Work.Compute(BonusSteps.TrancheAmount, about, StepOperation.Same, [own], WealthGrounds(run, segment, rows, zoneGrounds)),
            _ => run.Work.Compute(BonusSteps.EitherAmount, about, StepOperation.Span, [own, highest], WealthGrounds(run, segment, rows, zoneGrounds)).Because(ZoneBounds),
        };
        var unit = Base(run, segment, total, own);
        return zone == Membership.Out ? unit : unit.With(BonusPart.ZoneUplift, Uplift(run, segment, about, zone, highest, own));
    }

    /// <summary>Whether a declared tranche is missing from the table that the barème has.</summary>
    internal static bool IsTrancheNotInTable(CardSegment segment, Territory territory) =>
        territory.Tranche is > 1 && segment.Tranches?.Value is { Rows.Count: > 0 } table && Tranches.RowsOf(territory, table.Rows).Count == 0;

    private static Diagnostic ZoneBounds { get; } = new(Codes.ZoneBounds, DiagnosticSeverity.Notice);

    /// <summary>The row of the declared tranche, else of the one found by wealth, or those that it leaves; none where the table does not tell.</summary>
    private static IReadOnlyList<FigureRow> RowsOf(Territory territory, CardSegment segment) =>
        segment.Tranches is { Serves: true } table ? Tranches.RowsOf(territory, table.Rows) : [];

    /// <summary>Without a row, tranche 1 where it is declared, else the whole range.</summary>
    private static CardFigure OwnFigure(Territory territory, CardFigure scale, CardFigure top) => territory.Tranche == 1 ? top : scale;

    private static Term OwnTranche<TWork>(BonusRun<TWork> run, CardSegment segment, IReadOnlyList<FigureRow> rows, CardFigure scale, CardFigure top)
        where TWork : struct, IWork
    {
        if (rows.Count > 0)
        {
            return run.Work.TakeRows(segment.Tranches!, Tranches.NumbersOf(rows, segment.Tranches!.Value), Tranches.Hull(rows)).Because(segment.Tranches.RangeOnly);
        }

        var figure = OwnFigure(run.Territory, scale, top);
        return run.Work.Take(figure, figure.Amount!.Value).Because((ReferenceEquals(figure, top) ? top : segment.Tranches ?? scale).RangeOnly);
    }

    private static Mark[] WealthGrounds<TWork>(BonusRun<TWork> run, CardSegment segment, IReadOnlyList<FigureRow> rows, Mark[] zoneGrounds)
        where TWork : struct, IWork =>
        rows.Count == 0 && run.Territory.Tranche != 1 && segment.Tranches is { } unknown
            ? [.. zoneGrounds, .. run.Wealth(), run.Work.Heed(unknown)]
            : [.. zoneGrounds, .. run.Wealth()];

    /// <summary>R8: the amount of the territory's own tranche, less the part of the plan rebond in it.</summary>
    private static UnitTerms Base<TWork>(BonusRun<TWork> run, CardSegment segment, Term total, Term own)
        where TWork : struct, IWork
    {
        if (run.Read(segment.Rebond) is not { Amount.Min: > 0 } figure)
        {
            return new(total, own, []);
        }

        var rebond = run.Work.Take(figure, figure.Amount.Value);
        return new(total, run.Work.Compute(BonusSteps.TrancheBase, segment.Name, StepOperation.Difference, [own, rebond]), [(BonusPart.Rebond, rebond)]);
    }

    /// <summary>R8: amount taken less what the territory's own tranche would have given.</summary>
    private static Term Uplift<TWork>(BonusRun<TWork> run, CardSegment segment, string about, Membership zone, Term top, Term own)
        where TWork : struct, IWork => zone == Membership.In
        ? run.Work.Compute(BonusSteps.ZoneUpliftPerPlace, about, StepOperation.Gap, [top, own])
        : run.Work.Compute(BonusSteps.ZoneUpliftPerPlace, about, StepOperation.Possible, [run.Work.Compute(BonusSteps.ZoneGap, segment.Name, StepOperation.Gap, [top, own])]);

    /// <summary>§4: a new unit of another service has one amount.</summary>
    private static UnitTerms OfService<TWork>(BonusRun<TWork> run, CardSegment segment)
        where TWork : struct, IWork
    {
        var figure = run.Read(segment[run.Card.Fate.NewUnits!])!;
        return figure.Amount is not { } amount
            ? Missing(run, segment, figure)
            : UnitTerms.Of(run.Work.Compute(run.Card.Steps.NewUnit, segment.Name, StepOperation.Same, [run.Work.Take(figure, amount).Because(figure.WhyOpen)]));
    }

    private static UnitTerms Missing<TWork>(BonusRun<TWork> run, CardSegment segment, CardFigure figure)
        where TWork : struct, IWork => UnitTerms.Of(run.Work.Miss(
            run.Card.Steps.NewUnknown, segment.Name, [new Diagnostic(Codes.FigureMissing, DiagnosticSeverity.Error, figure.Value.Figure, run.Card.Year)], run.Work.Heed(figure)));
}
