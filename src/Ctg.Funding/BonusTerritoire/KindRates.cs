using Ctg.Funding.Diagnostics;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The unit amounts of one kind of place over the segments of a year, resolved when first needed.</summary>
internal sealed class KindRates
{
    private readonly YearScale _scale;
    private readonly Lazy<Rate[]> _rates;

    internal KindRates(YearScale scale, Func<ScaleSegment, Rate> rateIn)
    {
        _scale = scale;
        _rates = new Lazy<Rate[]>(() => [.. scale.Segments.Select(rateIn)], isThreadSafe: false);
    }

    /// <summary>What one place gets between two days of the year, times the parts of the full year; no amount where a segment has none.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, if any.</param>
    /// <param name="parts">Gets what each segment gives, also one that does not count, where an explanation is asked for.</param>
    internal (UnitAmount? Amount, IReadOnlyList<Diagnostic> Reasons) Over(LocalDate from, LocalDate? to, List<SegmentPart>? parts)
    {
        UnitAmount? sum = UnitAmount.Zero;
        IReadOnlyList<Diagnostic> reasons = [];
        for (var i = 0; i < _scale.Segments.Count; i++)
        {
            var segment = _scale.Segments[i];
            var counted = PartYears.Count(_scale, segment.Start, segment.End, from, to).Count;
            parts?.Add(new SegmentPart(segment, segment, _rates.Value[i], counted));
            if (counted > 0)
            {
                var rate = _rates.Value[i];
                sum += rate.Amount * counted;
                reasons = reasons.Count == 0 ? rate.Reasons : [.. reasons.Union(rate.Reasons)];
            }
        }

        return (sum, reasons);
    }

    /// <summary>What hours under a cap get: those paid of each segment, each times its own amount.</summary>
    internal UnitAmount? Over(IReadOnlyList<HourPart> hours)
    {
        UnitAmount? sum = UnitAmount.Zero;
        for (var i = 0; i < hours.Count; i++)
        {
            sum = hours[i].Done > 0 ? sum + (_rates.Value[i].Amount * hours[i].Paid) : sum;
        }

        return sum;
    }

    /// <summary>What one place gets over every day from one on, as if it were open all the while.</summary>
    internal UnitAmount? Throughout(LocalDate from) => Over(from, null, null).Amount;
}
