using System.Collections;
using System.Runtime.InteropServices;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The lines of a result, each made when it is asked for.</summary>
internal sealed class LineList<TWork>(TerritoryYear<TWork> year, IReadOnlyList<PlaceLot> lots) : IReadOnlyList<BonusLine>
    where TWork : struct, IWork
{
    public int Count => lots.Count;

    public BonusLine this[int lot]
    {
        get
        {
            var (reasons, statut) = (year.ReasonsOf(lot), year.Shares.StatutOf(lot));
            if (statut == AmountStatut.Exclu)
            {
                return new BonusLine(lots[lot], new PartYear(0, year.Run.Card.FullYear), statut, reasons);
            }

            var line = new BonusLine(lots[lot], new PartYear(year.CountedOf(lot), year.Run.Card.FullYear), statut, reasons)
            {
                Offre = year.IsNew(lot) ? Offre.Nouvelle : Offre.Existante,
                PaidUnits = LineRules.PaidUnits(year, lot),
            };
            return statut == AmountStatut.Indetermine ? line : line with
            {
                Amount = year.Shares[lot].Euros,
                PerUnit = LotAmount.MeanOf(year, lot),
                Split = SplitOf(lot),
            };
        }
    }

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
