using NodaTime;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>The periods of a year in which a lot counts for at least a month, or a day (R6); made without allocating.</summary>
internal readonly struct CountedPeriods(BonusCard card, IReadOnlyList<KindPeriod> periods, LocalDate from, LocalDate? to)
{
    /// <summary>Gets whether each of them has an amount.</summary>
    internal bool AreKnown
    {
        get
        {
            foreach (var counted in this)
            {
                if (!counted.Period.Unit.Total.IsKnown)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public Enumerator GetEnumerator() => new(this);

    private int MonthsOf(int i) => PartYears.Count(card, periods[i].First.Start, periods[i].Last.End, from, to);

    private int NextFrom(int i)
    {
        while (i < periods.Count && MonthsOf(i) == 0)
        {
            i++;
        }

        return i;
    }

    internal struct Enumerator
    {
        private readonly CountedPeriods _all;
        private int _before = -1;
        private int _current = -1;
        private int _next;

        internal Enumerator(CountedPeriods all)
        {
            _all = all;
            _next = all.NextFrom(0);
        }

        public readonly CountedPeriod Current => new(
            _all.Period(_current)!, _all.MonthsOf(_current), _before < 0 ? null : _all.Period(_before), _all.Period(_next));

        public bool MoveNext()
        {
            (_before, _current) = (_current, _next);
            _next = _current < _all.Count ? _all.NextFrom(_current + 1) : _next;
            return _current < _all.Count;
        }
    }

    private int Count => periods.Count;

    private KindPeriod? Period(int i) => i < periods.Count ? periods[i] : null;
}
