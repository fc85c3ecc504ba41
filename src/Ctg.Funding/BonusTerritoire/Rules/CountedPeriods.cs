using NodaTime;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>The periods of a year in which a lot counts for at least a month, or a day (R6); made without allocating.</summary>
/// <param name="card">The figures of the year.</param>
/// <param name="periods">The periods.</param>
/// <param name="from">First day that counts.</param>
/// <param name="to">Last day that counts.</param>
/// <param name="ofYear">Months, or days, that count in the whole year.</param>
internal readonly struct CountedPeriods(BonusCard card, KindPeriod[] periods, LocalDate from, LocalDate to, int ofYear)
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

    /// <summary>The first period from one on that counts, and its months; the number of periods where none does.</summary>
    private (int Index, int Months) NextFrom(int i)
    {
        if (periods.Length == 1)
        {
            return (i == 0 && ofYear > 0 ? 0 : 1, ofYear);
        }

        for (; i < periods.Length; i++)
        {
            if (PartYears.Count(card, periods[i].First.Start, periods[i].Last.End, from, to) is > 0 and var months)
            {
                return (i, months);
            }
        }

        return (i, 0);
    }

    private KindPeriod? Period(int i) => i < periods.Length ? periods[i] : null;

    internal struct Enumerator
    {
        private readonly CountedPeriods _all;
        private KindPeriod? _before;
        private KindPeriod? _current;
        private int _months;
        private (int Index, int Months) _next;

        internal Enumerator(CountedPeriods all)
        {
            _all = all;
            _next = all.NextFrom(0);
        }

        public readonly CountedPeriod Current => new(_current!, _months, _before, _all.Period(_next.Index));

        public bool MoveNext()
        {
            (_before, _current, _months) = (_current, _all.Period(_next.Index), _next.Months);
            _next = _current is null ? _next : _all.NextFrom(_next.Index + 1);
            return _current is not null;
        }
    }
}
