namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>The periods of a year in which a lot counts for at least a month, or a day (R6); made without allocating.</summary>
/// <param name="periods">The periods.</param>
/// <param name="span">Months, or days, that count.</param>
internal readonly struct CountedPeriods(KindPeriod[] periods, PartSpan span)
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
        for (; i < periods.Length; i++)
        {
            if (periods[i].Span.Within(span).Count is > 0 and var months)
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
