using System.Collections;
using System.Text;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// The lots of a territory, in the order of the file: as rows for the rules, and as lots for who asks for one. It serves again for the
/// next territory.
/// </summary>
internal sealed class TerritoryLots : ILotNames, IReadOnlyList<PlaceLot>
{
    private const byte FourByteLead = 0xF0;

    private LotRow[] _rows = [];
    private int[] _lots = [];
    private LotColumns _columns = new();
    private Territory _territory = null!;

    public int Count { get; private set; }

    /// <summary>Gets the rows, until other lots are taken.</summary>
    internal LotTable Table => new(_rows, Count, this);

    public PlaceLot this[int index] => _columns[_lots[index]].Of(_territory, _columns.Texts(_lots[index]));

    /// <summary>Takes the lots of a territory, by its place in the order of results.</summary>
    internal void Take(Territory territory, LotGroups groups, int rank)
    {
        (_territory, _columns, Count) = (territory, groups.Lots, groups.CountOf(rank, rank + 1));
        if (_rows.Length < Count)
        {
            var size = Math.Max(Count, 2 * _rows.Length);
            (_rows, _lots) = (new LotRow[size], new int[size]);
        }

        for (var i = 0; i < Count; i++)
        {
            _lots[i] = groups.LotOf(rank, i);
            _rows[i] = _columns[_lots[i]].Row(territory.Service);
        }
    }

    /// <summary>The place of a lot in the file, among those that were read with it.</summary>
    internal int PlaceOf(int lot) => _lots[lot];

    internal long Hundredths(int lot) => _rows[lot].Hundredths;

    internal ReadOnlySpan<byte> StructureBytes(int lot) => _columns.Structure(_lots[lot]);

    internal ReadOnlySpan<byte> NameBytes(int lot) => _columns.Name(_lots[lot]);

    public string Structure(int lot) => Encoding.UTF8.GetString(StructureBytes(lot));

    public long Line(int lot) => _columns[_lots[lot]].Line;

    /// <remarks>UTF-8 has the order of code units, but for characters that take four bytes.</remarks>
    public int CompareStructures(int lot, int other)
    {
        var a = StructureBytes(lot);
        var b = StructureBytes(other);
        return a.IndexOfAnyInRange(FourByteLead, byte.MaxValue) < 0 && b.IndexOfAnyInRange(FourByteLead, byte.MaxValue) < 0
            ? a.SequenceCompareTo(b)
            : string.CompareOrdinal(Structure(lot), Structure(other));
    }

    public int StructureHash(int lot)
    {
        HashCode hash = default;
        hash.AddBytes(StructureBytes(lot));
        return hash.ToHashCode();
    }

    public IEnumerator<PlaceLot> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
