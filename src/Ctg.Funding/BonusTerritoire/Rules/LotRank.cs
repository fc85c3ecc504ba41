namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>
/// R7: the order in which lines with equal remainders get their cent: structure code, opening date, closing date (none
/// last), places, then line. Only identical rows are told apart by their place in the file.
/// </summary>
internal sealed class LotRank(IReadOnlyList<PlaceLot> lots) : IComparer<int>
{
    public int Compare(int x, int y)
    {
        var (a, b) = (lots[x], lots[y]);
        var order = string.CompareOrdinal(a.Structure, b.Structure);
        order = order != 0 ? order : a.Opening.CompareTo(b.Opening);
        order = order != 0 ? order : CompareClosing(a, b);
        order = order != 0 ? order : a.Units.CompareTo(b.Units);
        order = order != 0 ? order : a.Line.CompareTo(b.Line);
        return order != 0 ? order : x.CompareTo(y);
    }

    private static int CompareClosing(PlaceLot a, PlaceLot b) => (a.Closing, b.Closing) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        var (x, y) => x.Value.CompareTo(y.Value),
    };
}
