using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>BT-T: what each place gets more where the co-financed places of the territory have grown since 2023. Steps do not add up.</summary>
internal sealed class Trajectoire
{
    private readonly YearScale _scale;
    private readonly BonusTrace? _trace;
    private readonly decimal? _before;
    private readonly decimal _after;

    private Trajectoire(Territory territory, IReadOnlyList<PlaceLot> lots, YearScale scale, BonusTrace? trace)
    {
        _scale = scale;
        _trace = trace;
        if (scale.Segments.Select(segment => segment.Trajectoire).LastOrDefault(figure => figure is { IsBeforeMeasure: false }) is not { } figure)
        {
            return;
        }

        var day = scale.MeasuresGrowthAtTerm && figure.To is { } term ? term : new LocalDate(scale.Year, 12, 31);
        bool IsCounted(PlaceLot lot, LocalDate date) => lot.IsEligible && lot.IsOpenOn(date);

        // Places that come from another territory are no development: they count from their opening (H-17).
        bool WasThere(PlaceLot lot, LocalDate date) => scale.TellsByJoining ? IsCounted(lot, date) : lot.IsEligible && lot.Opening <= date && !(lot.Closing < date);
        var origin = territory.Places2023 is null ? scale.DayOfPlaces2023 : null;
        _after = lots.Where(lot => IsCounted(lot, day)).Sum(lot => lot.Units);
        var before = (decimal?)territory.Places2023 ?? (origin is { } first ? lots.Where(lot => WasThere(lot, first)).Sum(lot => lot.Units) : null);
        _before = before is > 0 ? before : null;
        trace?.RecordGrowth(_before, origin is { } from ? lots.Where(lot => WasThere(lot, from)) : null, _after, lots.Where(lot => IsCounted(lot, day)));
    }

    internal static Trajectoire Of(Territory territory, IReadOnlyList<PlaceLot> lots, YearScale scale, BonusTrace? trace) => new(territory, lots, scale, trace);

    /// <summary>The rate of a place with what the growth adds to it.</summary>
    internal Rate AddTo(Rate rate, ScaleSegment segment, decimal divisor)
    {
        if (rate.Amount is not { } amount || segment.Trajectoire is not { IsBeforeMeasure: false } figure)
        {
            return rate;
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
    internal static IEnumerable<FigureValue?> FiguresIn(ScaleSegment segment, YearScale scale, Territory territory) => segment.Trajectoire switch
    {
        null => [],
        { IsBeforeMeasure: true } => [segment.Trajectoire],
        _ => [segment.Trajectoire, scale.GrowthDay, territory.Places2023 is null ? scale.PlacesOf2023 : null],
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

    /// <summary>Whether the growth is at least the row's, compared without dividing.</summary>
    private bool IsReached(FigureRow row, decimal before) => row.GrowthMin is not { } least || (_after - before) * 100 >= least * before;
}
