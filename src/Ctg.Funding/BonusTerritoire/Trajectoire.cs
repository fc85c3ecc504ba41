using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// BT-T: what each place gets more where the co-financed places of the territory have grown since 2023. Steps do not add up. Places that come from
/// another territory are neither counted nor paid (H-17).
/// </summary>
internal sealed class Trajectoire
{
    private readonly Territory _territory;
    private readonly YearScale _scale;
    private readonly bool _leavesOut;
    private readonly BonusTrace? _trace;
    private readonly decimal? _before;
    private readonly decimal _after;

    private Trajectoire(Territory territory, IReadOnlyList<PlaceLot> lots, YearScale scale, BonusTrace? trace)
    {
        _territory = territory;
        _scale = scale;
        _trace = trace;
        _leavesOut = lots.Any(lot => lot.IsEligible && ComesFromElsewhere(lot));
        if (scale.Segments.Select(segment => segment.Trajectoire).LastOrDefault(figure => figure is { IsBeforeMeasure: false }) is not { } figure)
        {
            return;
        }

        var day = scale.MeasuresGrowthAtTerm && figure.To is { } term ? term : new LocalDate(scale.Year, 12, 31);
        IEnumerable<PlaceLot> CountedOn(LocalDate date) => lots.Where(lot => lot.IsEligible && lot.IsOpenOn(date) && !ComesFromElsewhere(lot));
        var counted = territory.Places2023 is null && scale.DayOfPlaces2023 is { } origin ? CountedOn(origin) : null;
        _after = CountedOn(day).Sum(lot => lot.Units);

        // An inventory may begin after 2023: that it counts no place then tells nothing, but a 0 that is typed does.
        var inventory = counted?.Sum(lot => lot.Units);
        _before = territory.Places2023 ?? (inventory > 0 ? inventory : null);
        trace?.RecordGrowth(_before, counted, _after, CountedOn(day), _leavesOut);
    }

    internal static Trajectoire Of(Territory territory, IReadOnlyList<PlaceLot> lots, YearScale scale, BonusTrace? trace) => new(territory, lots, scale, trace);

    /// <summary>H-17: whether the places of a lot came from another territory, and are no development of this one.</summary>
    internal bool ComesFromElsewhere(PlaceLot lot) => lot.Joined is not null && !_scale.TellsByJoining;

    /// <summary>The rate of a place with what the growth adds to it: nothing to one that comes from another territory.</summary>
    internal Rate AddTo(Rate rate, ScaleSegment segment, bool comesFromElsewhere, decimal divisor)
    {
        if (rate.Amount is not { } amount || segment.Trajectoire is not { IsBeforeMeasure: false } figure)
        {
            return rate;
        }

        if (comesFromElsewhere && figure.ServesIn(_scale.Year))
        {
            return _trace is null ? rate : rate with { Steps = _trace.WithoutTrajectoire(rate.Steps!, segment, figure) };
        }

        var (added, rows, reason) = In(figure);
        if (added is { Min: 0, Max: 0 } && _trace is null)
        {
            return rate;
        }

        var scaled = added.Times(divisor);
        var raised = amount with { Total = amount.Total.Plus(scaled), Trajectoire = scaled };
        return new Rate(raised, reason is null ? rate.Reasons : [.. rate.Reasons, reason])
        {
            Steps = _trace?.WithTrajectoire(rate.Steps!, segment, figure, rows, added, raised.Total, divisor),
        };
    }

    /// <summary>The figures that the amount uses, for the result's list.</summary>
    internal IEnumerable<FigureValue?> FiguresIn(ScaleSegment segment) => segment.Trajectoire switch
    {
        null => [],
        { IsBeforeMeasure: true } => [segment.Trajectoire],
        _ => [segment.Trajectoire, _scale.GrowthDay, _territory.Places2023 is null ? _scale.PlacesOf2023 : null, _leavesOut ? _scale.Transfer : null],
    };

    /// <summary>Euros per place per full year, the rows they come from (from 1), and why they are not exact.</summary>
    private (Bounds Added, IReadOnlyList<int> Rows, Diagnostic? Reason) In(FigureValue figure)
    {
        Diagnostic Open(string code) => new(code, DiagnosticSeverity.Notice, figure.Figure);
        if (!figure.ServesIn(_scale.Year))
        {
            return (Bounds.AtLeast(0), [], Open(Codes.NoUpperBound));
        }

        if (figure.Amount is { } whatever)
        {
            return (whatever, [], whatever.IsExact ? null : Open(Codes.RangeOnly));
        }

        if (_before is not { } before)
        {
            return (new Bounds(0, figure.Rows.Max(row => row.Amount.Max)), [.. Enumerable.Range(1, figure.Rows.Count)], Open(Codes.GrowthUnknown));
        }

        var index = figure.Rows.TakeWhile(row => !IsReached(row, before)).Count();
        if (index == figure.Rows.Count)
        {
            return (Bounds.Of(0), [], null);
        }

        var amount = figure.Rows[index].Amount;
        return (amount, [index + 1], amount.IsExact ? null : Open(Codes.RangeOnly));
    }

    /// <summary>Whether the growth is at least the row's, compared without dividing. From none, any growth is; none to none is no growth.</summary>
    private bool IsReached(FigureRow row, decimal before) => (row.GrowthMin, before) switch
    {
        (null, _) => true,
        ({ } least, 0) => least <= 0 || _after > 0,
        ({ } least, _) => (_after - before) * 100 >= least * before,
    };
}
