using System.Collections;
using System.Runtime.InteropServices;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The lines of a result, each made when it is asked for.</summary>
internal sealed class LineList<TWork>(TerritoryYear<TWork> year) : IReadOnlyList<BonusLine>
    where TWork : struct, IWork
{
    public int Count => year.Run.Lots.Count;

    public BonusLine this[int lot]
    {
        get
        {
            var counted = new PartYear(Counted(lot), year.Run.Card.FullYear);
            var reasons = year.ReasonsOf(lot);
            if (year[lot] == LotKind.Excluded)
            {
                return new BonusLine(year.Run.Lots[lot], counted with { Count = 0 }, AmountStatut.Exclu, reasons);
            }

            var line = new BonusLine(year.Run.Lots[lot], counted, year.StatutOf(lot), reasons)
            {
                Offre = year.IsNew(lot) ? Offre.Nouvelle : Offre.Existante,
                PaidUnits = PaidUnits(lot),
            };
            return year.Paid(lot) is not { } amount ? line : line with
            {
                Amount = amount,
                PerUnit = LotAmount.PerPlace(year, lot).Amount.Numerators,
                Split = SplitOf(lot, amount),
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

    private int Counted(int lot) => PartYears.Count(year.Run.Card, year.Run.Card.Start, year.Run.Card.End, year.FirstCounted(lot), year.Run.Lots[lot].Closing);

    private Bounds? PaidUnits(int lot) => year.HoursOf(lot)?.Aggregate(Bounds.Of(0), (sum, part) => sum.Plus(part.Paid.Amount.Numerators)).Round(year.Run.Card.FullYear, 4);

    private BonusSplit SplitOf(int lot, Bounds amount)
    {
        var line = new Term(ExactBounds.Of(amount), [], default, null);
        var measures = LineRules.Measures(year, lot);
        var split = new Bounds[measures.Count];
        for (var i = 0; i < split.Length; i++)
        {
            split[i] = measures[i].Amount.Amount.Numerators;
        }

        return new BonusSplit(LineRules.Base(year, lot, line, measures).Amount.Numerators, ImmutableCollectionsMarshal.AsImmutableArray(split));
    }
}
