using System.Collections;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire.Rules;
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

            var line = new BonusLine(year.Run.Lots[lot], counted, StatutOf(lot), reasons)
            {
                Offre = year.IsNew(lot) ? Offre.Nouvelle : Offre.Existante,
                PaidUnits = PaidUnits(lot),
            };
            return year.Paid(lot) is not { } amount ? line : line with
            {
                Amount = amount,
                PerUnit = LotAmount.PerPlace(year, lot).Amount.Numerators,
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

    private AmountStatut StatutOf(int lot) => !year.IsPaid(lot) ? AmountStatut.Indetermine : LotAmount.Total(year, lot) switch
    {
        { IsExact: true } => AmountStatut.Exact,
        { IsOpen: true } => AmountStatut.Minimum,
        _ => AmountStatut.Bornes,
    };

    private int Counted(int lot) => PartYears.Count(year.Run.Card, year.Run.Card.Start, year.Run.Card.End, year.FirstCounted(lot), year.Run.Lots[lot].Closing);

    private Bounds? PaidUnits(int lot) => year.HoursOf(lot)?.Aggregate(Bounds.Of(0), (sum, part) => sum.Plus(part.Paid.Amount.Numerators)).Round(year.Run.Card.FullYear, 4);

    private BonusSplit SplitOf(int lot)
    {
        var line = LineRules.Line(year, lot, default);
        var measures = LineRules.Measures(year, lot);
        return new BonusSplit(LineRules.Base(year, lot, line, measures).Amount.Numerators, [.. measures.Select(measure => measure.Amount.Amount.Numerators)]);
    }
}
