using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Verifications;

/// <summary>Solves equations as intervals: those of one unknown first, against each other, then those of several, as far as they
/// narrow.</summary>
internal sealed class EquationSystem
{
    private const int MostPasses = 20;
    private const int LeastOfFloor = 2;

    private readonly List<Equation> _equations = [];
    private readonly Dictionary<Unknown, Interval> _intervals = [];
    private readonly Dictionary<Unknown, int> _agreeing = [];
    private readonly List<Contradiction> _contradictions = [];

    internal void Add(IEnumerable<Equation> equations) => _equations.AddRange(equations);

    internal InferenceResult Solve(IReadOnlyList<ZoneReading> zones)
    {
        foreach (var unknown in _equations.SelectMany(equation => equation.Terms).Select(term => term.Unknown).Distinct())
        {
            _intervals[unknown] = new Interval(unknown.Public.Min, unknown.Public.Max);
        }

        foreach (var group in _equations.Where(equation => equation.Terms.Count == 1).GroupBy(equation => equation.Terms[0].Unknown))
        {
            Agree(group.Key, [.. group]);
        }

        Narrow([.. _equations.Where(equation => equation.Terms.Count > 1)]);
        var told = _intervals.Where(each => each.Value is { LowBy: not null } or { HighBy: not null }).Where(IsTold)
            .OrderBy(each => each.Key.Figure, StringComparer.Ordinal).ThenBy(each => each.Key.From).ThenBy(each => each.Key.Tranche)
            .Select(each => ToldOf(each.Key, each.Value));
        return new InferenceResult([.. told], _contradictions) { Zones = zones };
    }

    private InferredFigure ToldOf(Unknown unknown, Interval interval) =>
        new(unknown.Figure, unknown.Tranche, unknown.From, new Bounds(interval.Low, interval.High))
        {
            LowBy = interval.LowBy,
            HighBy = interval.HighBy,
            Agreeing = _agreeing.GetValueOrDefault(unknown),
        };

    /// <summary>A floor is one where several territories were raised to it; a single amount above its own may be anything.</summary>
    private bool IsTold(KeyValuePair<Unknown, Interval> each) => each.Key.Figure != BonusFigures.Floor
        || (each.Value.Low > 0 && _equations.Where(equation => equation.Low > 0 && equation.Terms[0].Unknown == each.Key)
            .Select(equation => equation.Notification.Territory).Distinct().Count() >= LeastOfFloor);

    private static Interval Alone(Equation equation) => new(
        Interval.Down(equation.Low * equation.FullYear / equation.Terms[0].Weight),
        Interval.Up(equation.High * equation.FullYear / equation.Terms[0].Weight),
        equation.Notification, equation.Notification);

    /// <summary>The value that most equations hold for; each other one contradicts one of them, or what is public.</summary>
    private void Agree(Unknown unknown, Equation[] equations)
    {
        var known = _intervals[unknown];
        var all = equations.Select(equation => (Equation: equation, Interval: Alone(equation))).ToArray();
        var within = all.Where(each => !known.And(each.Interval).IsEmpty).ToArray();
        foreach (var (equation, interval) in all.Except(within))
        {
            Contradict(unknown, [equation.Notification], equation, interval);
        }

        if (within.Length == 0)
        {
            return;
        }

        var point = MostHeld(within.Select(each => known.And(each.Interval)));
        var agreeing = within.Where(each => each.Interval.Low <= point && point <= each.Interval.High).ToArray();
        foreach (var (equation, interval) in within.Except(agreeing))
        {
            var other = agreeing.First(each => each.Interval.And(interval).IsEmpty).Equation;
            Contradict(unknown, [equation.Notification, other.Notification], agreeing.Length > 1 ? equation : null, interval);
        }

        // One against one tells nothing of either.
        if (agreeing.Length > 1 || within.Length == 1)
        {
            _intervals[unknown] = agreeing.Aggregate(known, (sofar, each) => sofar.And(each.Interval));
            _agreeing[unknown] = agreeing.Length;
        }
    }

    /// <summary>A low end that as many intervals as can be hold.</summary>
    private static decimal MostHeld(IEnumerable<Interval> intervals)
    {
        var ends = intervals.SelectMany(each => new[] { (At: each.Low, Step: 1), (At: each.High!.Value, Step: -1) })
            .OrderBy(end => end.At).ThenByDescending(end => end.Step);
        var (count, most, point) = (0, 0, 0m);
        foreach (var (at, step) in ends)
        {
            count += step;
            if (count > most)
            {
                (most, point) = (count, at);
            }
        }

        return point;
    }

    private void Contradict(Unknown unknown, IReadOnlyList<Notification> notifications, Equation? suspect, Interval told) =>
        _contradictions.Add(new Contradiction(unknown.Figure, unknown.Tranche, notifications)
        {
            Suspect = suspect?.Notification,
            Told = suspect is null ? null : new Bounds(told.Low, told.High),
        });

    /// <summary>Each unknown of an equation is what the others leave; over and over, while that narrows something.</summary>
    private void Narrow(List<Equation> equations)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var isSame = true;
            foreach (var equation in equations.ToArray())
            {
                foreach (var (unknown, weight) in equation.Terms)
                {
                    var narrowed = _intervals[unknown].And(Left(equation, unknown, weight));
                    if (narrowed.IsEmpty)
                    {
                        ContradictTogether(equation, unknown);
                        equations.Remove(equation);
                        isSame = false;
                        break;
                    }

                    isSame &= narrowed == _intervals[unknown];
                    _intervals[unknown] = narrowed;
                }
            }

            if (isSame)
            {
                break;
            }
        }

        foreach (var unknown in equations.SelectMany(equation => equation.Terms).Select(term => term.Unknown))
        {
            _agreeing[unknown] = _agreeing.GetValueOrDefault(unknown) + 1;
        }
    }

    private Interval Left(Equation equation, Unknown unknown, decimal weight)
    {
        var (least, most) = (0m, (decimal?)0m);
        foreach (var (other, itsWeight) in equation.Terms.Where(term => term.Unknown != unknown))
        {
            least += itsWeight * _intervals[other].Low;
            most += itsWeight * _intervals[other].High;
        }

        var high = Interval.Up(((equation.High * equation.FullYear) - least) / weight);
        var low = most is { } much ? Interval.Down(((equation.Low * equation.FullYear) - much) / weight) : unknown.Public.Min;
        return new Interval(low, high, equation.Notification, equation.Notification);
    }

    private void ContradictTogether(Equation equation, Unknown unknown)
    {
        var ends = equation.Terms.Select(term => _intervals[term.Unknown]).SelectMany(each => new[] { each.LowBy, each.HighBy });
        Notification[] together = [.. ends.OfType<Notification>().Prepend(equation.Notification).Distinct()];
        Contradict(unknown, together, null, _intervals[unknown]);
    }
}
