namespace Ctg.Funding.BonusTerritoire;

/// <summary>The lots of a territory as the rules look at them: the first rows of an array that may serve again.</summary>
internal sealed class LotTable(LotRow[] rows, int count, ILotNames names)
{
    internal int Count => count;

    internal ref readonly LotRow this[int lot] => ref rows[lot];

    /// <summary>Gets how the lots are named.</summary>
    internal ILotNames Names => names;

    internal static LotTable Of(IReadOnlyList<PlaceLot> lots)
    {
        var rows = new LotRow[lots.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = LotRow.Of(lots[i]);
        }

        return new LotTable(rows, rows.Length, new NamesOfLots(lots));
    }

    /// <summary>Whether some lot is such.</summary>
    internal bool Has(Predicate<LotRow> such)
    {
        foreach (ref readonly var row in rows.AsSpan(0, count))
        {
            if (such(row))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class NamesOfLots(IReadOnlyList<PlaceLot> lots) : ILotNames
    {
        public string Structure(int lot) => lots[lot].Structure;

        public long Line(int lot) => lots[lot].Line;

        public int CompareStructures(int lot, int other) => string.CompareOrdinal(lots[lot].Structure, lots[other].Structure);

        public int StructureHash(int lot) => string.GetHashCode(lots[lot].Structure, StringComparison.Ordinal);
    }
}
