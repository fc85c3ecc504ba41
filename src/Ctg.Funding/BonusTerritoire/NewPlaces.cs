using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>R5: the amount of one new place.</summary>
internal static class NewPlaces
{
    /// <summary>Tranche 1 for a place in a QPV or in the rural zone; else the territory's own tranche.</summary>
    internal static Rate RateIn(ScaleSegment segment, YearScale scale, Territory territory, bool isInQpv, decimal divisor, BonusTrace? trace)
    {
        if (!scale.IsForPlaces)
        {
            return OfService(segment, scale, divisor, trace);
        }

        var rows = RowsOf(segment, scale, territory);
        if (Serving(segment.Top, scale.Year) is not { } top || (rows.Count > 0 ? Tranches.Hull(rows) : OwnRange(segment, scale, territory)) is not { } own)
        {
            var missing = Serving(segment.Top, scale.Year) is null ? segment.Top! : segment.NewPlaces!;
            var reason = new Diagnostic(Codes.FigureMissing, DiagnosticSeverity.Error, missing.Figure, scale.Year);
            return new Rate(null, [reason]) { Steps = trace?.MissingFigure(reason, missing, segment) };
        }

        var zone = isInQpv ? Membership.In : ZoneOf(segment, territory);
        var rebond = Serving(segment.Rebond, scale.Year)?.Min ?? 0;
        var basis = new Bounds(own.Min - rebond, own.Max - rebond);
        var amount = new UnitAmount(Taken(zone, own, top), basis, rebond, Bounds.Of(0), Uplift(zone, own, top), Bounds.Of(0));
        return new Rate(amount * divisor, amount.Total.IsExact ? [] : [Reason(segment, zone, own)])
        {
            Steps = trace?.New(segment, zone, isInQpv, amount, rows, own),
        };
    }

    /// <summary>§4: a new unit of another service has one amount.</summary>
    private static Rate OfService(ScaleSegment segment, YearScale scale, decimal divisor, BonusTrace? trace)
    {
        var figure = segment.NewPlaces!;
        if (Serving(figure, scale.Year) is not { } amount)
        {
            var missing = new Diagnostic(Codes.FigureMissing, DiagnosticSeverity.Error, figure.Figure, scale.Year);
            return new Rate(null, [missing]) { Steps = trace?.MissingFigure(missing, figure, segment) };
        }

        var perUnit = new UnitAmount(amount, amount, 0, Bounds.Of(0), Bounds.Of(0), Bounds.Of(0));
        return new Rate(perUnit * divisor, amount.IsExact ? [] : [new Diagnostic(Codes.RangeOnly, DiagnosticSeverity.Notice, figure.Figure)])
        {
            Steps = trace?.NewOfService(segment, amount),
        };
    }

    /// <summary>The figures that the amount uses, for the result's list.</summary>
    internal static IEnumerable<FigureValue?> FiguresIn(ScaleSegment segment, YearScale scale, Territory territory, bool isInQpv)
    {
        if (!scale.IsForPlaces)
        {
            return [segment.NewPlaces, scale.NewUnitsCap, scale.NewUnitsCap is null ? null : scale.HoursOrder];
        }

        var isTopItsOwn = territory.Tranche == 1 && RowsOf(segment, scale, territory).Count == 0;
        var usesTop = isInQpv || isTopItsOwn || ZoneOf(segment, territory) != Membership.Out;
        return [segment.NewPlaces, segment.Tranches, segment.Rebond, usesTop ? segment.Top : null, isInQpv ? null : segment.RuralZoning];
    }

    internal static Membership ZoneOf(ScaleSegment segment, Territory territory) => territory.RuralZoning.In(segment.RuralZoning.Zoning!.Zone);

    /// <summary>Whether a declared tranche is missing from the table that the barème has.</summary>
    internal static bool IsTrancheNotInTable(ScaleSegment segment, Territory territory) =>
        territory.Tranche is > 1 && segment.Tranches is { Rows.Count: > 0 } table && Tranches.RowsOf(territory, table.Rows).Count == 0;

    private static Bounds Taken(Membership zone, Bounds own, Bounds top) => zone switch
    {
        Membership.In => top,
        Membership.Out => own,
        _ => new Bounds(own.Min, top.Max),
    };

    /// <summary>R8: amount taken less what the territory's own tranche would have given.</summary>
    private static Bounds Uplift(Membership zone, Bounds own, Bounds top)
    {
        var most = top.Max - own.Min;
        return zone switch
        {
            Membership.In => new Bounds(Math.Max(0, top.Min - own.Max!.Value), most),
            Membership.Out => Bounds.Of(0),
            _ => new Bounds(0, most),
        };
    }

    /// <summary>The row of the declared tranche, else of the one found by wealth, or those that it leaves; none where the table does not tell.</summary>
    private static IReadOnlyList<FigureRow> RowsOf(ScaleSegment segment, YearScale scale, Territory territory) =>
        segment.Tranches is { } table && table.ServesIn(scale.Year) ? Tranches.RowsOf(territory, table.Rows) : [];

    /// <summary>Without a row, tranche 1 where it is declared, else the whole range.</summary>
    private static Bounds? OwnRange(ScaleSegment segment, YearScale scale, Territory territory) =>
        Serving(territory.Tranche == 1 ? segment.Top : segment.NewPlaces, scale.Year);

    /// <summary>Why the amount is a range: the zone, the territory's own tranche, or tranche 1 itself.</summary>
    private static Diagnostic Reason(ScaleSegment segment, Membership zone, Bounds own) => zone switch
    {
        Membership.Unknown => new Diagnostic(Codes.ZoneBounds, DiagnosticSeverity.Notice),
        Membership.Out when !own.IsExact => new Diagnostic(Codes.RangeOnly, DiagnosticSeverity.Notice, segment.Tranches!.Figure),
        _ => new Diagnostic(Codes.RangeOnly, DiagnosticSeverity.Notice, segment.Top!.Figure),
    };

    private static Bounds? Serving(FigureValue? value, int year) => value is not null && value.ServesIn(year) ? value.Amount : null;
}
