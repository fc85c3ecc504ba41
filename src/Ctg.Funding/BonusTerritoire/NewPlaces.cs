using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>R5: the amount of one new place.</summary>
internal static class NewPlaces
{
    /// <summary>Tranche 1 for a place in a QPV or in the rural zone; else the territory's own tranche.</summary>
    internal static Rate RateIn(ScaleSegment segment, YearScale scale, Territory territory, bool isInQpv, int divisor, BonusTrace? trace)
    {
        var row = RowOf(segment, scale, territory);
        if (Serving(segment.Top, scale.Year) is not { } top || (row?.Amount ?? OwnRange(segment, scale, territory)) is not { } own)
        {
            var missing = Serving(segment.Top, scale.Year) is null ? segment.Top! : segment.NewPlaces!;
            var reason = new Diagnostic(Codes.FigureMissing, DiagnosticSeverity.Error, missing.Figure, scale.Year);
            return new Rate(null, [reason]) { Steps = trace?.MissingFigure(reason, missing, segment) };
        }

        var zone = isInQpv ? Membership.In : ZoneOf(segment, territory);
        var rebond = Serving(segment.Rebond, scale.Year)?.Min ?? 0;
        var basis = new Bounds(own.Min - rebond, own.Max - rebond);
        var amount = new UnitAmount(Taken(zone, own, top), basis, rebond, Bounds.Of(0), Uplift(zone, own, top));
        return new Rate(amount * divisor, amount.Total.IsExact ? [] : [Reason(segment, zone, own)])
        {
            Steps = trace?.New(segment, zone, isInQpv, amount, row, own),
        };
    }

    /// <summary>The figures that the amount uses, for the result's list.</summary>
    internal static IEnumerable<FigureValue?> FiguresIn(ScaleSegment segment, Territory territory, bool isInQpv)
    {
        var usesTop = isInQpv || territory.Tranche == 1 || ZoneOf(segment, territory) != Membership.Out;
        return [segment.NewPlaces, segment.Tranches, segment.Rebond, usesTop ? segment.Top : null, isInQpv ? null : segment.RuralZoning];
    }

    internal static Membership ZoneOf(ScaleSegment segment, Territory territory) => territory.RuralZoning.In(segment.RuralZoning.Zoning!.Zone);

    /// <summary>Whether a declared tranche is missing from the table that the barème has.</summary>
    internal static bool IsTrancheNotInTable(ScaleSegment segment, Territory territory) =>
        territory.Tranche is > 1 && segment.Tranches is { Rows.Count: > 0 } table && Tranches.RowOf(territory, table.Rows) is null;

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

    /// <summary>The row of the declared tranche, else of the one found by wealth.</summary>
    private static FigureRow? RowOf(ScaleSegment segment, YearScale scale, Territory territory) =>
        territory.Tranche != 1 && segment.Tranches is { } table && table.ServesIn(scale.Year) ? Tranches.RowOf(territory, table.Rows) : null;

    /// <summary>Tranche 1 where it is declared, else the whole range.</summary>
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
