namespace Ctg.Funding.Baremes;

/// <summary>
/// R7: lines rounded to the cent so that they add up to the territory's total rounded half up. Every line is cut to the
/// cent, then one cent each goes to the largest remainders (H-07).
/// </summary>
/// <remarks>
/// Amounts come as numerators over one divisor for the whole territory, so remainders are exact and equal ones are equal.
/// The rule is applied to the low and to the high bound alike. Where that would give one exact amount two roundings, or a
/// low bound above its high bound, the exact lines share their own rounded sum first and the others share the rest.
/// </remarks>
internal static class Apportionment
{
    /// <summary>Rounds the low and high amounts of lines.</summary>
    /// <param name="low">Low numerators.</param>
    /// <param name="high">High numerators; <see langword="null"/> where no maximum is known.</param>
    /// <param name="divisor">What the numerators are divided by to give euros.</param>
    /// <param name="rank">Order of the lines in which equal remainders are served.</param>
    /// <returns>The rounded amounts, euros.</returns>
    internal static (decimal[] Low, decimal?[] High) Round(decimal[] low, decimal?[] high, decimal divisor, IComparer<int> rank)
    {
        var lowCents = Share([.. Enumerable.Range(0, low.Length)], low, divisor, rank);
        if (IsSame(low, high))
        {
            return (Euros(lowCents), [.. Euros(lowCents).Cast<decimal?>()]);
        }

        var bounded = Indices(high, amount => amount is not null);
        var highAmounts = Array.ConvertAll(high, amount => amount ?? 0);
        var highCents = Share(bounded, highAmounts, divisor, rank);
        var conflicts = bounded.Any(i => lowCents[i] > highCents[i] || (low[i] == high[i] && lowCents[i] != highCents[i]));
        if (conflicts)
        {
            (lowCents, highCents) = ShareExactFirst(low, high, highAmounts, divisor, rank);
        }

        return (Euros(lowCents), [.. high.Select((amount, i) => amount is null ? (decimal?)null : Euros(highCents[i]))]);
    }

    /// <summary>Rounds each line on its own, half up (the other choice of H-07): the total is then their sum.</summary>
    internal static decimal RoundAlone(decimal numerator, decimal divisor) => Euros(CentsHalfUp(numerator, divisor));

    private static (decimal[] Low, decimal[] High) ShareExactFirst(decimal[] low, decimal?[] high, decimal[] highAmounts, decimal divisor, IComparer<int> rank)
    {
        var all = Enumerable.Range(0, low.Length).ToArray();
        var exact = all.Where(i => low[i] == high[i]).ToArray();
        var ranged = all.Where(i => high[i] is not null && low[i] != high[i]).ToArray();
        var open = Indices(high, amount => amount is null);

        var lowCents = Share(exact, low, divisor, rank);
        var highCents = (decimal[])lowCents.Clone();
        var exactCents = lowCents.Sum();

        var highTotal = CentsHalfUp(exact.Concat(ranged).Sum(i => highAmounts[i]), divisor);
        Give(highCents, ranged, highAmounts, divisor, rank, highTotal - exactCents, _ => false);

        // A range narrower than a cent takes its cent in the low bound only where it has it in the high bound.
        var lowTotal = CentsHalfUp(low.Sum(), divisor);
        Give(lowCents, [.. ranged.Concat(open)], low, divisor, rank, lowTotal - exactCents,
            i => high[i] is not null && highCents[i] == Cut(low[i], divisor));
        SwapCents(lowCents, highCents, ranged, highAmounts, divisor, rank);
        return (lowCents, highCents);
    }

    /// <summary>Where a low bound still got a cent above its high bound, the high bound takes one back from the smallest remainder that can spare it.</summary>
    private static void SwapCents(decimal[] lowCents, decimal[] highCents, int[] ranged, decimal[] high, decimal divisor, IComparer<int> rank)
    {
        var short_ = ranged.Where(i => lowCents[i] > highCents[i]).Order(rank).ToArray();
        var spare = ByRemainder(ranged, high, divisor, rank).Where(i => highCents[i] > lowCents[i] && highCents[i] > Cut(high[i], divisor)).Reverse();
        foreach (var (taker, giver) in short_.Zip(spare))
        {
            highCents[taker]++;
            highCents[giver]--;
        }
    }

    private static decimal[] Share(int[] lines, decimal[] amounts, decimal divisor, IComparer<int> rank)
    {
        var cents = new decimal[amounts.Length];
        Give(cents, lines, amounts, divisor, rank, CentsHalfUp(lines.Sum(i => amounts[i]), divisor), _ => false);
        return cents;
    }

    /// <summary>Cuts the lines to the cent and gives the cents left of the total to the largest remainders, those to serve last after all others.</summary>
    private static void Give(decimal[] cents, int[] lines, decimal[] amounts, decimal divisor, IComparer<int> rank, decimal total, Func<int, bool> isServedLast)
    {
        var left = total;
        foreach (var i in lines)
        {
            cents[i] = Cut(amounts[i], divisor);
            left -= cents[i];
        }

        if (left > 0)
        {
            foreach (var i in ByRemainder(lines, amounts, divisor, rank).OrderBy(isServedLast).Take((int)left))
            {
                cents[i]++;
            }
        }
    }

    private static IEnumerable<int> ByRemainder(int[] lines, decimal[] amounts, decimal divisor, IComparer<int> rank) =>
        lines.OrderByDescending(i => amounts[i] * 100 % divisor).ThenBy(i => i, rank);

    private static decimal Cut(decimal numerator, decimal divisor)
    {
        var hundredfold = numerator * 100;
        return (hundredfold - (hundredfold % divisor)) / divisor;
    }

    private static decimal CentsHalfUp(decimal numerator, decimal divisor) => Cut((2 * numerator) + (divisor / 100), 2 * divisor);

    private static bool IsSame(decimal[] low, decimal?[] high) => !low.Where((amount, i) => high[i] != amount).Any();

    private static int[] Indices(decimal?[] amounts, Func<decimal?, bool> match) =>
        [.. Enumerable.Range(0, amounts.Length).Where(i => match(amounts[i]))];

    private static decimal[] Euros(decimal[] cents) => Array.ConvertAll(cents, Euros);

    /// <summary>Cents as euros, without the zeros that the numerators leave beyond them.</summary>
    private static decimal Euros(decimal cents) => decimal.Round(cents / 100, 2);
}
