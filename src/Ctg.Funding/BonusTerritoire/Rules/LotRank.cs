namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>
/// R7: the order in which lines with equal remainders get their cent: structure code, opening date, closing date (none
/// last), places, then line. Only identical rows are told apart by their place in the file.
/// </summary>
/// <param name="lots">The lots.</param>
/// <param name="which">Which lots are compared, by their place among these; all where there are none.</param>
internal readonly struct LotRank(LotTable lots, int[]? which = null) : IComparer<int>
{
    public int Compare(int x, int y) => which is null ? CompareLots(x, y) : CompareLots(which[x], which[y]);

    private int CompareLots(int x, int y)
    {
        ref readonly var a = ref lots[x];
        ref readonly var b = ref lots[y];
        var order = lots.Names.CompareStructures(x, y);
        order = order != 0 ? order : a.Opening.CompareTo(b.Opening);
        order = order != 0 ? order : a.Last.CompareTo(b.Last);
        order = order != 0 ? order : a.Hundredths.CompareTo(b.Hundredths);
        order = order != 0 ? order : lots.Names.Line(x).CompareTo(lots.Names.Line(y));
        return order != 0 ? order : x.CompareTo(y);
    }
}
