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
    /// <summary>
    /// The one amount of a contrat réservataire (BT-C) where there is one; else tranche 1 for a place in a QPV or in the rural zone, else
    /// the territory's own tranche.
    /// </summary>
    internal static UnitTerms In<TWork>(BonusRun<TWork> run, CardSegment segment, LotKind kind)
        where TWork : struct, IWork
    {
        var (territory, rows) = (run.Territory, RowsOf(run.Territory, segment));
        var from = (run, segment, kind, rows);
        return Tranches.SetOf(rows, segment.Tranches?.Value) is { } set
            ? run.Work.Share(
                segment.NewPlaces, new NewPlace(kind, territory.Tranche, territory.RuralZoning, set), from,
                static from => Amount(from.run, from.segment, from.kind, from.rows))
            : Amount(run, segment, kind, rows);
    }

    private static UnitTerms Amount<TWork>(BonusRun<TWork> run, CardSegment segment, LotKind kind, IReadOnlyList<FigureRow> rows)
        where TWork : struct, IWork
    {
        if (!run.Card.IsForPlaces)
        {
            return OfService(run, segment);
        }

        var (qpv, lists) = QpvOf(run, segment, kind);
        var reserved = kind.Has(LotFacts.Reservataire) ? run.Read(segment[BonusFigures.Reservataire]) : null;
        var about = run.Work.Name(LotKinds.FactsOf(kind), segment.Name);
        if (reserved is { IsInForce: true })
        {
            return Reservataire(run, segment, reserved, qpv, lists, about);
        }

        var (scale, top) = (run.Read(segment[BonusFigures.NewPlaces])!, segment[BonusFigures.NewPlacesTop]!);
        run.Read(segment.Tranches);
        if (top.Amount is null || (rows.Count == 0 && OwnFigure(run.Territory, scale, top).Amount is null))
        {
            return Missing(run, segment.Name, top.Amount is null ? top : scale);
        }

        var own = OwnTranche(run, segment, rows, scale, top);
        Mark[] notYet = reserved is null ? [] : [run.Work.Heed(reserved)];
        var (total, uplift) = InZone(
            run, segment, own, qpv, about, isReserved: false, WealthGrounds(run, segment, rows), [.. lists, .. notYet]);
        var unit = Base(run, segment, total, own);
        return uplift is { } gained ? unit.With(BonusPart.ZoneUplift, gained) : unit;
    }

    /// <summary>Whether a lot of the kind takes the amount of the territory's tranche, unless its rural zone says otherwise.</summary>
    internal static bool GoesByTranche(LotKind kind, CardSegment segment) => kind.HasFlag(LotKind.New)
        && Qpv(segment, kind) != Membership.In
        && !(kind.Has(LotFacts.Reservataire) && segment[BonusFigures.Reservataire] is { IsInForce: true });

    /// <summary>Whether a declared tranche is missing from the table that the barème has.</summary>
    internal static bool IsTrancheNotInTable(CardSegment segment, Territory territory) =>
        territory.Tranche is > 1
            && segment.Tranches?.Value is { Rows.Count: > 0 } table
            && Tranches.RowsOf(territory, table.Rows).Count == 0;

    /// <summary>
    /// BT-C: one amount whatever the tranche, and without the rebond; whatever the zone too, unless the barème says otherwise (H-20).
    /// </summary>
    private static UnitTerms Reservataire<TWork>(
        BonusRun<TWork> run, CardSegment segment, CardFigure figure, Membership qpv, Mark[] lists, string about)
        where TWork : struct, IWork
    {
        var zones = run.Work.Heed(run.Card.ReservataireZone);
        if (figure.Amount is not { } amount)
        {
            return Missing(run, about, figure);
        }

        var own = run.Work.Take(figure, amount).Because(figure.WhyOpen);
        if (!run.Card.ReservataireHasZones)
        {
            return UnitTerms.Of(run.Work.Compute(BonusSteps.ReservataireAmount, about, StepOperation.Same, [own], [zones]));
        }

        if (segment[BonusFigures.NewPlacesTop] is { Amount: null } top)
        {
            return Missing(run, about, top);
        }

        var (total, uplift) = InZone(run, segment, own, qpv, about, isReserved: true, [], [.. lists, zones]);
        return uplift is { } gained ? new(total, own, [(BonusPart.ZoneUplift, gained)]) : UnitTerms.Of(total);
    }

    /// <summary>
    /// Tranche 1 in a priority zone, its own amount outside; where the zone is not known, either. And R8: what the zone brings.
    /// </summary>
    private static (Term Total, Term? Uplift) InZone<TWork>(
        BonusRun<TWork> run, CardSegment segment, Term own, Membership qpv, string about, bool isReserved, Mark[] wealth, Mark[] contract)
        where TWork : struct, IWork
    {
        var rural = qpv == Membership.In ? Membership.Out : Rural(run, segment);
        var zone = Either(qpv, rural);
        Mark[] zoneGrounds = qpv == Membership.In ? [] : [run.RuralZone, run.Work.Heed(segment[BonusFigures.RuralZoning]!)];
        Mark[] ownGrounds = [.. zoneGrounds, .. wealth, .. contract];
        if (zone == Membership.Out)
        {
            return (
                run.Work.Compute(
                    isReserved ? BonusSteps.ReservataireAmount : BonusSteps.TrancheAmount, about, StepOperation.Same, [own], ownGrounds),
                null);
        }

        var top = segment[BonusFigures.NewPlacesTop]!;
        var highest = run.Work.Take(top, top.Amount!.Value).Because(top.RangeOnly);
        highest = isReserved ? run.Work.Compute(BonusSteps.ReservataireInZone, about, StepOperation.Max, [own, highest]) : highest;
        var total = zone == Membership.In
            ? run.Work.Compute(BonusSteps.PriorityAmount, about, StepOperation.Same, [highest], [.. zoneGrounds, .. contract])
            : run.Work.Compute(BonusSteps.EitherAmount, about, StepOperation.Span, [own, highest], ownGrounds)
                .Because(rural == Membership.Unknown ? ZoneBounds : QpvBounds);
        return (total, Uplift(run, about, zone, highest, own));
    }

    /// <summary>
    /// Whether a place stands in a QPV of the list that counts (H-21), and what chose the list where the two do not say the same.
    /// </summary>
    private static (Membership IsIn, Mark[] Lists) QpvOf<TWork>(BonusRun<TWork> run, CardSegment segment, LotKind kind)
        where TWork : struct, IWork
    {
        var facts = LotKinds.FactsIn(kind);
        return facts.QpvActuel() == facts.QpvAncien()
            ? (facts.QpvActuel(), [])
            : (Qpv(segment, kind), [run.Work.Heed(run.Read(segment[BonusFigures.QpvList])!)]);
    }

    private static Membership Qpv(CardSegment segment, LotKind kind) =>
        segment[BonusFigures.QpvList] is { Value.Choice: "ancienne" }
            ? LotKinds.FactsIn(kind).QpvAncien()
            : LotKinds.FactsIn(kind).QpvActuel();

    private static Membership Rural<TWork>(BonusRun<TWork> run, CardSegment segment)
        where TWork : struct, IWork => run.Territory.RuralZoning.In(run.Read(segment[BonusFigures.RuralZoning])!.Value.Zoning!.Zone);

    /// <summary>Whether a place is in one of two zones.</summary>
    private static Membership Either(Membership one, Membership other) => (one, other) switch
    {
        (Membership.In, _) or (_, Membership.In) => Membership.In,
        (Membership.Out, Membership.Out) => Membership.Out,
        _ => Membership.Unknown,
    };

    private static Diagnostic QpvBounds { get; } = new(Codes.QpvBounds, DiagnosticSeverity.Notice);

    private static Diagnostic ZoneBounds { get; } = new(Codes.ZoneBounds, DiagnosticSeverity.Notice);

    /// <summary>
    /// The row of the declared tranche, else of the one found by wealth, or those that it leaves; none where the table does not tell.
    /// </summary>
    private static IReadOnlyList<FigureRow> RowsOf(Territory territory, CardSegment segment) =>
        segment.Tranches is { Serves: true } table ? Tranches.RowsOf(territory, table.Rows) : [];

    /// <summary>Without a row, tranche 1 where it is declared, else the whole range.</summary>
    private static CardFigure OwnFigure(Territory territory, CardFigure scale, CardFigure top) => territory.Tranche == 1 ? top : scale;

    private static Term OwnTranche<TWork>(
        BonusRun<TWork> run, CardSegment segment, IReadOnlyList<FigureRow> rows, CardFigure scale, CardFigure top)
        where TWork : struct, IWork
    {
        if (rows.Count > 0)
        {
            return run.Work.TakeRows(segment.Tranches!, Tranches.NumbersOf(rows, segment.Tranches!.Value), Tranches.Hull(rows))
                .Because(segment.Tranches.RangeOnly);
        }

        var figure = OwnFigure(run.Territory, scale, top);
        return run.Work.Take(figure, figure.Amount!.Value)
            .Because((ReferenceEquals(figure, top) ? top : segment.Tranches ?? scale).RangeOnly);
    }

    private static Mark[] WealthGrounds<TWork>(BonusRun<TWork> run, CardSegment segment, IReadOnlyList<FigureRow> rows)
        where TWork : struct, IWork =>
        rows.Count == 0 && run.Territory.Tranche != 1 && segment.Tranches is { } unknown
            ? [.. run.Wealth(), run.Work.Heed(unknown)]
            : run.Wealth();

    /// <summary>R8: the amount of the territory's own tranche, less the part of the plan rebond in it.</summary>
    private static UnitTerms Base<TWork>(BonusRun<TWork> run, CardSegment segment, Term total, Term own)
        where TWork : struct, IWork
    {
        if (run.Read(segment.Rebond) is not { Amount.Min: > 0 } figure)
        {
            return new(total, own, []);
        }

        var rebond = run.Work.Take(figure, figure.Amount.Value);
        return new(
            total, run.Work.Compute(BonusSteps.TrancheBase, segment.Name, StepOperation.Difference, [own, rebond]),
            [(BonusPart.Rebond, rebond)]);
    }

    /// <summary>R8: amount taken less what the territory's own tranche would have given.</summary>
    private static Term Uplift<TWork>(BonusRun<TWork> run, string about, Membership zone, Term top, Term own)
        where TWork : struct, IWork => zone == Membership.In
        ? run.Work.Compute(BonusSteps.ZoneUpliftPerPlace, about, StepOperation.Gap, [top, own])
        : run.Work.Compute(
            BonusSteps.ZoneUpliftPerPlace, about, StepOperation.Possible,
            [run.Work.Compute(BonusSteps.ZoneGap, about, StepOperation.Gap, [top, own])]);

    /// <summary>§4: a new unit of another service has one amount.</summary>
    private static UnitTerms OfService<TWork>(BonusRun<TWork> run, CardSegment segment)
        where TWork : struct, IWork
    {
        var figure = run.Read(segment[run.Card.Fate.NewUnits!])!;
        return figure.Amount is not { } amount
            ? Missing(run, segment.Name, figure)
            : UnitTerms.Of(
                run.Work.Compute(
                    run.Card.Steps.NewUnit, segment.Name, StepOperation.Same, [run.Work.Take(figure, amount).Because(figure.WhyOpen)]));
    }

    private static UnitTerms Missing<TWork>(BonusRun<TWork> run, string about, CardFigure figure)
        where TWork : struct, IWork => UnitTerms.Of(run.Work.Miss(
            run.Card.Steps.NewUnknown, about,
            [new Diagnostic(Codes.FigureMissing, DiagnosticSeverity.Error, figure.Value.Figure, run.Card.Year)],
            run.Work.Heed(figure)));
}
