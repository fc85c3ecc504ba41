using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>
/// What the transition changes, cause by cause: what the units got under the CEJ and what they get now, over the months in which the bonus
/// is due, exactly, then to the cent.
/// </summary>
internal sealed class TransitionCauses<TWork>
    where TWork : struct, IWork
{
    internal const string LowEnd = "basse";
    internal const string HighEnd = "haute";

    private readonly TerritoryYear<TWork> _year;
    private readonly Term _total;
    private readonly Term _psej;
    private readonly Term _psejDue;
    private readonly decimal _denominator;
    private readonly (LotKind Kind, int[] Lots, Term Units)[] _kinds;
    private readonly Term _psejWhileBonus;
    private readonly Term? _before;
    private readonly Term? _actual;
    private readonly (Term? Total, Term? Base, Term?[] Parts, Term?[] Others) _existing;
    private readonly (Term? Total, Term? Base, Term?[] Parts, Term?[] Others) _added;

    private TransitionCauses(TerritoryYear<TWork> year, Term total, int[] paid)
    {
        _year = year;
        _total = total;
        (_psej, _psejDue) = BeforeAndAfter.PsejDue(year);
        var reference = ReferenceOfNotified();

        // A notified amount has no divisor of its own: the PSEJ of a reference place then brings one in.
        _denominator = year.Scale.Divisor * (reference?.Amount.Numerators.Min ?? 1);
        _kinds =
        [
            .. paid.GroupBy(lot => year[lot]).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.ToArray(), UnitsOf(kind.Key, kind))),
        ];
        _psejWhileBonus = Work.Compute(
            BonusSteps.PsejWhileBonus, "", StepOperation.Prorata, [_psej, BeforeAndAfter.MonthsDue(year), Run.FullYear]);
        _before = Before(reference);
        (_existing, _added) = (Side(isNew: false), Side(isNew: true));
        _actual = Sum(BonusSteps.CauseActual, "", (ref sum) =>
        {
            foreach (var lot in paid)
            {
                sum.Add(Shown(LotAmount.Total(year, lot)));
            }
        });
    }

    private delegate void Adding(ref TermSum sum);

    private BonusRun<TWork> Run => _year.Run;

    private TWork Work => _year.Run.Work;

    /// <summary>
    /// The causes of each reading: one where all is exact; else the low one, then the high one where every figure has an end. None where
    /// the difference is not known.
    /// </summary>
    internal static IReadOnlyList<CauseReading> Of(TerritoryYear<TWork> year, BonusTerritoireResult result, Term total)
    {
        if (result.IsPartial || result is not { Difference: { } difference, PsejPerYear: { } psej })
        {
            return [];
        }

        int[] paid = [.. Enumerable.Range(0, year.Run.Lots.Count).Where(year.IsPaid)];
        var causes = new TransitionCauses<TWork>(year, total, paid);
        var isExact = difference.IsExact && psej.IsExact && paid.All(lot => LineRules.IsSplitExactly(year, lot));
        var low = causes.Read(isExact ? "" : LowEnd, StepOperation.Low)!;
        return isExact || causes.Read(HighEnd, StepOperation.High) is not { } high ? [low] : [low, high];
    }

    /// <summary>Every cause at one end of the figures; <see langword="null"/> where a figure has none.</summary>
    private CauseReading? Read(string name, StepOperation end)
    {
        var (existing, added) = (_existing, _added);
        Term?[] all =
        [
            _psej, _psejDue, _total, _before, _actual, .. existing.Parts, existing.Total, added.Base, .. added.Others, added.Total,
        ];
        if (end == StepOperation.High && all.OfType<Term>().Any(term => term.Amount.Numerators.Max is null))
        {
            return null;
        }

        Term? At(Term? term) => term is { IsExact: false } range
            ? Work.Compute(end == StepOperation.Low ? BonusSteps.LowReading : BonusSteps.HighReading, range.Step?.Id ?? "", end, [range])
            : term;
        Term Of(BonusCause cause, Term?[] plus, params Term?[] minus) =>
            Exact(Work.Name(name, cause.Column), [.. plus.Select(At)], [.. minus.Select(At)]);
        Term[] exact =
        [
            Of(BonusCause.Volume, [_before, added.Base], _psejWhileBonus),
            Of(BonusCause.UnitAmount, [existing.Total], [_before, .. existing.Parts]),
            .. BonusPart.Measures.Select((measure, i) => ReferenceEquals(measure, BonusPart.ZoneUplift)
                ? Of(measure.Cause, [added.Total], [added.Base, .. added.Others])
                : Of(measure.Cause, [existing.Parts[i], added.Parts[i]])),
            Of(BonusCause.Timing, [_actual], existing.Total, added.Total),
        ];
        var resources = Work.Compute(BonusSteps.Resources, name, StepOperation.Sum, [At(_psejDue)!.Value, At(_total)!.Value]);
        return Rounded(name, exact, Work.Compute(BonusSteps.Change, name, StepOperation.Difference, [resources, At(_psej)!.Value]));
    }

    /// <summary>What existing, or new, units get while the bonus is due, and each part of it.</summary>
    private (Term? Total, Term? Base, Term?[] Parts, Term?[] Others) Side(bool isNew)
    {
        var kinds = _kinds.Where(kind => kind.Kind.HasFlag(LotKind.New) == isNew).ToArray();
        var about = isNew ? "nouvelle" : "existante";
        Term? Part(BonusPart? part) => Sum(BonusSteps.CauseSum, Work.Name(about, part?.Column ?? ""), (ref sum) =>
        {
            foreach (var (kind, lots, units) in kinds)
            {
                Add(ref sum, kind, lots, units, part);
            }
        });
        var parts = BonusPart.Measures.Select(Part).ToArray();
        return (
            Part(null), Part(BonusPart.Base), parts,
            [.. parts.Where((_, i) => !ReferenceEquals(BonusPart.Measures[i], BonusPart.ZoneUplift))]);
    }

    /// <summary>
    /// What units of one kind would get if they were all open while the bonus is due; by lot where a cap bears on them, or a month they
    /// miss has no amount.
    /// </summary>
    private void Add(ref TermSum sum, LotKind kind, int[] lots, Term units, BonusPart? part)
    {
        var due = new CountedPeriods(_year.KindOf(lots[0]).Periods, _year.Transition.Due);
        if (_year.HoursOf(lots[0]) is not null || !due.AreKnown)
        {
            foreach (var lot in lots)
            {
                if (LotAmount.Of(_year, lot, part) is { } amount)
                {
                    sum.Add(Shown(amount));
                }
            }

            return;
        }

        foreach (var counted in due)
        {
            if ((part is null ? counted.Period.Unit.Total : counted.Period.Unit[part]) is { } unit)
            {
                var about = Work.Name(Work.Name(LotKinds.NameOf(kind), part?.Column ?? ""), counted.NameOn(Run.Card));
                var months = BeforeAndAfter.MonthsDue(_year, counted);
                sum.Add(Work.Compute(BonusSteps.CausePart, about, StepOperation.Prorata, [units, unit, months, Run.FullYear]));
            }
        }
    }

    /// <summary>
    /// What the existing units got under the CEJ over the months in which the bonus is due, each as a reference unit did.
    /// </summary>
    private Term? Before(Term? reference)
    {
        var beforeUnit = BonusSteps.BeforePerUnit with { Unit = Run.Card.Steps.EurosPerUnit };
        var perUnit = (_psej.Amount.Numerators, reference) switch
        {
            ({ Max: 0 }, _) => Work.Nothing(BonusSteps.NothingBefore, "", _psej),
            (_, { } places) => Work.Compute(beforeUnit, "", StepOperation.Quotient, [_psej, places]),

            // Where a notified amount leaves it unknown, a unit got what it gets now, unless there was no PSEJ.
            ({ Min: 0 }, _) => Work.Compute(beforeUnit, "", StepOperation.Possible, [_year.Existing.Amount]),
            _ => _year.Existing.Amount,
        };
        return Sum(BonusSteps.CauseBefore, "", (ref sum) =>
        {
            foreach (var (kind, _, units) in _kinds.Where(kind => !kind.Kind.HasFlag(LotKind.New)))
            {
                var months = BeforeAndAfter.MonthsDue(_year);
                sum.Add(
                    Work.Compute(
                        BonusSteps.CauseBeforeKind, LotKinds.NameOf(kind), StepOperation.Prorata, [units, perUnit, months, Run.FullYear]));
            }
        });
    }

    /// <summary>
    /// Reference units of a notified amount, given or counted (H-03), where existing places are compared with a PSEJ;
    /// <see langword="null"/> where they are not known.
    /// </summary>
    private Term? ReferenceOfNotified()
    {
        if (
            Run.Territory.NotifiedAmount is null
                || _psej.Amount.Numerators.Max == 0
                || !_year.Has(static kind => !kind.HasFlag(LotKind.New)))
        {
            return null;
        }

        if (Run.Territory.ReferenceUnits is null)
        {
            Run.Read(Run.Card.ReferencePlaces);
        }

        return ExistingPlaces.ReferencePlaces(Run, _year.Transition) is { IsKnown: true, Amount.Numerators.Min: > 0 } places
            ? places
            : null;
    }

    private Term UnitsOf(LotKind kind, IEnumerable<int> lots)
    {
        var sum = new TermSum(1);
        foreach (var lot in lots)
        {
            sum.Add(Run.PlacesOf(lot));
        }

        return Work.Add(BonusSteps.CauseUnits with { Unit = Run.Card.Steps.UnitName }, LotKinds.NameOf(kind), sum);
    }

    private Term Shown(Whole amount) => new(_year.Scale.Shown(amount), [], default, amount.Step);

    /// <summary>A sum over the denominator of all; <see langword="null"/> where nothing is added.</summary>
    private Term? Sum(StepKind kind, string about, Adding add)
    {
        var sum = new TermSum(_denominator);
        add(ref sum);
        return sum.Count == 0 ? null : Work.Add(kind, about, sum);
    }

    /// <summary>The sum of some amounts less others, before it is rounded; nothing where there are none.</summary>
    private Term Exact(string about, Term?[] plus, Term?[] minus)
    {
        Term[] less = [.. minus.OfType<Term>().Select(term => term.Over(_denominator))];
        var more = plus.OfType<Term>().Select(term => term.Over(_denominator)).ToArray();
        Mark[] grounds = _kinds.Length == 0
            ? [Work.Given("territoire", "lots", "", Bounds.Of(0))]
            : [.. _kinds.Select(kind => (Mark)kind.Units)];
        var sum = more.Length == 0
            ? Work.Nothing(BonusSteps.CauseNothing, about, grounds).Over(_denominator)
            : Work.Compute(BonusSteps.CauseGain, about, StepOperation.Sum, more);
        return less.Length == 0 ? sum : Work.Compute(BonusSteps.CauseExact, about, StepOperation.Difference, [sum, .. less]);
    }

    /// <summary>
    /// Cuts each cause to the cent below, then gives the cents left to the largest remainders; a cause that is nothing stays so.
    /// </summary>
    private CauseReading Rounded(string name, Term[] exact, Term difference)
    {
        var cents = CentsOf(
            Array.ConvertAll(exact, term => term.Amount.Numerators.Min), _denominator, difference.Amount.Numerators.Min * 100);
        var all = Work.Compute(BonusSteps.CauseAll, name, StepOperation.Sum, exact);
        Term Cause(Term term, int i) => cents[i] == 0 && term.Amount.Numerators.Min == 0
            ? Work.Nothing(CauseSplit.Causes[i].Step, name, term)
            : Work.Settle(
                CauseSplit.Causes[i].Step, name, StepOperation.ShareOfDifference, ExactBounds.Of(cents[i] / 100), [term, all, difference]);
        var causes = exact.Select(Cause).ToArray();
        var sum = new TermSum(1);
        foreach (var cause in causes.Where((cause, i) => i == 0 || cents[i] != 0))
        {
            sum.Add(cause);
        }

        return new CauseReading(name, Work.Add(BonusSteps.ChangeByCauses, name, sum), causes);
    }

    private decimal[] CentsOf(decimal[] exact, decimal divisor, decimal difference)
    {
        decimal Remainder(int i) => ((exact[i] * 100 % divisor) + divisor) % divisor;
        var cents = exact.Select((numerator, i) => ((numerator * 100) - Remainder(i)) / divisor).ToArray();
        var left = difference - cents.Sum();
        if (Math.Abs(left) > exact.Length + 2 + Run.Lots.Count)
        {
            throw new InvalidOperationException($"The causes miss the difference by {left} cents, more than rounding can.");
        }

        var whole = (int)Math.Floor(left);
        var order = Enumerable.Range(0, exact.Length).Where(i => exact[i] != 0).OrderByDescending(Remainder).ThenBy(i => i).ToArray();
        for (var given = 0; given < Math.Abs(whole) && order.Length > 0; given++)
        {
            var i = whole > 0 ? order[given % order.Length] : order[^((given % order.Length) + 1)];
            cents[i] += Math.Sign(whole);
        }

        // A PSEJ may have parts of a cent, which the volume takes, as it takes the PSEJ.
        cents[0] += difference - cents.Sum();
        return cents;
    }
}
