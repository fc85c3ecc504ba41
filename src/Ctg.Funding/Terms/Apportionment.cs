using Ctg.Funding.Basics;

namespace Ctg.Funding.Terms;

/// <summary>
/// R7: lines rounded to the cent so that they add up to the territory's total rounded half up. Every line is cut to the
/// cent, then one cent each goes to the largest remainders (H-07).
/// </summary>
/// <remarks>
/// Amounts come as whole numerators over one denominator for the whole territory, so remainders are exact and equal ones are equal.
/// The rule is applied to the low and to the high bound alike. Where that would give one exact amount two roundings, or a
/// low bound above its high bound, the exact lines share their own rounded sum first and the others share the rest.
/// </remarks>
internal static class Apportionment
{
    /// <summary>Cents of a bound that is not known.</summary>
    internal const long Open = -1;

    private const int Cents = 100;

    /// <summary>Rounds the low and high amounts of lines.</summary>
    /// <param name="amounts">The lines.</param>
    /// <param name="denominator">What their numerators are divided by to give euros.</param>
    /// <param name="rank">Order of the lines in which equal remainders are served.</param>
    /// <param name="low">Gets the low bounds, cents.</param>
    /// <param name="high">Gets the high bounds, cents; <see cref="Open"/> where no maximum is known.</param>
    internal static void Round(ReadOnlySpan<Whole> amounts, Int128 denominator, IComparer<int> rank, Span<long> low, Span<long> high)
    {
        var lows = new Bound(amounts, isHigh: false, denominator, rank);
        lows.Share(lows.All(), low);
        if (lows.IsExact)
        {
            low.CopyTo(high);
            return;
        }

        var highs = new Bound(amounts, isHigh: true, denominator, rank);
        var bounded = highs.Where(static amount => !amount.IsOpen);
        high.Fill(Open);
        highs.Share(bounded, high);
        foreach (var i in bounded)
        {
            if (low[i] > high[i] || (amounts[i].IsExact && low[i] != high[i]))
            {
                ShareExactFirst(lows, highs, low, high);
                return;
            }
        }
    }

    /// <summary>Low and high cents as euros.</summary>
    internal static Bounds Euros(long low, long high) => new(low / 100m, high == Open ? null : high / 100m);

    /// <summary>Rounds each line on its own, half up (the other choice of H-07): the total is then their sum.</summary>
    internal static void RoundAlone(ReadOnlySpan<Whole> amounts, Int128 denominator, Span<long> low, Span<long> high)
    {
        for (var i = 0; i < amounts.Length; i++)
        {
            low[i] = HalfUp(amounts[i].Low, denominator);
            high[i] = amounts[i].IsOpen ? Open : HalfUp(amounts[i].High, denominator);
        }
    }

    private static void ShareExactFirst(in Bound lows, in Bound highs, Span<long> low, Span<long> high)
    {
        var exact = lows.Where(static amount => amount.IsExact);
        var ranged = lows.Where(static amount => !amount.IsOpen && !amount.IsExact);
        var bounded = lows.Where(static amount => !amount.IsOpen);
        var others = lows.Where(static amount => !amount.IsExact);
        lows.Share(exact, low);
        var exactCents = 0L;
        foreach (var i in exact)
        {
            high[i] = low[i];
            exactCents += low[i];
        }

        highs.Give(ranged, high, highs.Total(bounded) - exactCents, default);

        // A range narrower than a cent takes its cent in the low bound only where it has it in the high bound.
        lows.Give(others, low, lows.Total(lows.All()) - exactCents, high);
        SwapCents(lows, highs, ranged, low, high);
    }

