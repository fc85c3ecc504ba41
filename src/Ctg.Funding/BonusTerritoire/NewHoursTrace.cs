using Ctg.Funding.Baremes;
using Ctg.Funding.Explanations;
using static Ctg.Funding.Explanations.StepOperation;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Records which new hours are paid under the cap of §4: those done, those served before, what the cap leaves.</summary>
internal sealed class NewHoursTrace
{
    private readonly BonusTrace _trace;
    private readonly YearScale _scale;
    private readonly NewHours _hours;
    private readonly int _fullYear;
    private readonly Dictionary<(int Lot, int Segment), ExplanationStep> _paid = [];

    internal NewHoursTrace(BonusTrace trace, YearScale scale, IReadOnlyList<PlaceLot> lots, NewHours hours, int fullYear, Func<PlaceLot, string, int, ExplanationStep, ExplanationStep, ExplanationStep> months)
    {
        (_trace, _scale, _hours, _fullYear) = (trace, scale, hours, fullYear);
        ExplanationStep? before = null;
        foreach (var (index, segment, part) in hours.InOrder)
        {
            var lot = lots[index];
            var about = scale.Segments.Count == 1 ? trace.Lots.Of(lot) : FormattableString.Invariant($"{trace.Lots.Of(lot)}/{scale.Segments[segment].Start:uuuu-MM-dd}");
            var running = months(lot, about, (int)(part.Done / lot.Units), StartOf(segment), EndOf(segment));
            var done = Derivation.Compute(Kind(BonusSteps.HoursDone), about, Product, ExactBounds.Of(part.Done), trace.Lots.Places(lot), running);
            _paid[(index, segment)] = Paid(about, part, done, before);
            before = before is null ? done : Derivation.Compute(Kind(BonusSteps.HoursBefore), about, Sum, ExactBounds.Of(part.Before + part.Done), before, done);
        }
    }

    private Derivation Derivation => _trace.Derivation;

    internal ExplanationStep Of(int lot, int segment) => _paid[(lot, segment)];

    private ExplanationStep Paid(string about, HourPart part, ExplanationStep done, ExplanationStep? before)
    {
        if (part.Cap is not { } cap)
        {
            return Derivation.Compute(Kind(BonusSteps.HoursPaid), about, new StepContent(Possible, [done])
            {
                Amount = ExactBounds.Of(part.Paid),
                Grounds = [Derivation.Figure(_scale.NewUnitsCap!, _scale.NewUnitsCap!.Amount), _trace.ContractedInput],
            });
        }

        var left = before is null ? CapOfYear(cap) : Derivation.Compute(Kind(BonusSteps.HoursLeft), about, new StepContent(Gap, [CapOfYear(cap), before])
        {
            Amount = ExactBounds.Of(new Bounds(Math.Max(0, cap.Min - part.Before), Math.Max(0, cap.Max!.Value - part.Before))),
            Grounds = [Derivation.Figure(_scale.HoursOrder, null)],
        });
        return Derivation.Compute(Kind(BonusSteps.HoursPaid), about, Min, ExactBounds.Of(part.Paid), done, left);
    }

    /// <summary>The cap in hours, times the months or days of the year, as hours are counted.</summary>
    private ExplanationStep CapOfYear(Bounds cap)
    {
        var percent = _scale.NewUnitsCap!.Amount!.Value;
        var hours = Derivation.Compute(Kind(BonusSteps.Cap), "", Percent, new ExactBounds(percent.Times(_hours.Contracted!.Value), 100), Derivation.Figure(_scale.NewUnitsCap, percent), _trace.ContractedInput);
        return Derivation.Compute(Kind(BonusSteps.CapOfYear), "", Product, ExactBounds.Of(cap), hours, _trace.FullYear(_fullYear));
    }

    private ExplanationStep StartOf(int segment) => segment == 0
        ? _trace.FirstDayOfYear
        : Derivation.Figure(_scale.Segments[segment].NewPlaces!, "debut", Units.Day, null, _scale.Segments[segment].Start);

    private ExplanationStep EndOf(int segment) => segment == _scale.Segments.Count - 1
        ? _trace.LastDayOfYear
        : Derivation.Compute(BonusSteps.PeriodEnd, FormattableString.Invariant($"{_scale.Segments[segment].End:uuuu-MM-dd}"), DayBefore, _scale.Segments[segment].End, StartOf(segment + 1));

    private StepKind Kind(StepKind kind) => _scale.Worded(kind);
}
