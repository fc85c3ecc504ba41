namespace Ctg.Funding.BonusTerritoire;

/// <summary>The lots of a territory as the rules look at them, and as they are named where a tie or an explanation asks.</summary>
internal sealed class LotTable(LotRow[] facts, Func<int, string> structure, Func<int, long> line)
{
    internal int Count => facts.Length;

    internal ref readonly LotRow this[int lot] => ref facts[lot];

    internal static LotTable Of(IReadOnlyList<PlaceLot> lots)
    {
        var facts = new LotRow[lots.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = LotRow.Of(lots[i]);
        }

        return new LotTable(facts, lot => lots[lot].Structure, lot => lots[lot].Line);
    }

    /// <summary>Whether some lot is such.</summary>
    internal bool Has(Predicate<LotRow> such) => Array.Exists(facts, such);

    /// <summary>Code of the structure.</summary>
    internal string Structure(int lot) => structure(lot);

    /// <summary>Line of the inventory; 0 where there is none.</summary>
    internal long Line(int lot) => line(lot);
}