    /// <summary>Where a low bound still got a cent above its high bound, the high bound takes one back from the smallest remainder that can spare it.</summary>
    private static void SwapCents(in Bound lows, in Bound highs, int[] ranged, Span<long> low, Span<long> high)
    {
        var order = highs.ByRemainder(ranged);
        var spare = order.Length - 1;
        foreach (var taker in lows.ByRank(ranged))
        {
            if (low[taker] <= high[taker])
            {
                continue;
            }

            while (spare >= 0 && !(high[order[spare]] > low[order[spare]] && high[order[spare]] > highs.Cut(order[spare])))
            {
                spare--;
            }

            if (spare < 0)
            {
                return;
            }

            high[taker]++;
            high[order[spare--]]--;
        }
    }

    private static long HalfUp(Int128 numerator, Int128 denominator) => (long)checked(((2 * Cents * numerator) + denominator) / (2 * denominator));

    /// <summary>The lines at one of their bounds.</summary>
    private readonly ref struct Bound(ReadOnlySpan<Whole> amounts, bool isHigh, Int128 denominator, IComparer<int> rank)
    {
        private readonly ReadOnlySpan<Whole> _amounts = amounts;

        internal bool IsExact
        {
            get
            {
                foreach (var amount in _amounts)
                {
                    if (!amount.IsExact)
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        internal int[] All() => Where(static _ => true);

        internal int[] Where(Func<Whole, bool> match)
        {
            var indices = new List<int>(_amounts.Length);
            for (var i = 0; i < _amounts.Length; i++)
            {
                if (match(_amounts[i]))
                {
                    indices.Add(i);
                }
            }

            return [.. indices];
        }

        /// <summary>Sum of lines, in cents, half up.</summary>
        internal long Total(int[] lines)
        {
            Int128 total = 0;
            foreach (var i in lines)
            {
                total = checked(total + Of(i));
            }

            return HalfUp(total, denominator);
        }

        /// <summary>The cent below.</summary>
        internal long Cut(int i) => (long)(Of(i) * Cents / denominator);

        internal void Share(int[] lines, Span<long> cents) => Give(lines, cents, Total(lines), default);

        /// <summary>Cuts the lines to the cent and gives the cents left of the total to the largest remainders; a line that already reaches its ceiling comes after all others.</summary>
        internal void Give(int[] lines, Span<long> cents, long total, ReadOnlySpan<long> ceiling)
        {
            var left = total;
            foreach (var i in lines)
            {
                cents[i] = Cut(i);
                left -= cents[i];
            }

            if (left <= 0)
            {
                return;
            }

            var remainders = new Int128[_amounts.Length];
            var isLast = new bool[ceiling.IsEmpty ? 0 : _amounts.Length];
            foreach (var i in lines)
            {
                remainders[i] = Of(i) * Cents % denominator;
                if (isLast.Length > 0)
                {
                    isLast[i] = ceiling[i] != Open && ceiling[i] == cents[i];
                }
            }

            var by = rank;
            var order = Comparer<int>.Create((x, y) => isLast.Length > 0 && isLast[x] != isLast[y] ? isLast[x].CompareTo(isLast[y]) : Compare(remainders, x, y, by));
            var served = (int)Math.Min(left, lines.Length);
            Selection.First(lines, served, order);
            foreach (var i in lines.AsSpan(0, served))
            {
                cents[i]++;
            }
        }

        internal int[] ByRank(int[] lines)
        {
            int[] ordered = [.. lines];
            Array.Sort(ordered, rank);
            return ordered;
        }

        internal int[] ByRemainder(int[] lines)
        {
            var remainders = new Int128[_amounts.Length];
            foreach (var i in lines)
            {
                remainders[i] = Of(i) * Cents % denominator;
            }

            int[] ordered = [.. lines];
            var by = rank;
            Array.Sort(ordered, (x, y) => Compare(remainders, x, y, by));
            return ordered;
        }

        private static int Compare(Int128[] remainders, int x, int y, IComparer<int> rank) =>
            remainders[y].CompareTo(remainders[x]) is not 0 and var order ? order : rank.Compare(x, y);

        private Int128 Of(int i) => isHigh ? _amounts[i].High : _amounts[i].Low;
    }
}
