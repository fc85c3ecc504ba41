using System.Buffers;

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
    private const int PerEuro = 100;

    /// <summary>Rounds the low and high amounts of lines.</summary>
    /// <param name="amounts">The lines.</param>
    /// <param name="denominator">What their numerators are divided by to give euros.</param>
    /// <param name="rank">Order of the lines in which equal remainders are served.</param>
    /// <param name="low">Gets the low bounds, cents.</param>
    /// <param name="high">Gets the high bounds, cents; <see cref="Cents.Open"/> where no maximum is known.</param>
    internal static void Round<TRank>(ReadOnlySpan<Whole> amounts, Int128 denominator, TRank rank, Span<long> low, Span<long> high)
        where TRank : IComparer<int>
    {
        var (lines, remainders) = (ArrayPool<int>.Shared.Rent(amounts.Length), ArrayPool<Int128>.Shared.Rent(amounts.Length));
        var lows = new Bound<TRank>(amounts, isHigh: false, denominator, rank, remainders);
        var highs = new Bound<TRank>(amounts, isHigh: true, denominator, rank, remainders);
        lows.Share(lows.Where(static _ => true, lines), low);
        if (!HasRange(amounts))
        {
            low.CopyTo(high);
        }
        else
        {
            var bounded = highs.Where(static amount => !amount.IsOpen, lines);
            high.Fill(Cents.Open);
            highs.Share(bounded, high);
            if (Crosses(amounts, bounded, low, high))
            {
                ShareExactFirst(lows, highs, low, high);
            }
        }

        ArrayPool<int>.Shared.Return(lines);
        ArrayPool<Int128>.Shared.Return(remainders);
    }

    /// <summary>Rounds each line on its own, half up (the other choice of H-07): the total is then their sum.</summary>
    internal static void RoundAlone(ReadOnlySpan<Whole> amounts, Int128 denominator, Span<long> low, Span<long> high)
    {
        for (var i = 0; i < amounts.Length; i++)
        {
            low[i] = Wide.HalfUp(amounts[i].Low, denominator, PerEuro);
            high[i] = amounts[i].IsOpen ? Cents.Open : Wide.HalfUp(amounts[i].High, denominator, PerEuro);
        }
    }

    private static bool HasRange(ReadOnlySpan<Whole> amounts)
    {
        foreach (ref readonly var amount in amounts)
        {
            if (!amount.IsExact)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an exact amount has two roundings, or a low bound is above its high one.</summary>
    private static bool Crosses(ReadOnlySpan<Whole> amounts, ReadOnlySpan<int> lines, ReadOnlySpan<long> low, ReadOnlySpan<long> high)
    {
        foreach (var i in lines)
        {
            if (low[i] > high[i] || (amounts[i].IsExact && low[i] != high[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static void ShareExactFirst<TRank>(in Bound<TRank> lows, in Bound<TRank> highs, Span<long> low, Span<long> high)
        where TRank : IComparer<int>
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
        lows.Give(others, low, lows.Total(lows.Where(static _ => true)) - exactCents, high);
        SwapCents(lows, highs, ranged, low, high);
    }

    /// <summary>
    /// Where a low bound still got a cent above its high bound, the high bound takes one back from the smallest remainder that can spare
    /// it.
    /// </summary>
    private static void SwapCents<TRank>(
        in Bound<TRank> lows, in Bound<TRank> highs, Span<int> ranged, Span<long> low, Span<long> high)
        where TRank : IComparer<int>
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

    /// <summary>The lines at one of their bounds.</summary>
    private readonly ref struct Bound<TRank>(
        ReadOnlySpan<Whole> amounts, bool isHigh, Int128 denominator, TRank rank, Int128[] remainders)
        where TRank : IComparer<int>
    {
        private readonly ReadOnlySpan<Whole> _amounts = amounts;

        internal Span<int> Where(Func<Whole, bool> match) => Where(match, new int[_amounts.Length]);

        /// <summary>The lines that match, in a space for all of them.</summary>
        internal Span<int> Where(Func<Whole, bool> match, int[] space)
        {
            var count = 0;
            for (var i = 0; i < _amounts.Length; i++)
            {
                if (match(_amounts[i]))
                {
                    space[count++] = i;
                }
            }

            return space.AsSpan(0, count);
        }

        /// <summary>Sum of lines, in cents, half up.</summary>
        internal long Total(ReadOnlySpan<int> lines)
        {
            Int128 total = 0;
            foreach (var i in lines)
            {
                total = checked(total + Of(i));
            }

            return Wide.HalfUp(total, denominator, PerEuro);
        }

        /// <summary>The cent below; notes what is above it.</summary>
        internal long Cut(int i)
        {
            var amount = Wide.Product(PerEuro, Of(i));
            var cents = Wide.Quotient(amount, denominator);
            remainders[i] = amount - Wide.Product((long)cents, denominator);
            return (long)cents;
        }

        internal void Share(Span<int> lines, Span<long> cents) => Give(lines, cents, Total(lines), default);

        /// <summary>
        /// Cuts the lines to the cent and gives the cents left of the total to the largest remainders; a line that already reaches its
        /// ceiling comes after all others.
        /// </summary>
        internal void Give(Span<int> lines, Span<long> cents, long total, ReadOnlySpan<long> ceiling)
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

            bool[] isLast = ceiling.IsEmpty ? [] : new bool[_amounts.Length];
            for (var i = 0; i < isLast.Length; i++)
            {
                isLast[i] = ceiling[i] != Cents.Open && ceiling[i] == cents[i];
            }

            var served = (int)Math.Min(left, lines.Length);
            Selection.First(lines, served, new ByRemainders<TRank>(remainders, isLast, rank));
            foreach (var i in lines[..served])
            {
                cents[i]++;
            }
        }

        internal int[] ByRank(ReadOnlySpan<int> lines)
        {
            int[] ordered = [.. lines];
            Array.Sort(ordered, rank);
            return ordered;
        }

        internal int[] ByRemainder(ReadOnlySpan<int> lines)
        {
            int[] ordered = [.. lines];
            foreach (var i in ordered)
            {
                Cut(i);
            }

            Array.Sort(ordered, new ByRemainders<TRank>(remainders, [], rank));
            return ordered;
        }

        private Int128 Of(int i) => isHigh ? _amounts[i].High : _amounts[i].Low;
    }

    /// <summary>The largest remainder first, ties by rank; what comes last comes last.</summary>
    private readonly struct ByRemainders<TRank>(Int128[] remainders, bool[] isLast, TRank rank) : IComparer<int>
        where TRank : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            if (isLast.Length > 0 && isLast[x] != isLast[y])
            {
                return isLast[x].CompareTo(isLast[y]);
            }

            return remainders[y].CompareTo(remainders[x]) is not 0 and var order ? order : rank.Compare(x, y);
        }
    }
}
