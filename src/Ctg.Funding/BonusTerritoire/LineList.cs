using System.Collections;
using System.Runtime.InteropServices;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The lines of a result, each made when it is asked for.</summary>
internal sealed class LineList<TWork>(TerritoryYear<TWork> year, IReadOnlyList<PlaceLot> lots) : IReadOnlyList<BonusLine>, ILineAmounts
    where TWork : struct, IWork
{
    public int Count => lots.Count;

    public BonusLine this[int lot]
    {
        get
        {
            var statut = year.Shares.StatutOf(lot);
            var line = new BonusLine(lots[lot], year.PartYearOf(lot), statut, year.ReasonsOf(lot))
            {
                Offre = year.OffreOf(lot),
                PaidUnits = LineRules.PaidUnits(year, lot),
            };
            return !year.IsPaid(lot) ? line : line with
            {
                Amount = year.Shares[lot].Euros,
                PerUnit = year.MeanOf(lot),
                Split = SplitOf(lot),
            };
        }
    }

    public Cents? AmountOf(int line) =>
        year.IsPaid(line) ? year.Shares[line] : year.Shares.StatutOf(line) == AmountStatut.Exclu ? default(Cents) : null;

    public IEnumerator<BonusLine> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private BonusSplit SplitOf(int lot)
    {
        var parts = new Cents[BonusPart.All.Length];
        LineRules.Split(year, lot, year.Shares[lot], parts);
        return new BonusSplit(
            parts[0].Euros, ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(parts[1..], part => part.Euros)));
    }
}
