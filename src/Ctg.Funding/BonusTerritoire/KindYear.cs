namespace Ctg.Funding.BonusTerritoire;

/// <summary>What places of one kind get over a year: one amount, or several where figures change.</summary>
internal sealed class KindYear
{
    private readonly int _parts;

    private KindYear(LotKind kind, UnitTerms[] bySegment, KindPeriod[] periods)
    {
        Kind = kind;
        BySegment = bySegment;
        Periods = periods;
        foreach (var period in periods)
        {
            _parts |= period.Unit.Parts;
        }
    }

    internal LotKind Kind { get; }

    /// <summary>Gets the amount of each segment of the card.</summary>
    internal UnitTerms[] BySegment { get; }

    /// <summary>Gets the segments gathered where they pay the same by the same figures.</summary>
    internal KindPeriod[] Periods { get; }

    internal static KindYear Of(LotKind kind, IReadOnlyList<CardSegment> segments, Func<LotKind, CardSegment, UnitTerms> amountIn)
    {
        var units = new UnitTerms[segments.Count];
        var starts = 0;
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = amountIn(kind, segments[i]);
            starts += IsStart(units, i) ? 1 : 0;
        }

        var periods = new KindPeriod[starts];
        for (var i = units.Length - 1; i >= 0; i--)
        {
            var last = i;
            while (!IsStart(units, i))
            {
                i--;
            }

            periods[--starts] = new KindPeriod(segments[i], segments[last], units[i]);
        }

        return new KindYear(kind, units, periods);
    }

    /// <summary>The most decimals of any numerator, over a denominator.</summary>
    internal int DecimalsOver(decimal denominator)
    {
        var most = 0;
        foreach (var unit in BySegment)
        {
            most = Math.Max(most, unit.DecimalsOver(denominator));
        }

        return most;
    }

    /// <summary>Whether some period has a part.</summary>
    internal bool Has(BonusPart part) => (_parts >> part.Index & 1) != 0;

    /// <summary>Whether some period leaves the amount open for such a reason.</summary>
    internal bool HasReason(string code)
    {
        foreach (var period in Periods)
        {
            foreach (var reason in period.Unit.Total.Reasons)
            {
                if (reason.Code == code)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a segment pays another amount than the one before it, or by other figures.</summary>
    private static bool IsStart(UnitTerms[] units, int segment) => segment == 0 || !units[segment - 1].IsSameAs(units[segment]);
}
