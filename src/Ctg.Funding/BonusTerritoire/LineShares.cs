using System.Buffers;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>R7: what each lot of a territory gets, to the cent, and their sum.</summary>
internal sealed class LineShares
{
    private long[] _low = [];
    private long[] _high = [];
    private AmountStatut[] _statuts = [];

    /// <summary>The amount of a lot that has one.</summary>
    internal Cents this[int lot] => new(_low[lot], _high[lot]);

    /// <summary>Gets the sum of the lots that have an amount, euros.</summary>
    internal Bounds Total { get; private set; } = Bounds.Of(0);

    /// <summary>Gets how well the total is known.</summary>
    internal AmountStatut Statut { get; private set; }

    /// <summary>Gets whether an amount that is not known is missing from the total.</summary>
    internal bool IsPartial { get; private set; }

    /// <summary>How well the amount of a lot is known, before it is rounded.</summary>
    internal AmountStatut StatutOf(int lot) => _statuts[lot];

    internal bool IsExact(int lot) => _statuts[lot] == AmountStatut.Exact;

    /// <summary>Takes the lots of a calculation in place of those before.</summary>
    internal void Take<TWork>(TerritoryYear<TWork> year)
        where TWork : struct, IWork
    {
        var lots = year.Run.Lots.Count;
        if (_low.Length < lots)
        {
            (_low, _high, _statuts) = (new long[lots], new long[lots], new AmountStatut[lots]);
        }

        IsPartial = false;
        var (paid, amounts) = (ArrayPool<int>.Shared.Rent(lots), ArrayPool<Whole>.Shared.Rent(lots));
        var count = 0;
        for (var i = 0; i < lots; i++)
        {
            if (year.IsPaid(i))
            {
                (paid[count], amounts[count]) = (i, LotAmount.Total(year, i));
                _statuts[i] = StatutOf(amounts[count]);
                count++;
            }
            else
            {
                _statuts[i] = year[i] == LotKind.Excluded ? AmountStatut.Exclu : AmountStatut.Indetermine;
                IsPartial |= _statuts[i] == AmountStatut.Indetermine;
            }
        }

        Round(year.Run, paid, amounts.AsSpan(0, count), year.Scale);
        ArrayPool<int>.Shared.Return(paid);
        ArrayPool<Whole>.Shared.Return(amounts, clearArray: true);
    }

    private static AmountStatut StatutOf(in Whole amount) =>
        amount.IsExact ? AmountStatut.Exact : amount.IsOpen ? AmountStatut.Minimum : AmountStatut.Bornes;

    private void Round<TWork>(BonusRun<TWork> run, int[] paid, ReadOnlySpan<Whole> amounts, WholeScale scale)
        where TWork : struct, IWork
    {
        var low = _low.AsSpan(0, amounts.Length);
        var high = _high.AsSpan(0, amounts.Length);
        if (run.Card.RoundsByLine)
        {
            Apportionment.RoundAlone(amounts, scale.Denominator, low, high);
        }
        else
        {
            Apportionment.Round(amounts, scale.Denominator, new LotRank(run.Lots, paid), low, high);
        }

        Add(low, high);

        // From the last, so that none is overwritten before it has moved to its lot.
        for (var i = amounts.Length - 1; i >= 0; i--)
        {
            (_low[paid[i]], _high[paid[i]]) = (_low[i], _high[i]);
        }
    }

    private void Add(ReadOnlySpan<long> lows, ReadOnlySpan<long> highs)
    {
        var (low, high, isOpen) = (0L, 0L, false);
        for (var i = 0; i < lows.Length; i++)
        {
            isOpen |= highs[i] == Cents.Open;
            (low, high) = (low + lows[i], isOpen ? 0 : high + highs[i]);
        }

        Total = new Cents(low, isOpen ? Cents.Open : high).Euros;
        Statut = lows.Length > 0 ? Total.Statut() : IsPartial ? AmountStatut.Indetermine : AmountStatut.Exclu;
    }
}
