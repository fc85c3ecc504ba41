namespace Ctg.Funding.Cli.Input;

/// <summary>Lots in memory in the order of their file, without an object for any.</summary>
internal sealed class LotColumns
{
    private const int BlockBits = 13;
    private const int BlockSize = 1 << BlockBits;
    private const int BytesPerLot = 32;

    private readonly List<StoredLot[]> _blocks = [];
    private readonly TextArena _texts = new();

    internal int Count { get; private set; }

    /// <summary>Gets how many bytes it takes.</summary>
    internal long Bytes => ((long)Count * BytesPerLot) + _texts.Bytes;

    internal ref readonly StoredLot this[int lot] => ref _blocks[lot >> BlockBits][lot & (BlockSize - 1)];

    internal void Add(int territory, in ReadLot lot, bool withManager) =>
        Add(new StoredLot(territory, _texts.Add(LotTexts.Of(lot, withManager)), lot));

    internal void Add(in StoredLot lot, in LotTexts texts) => Add(lot.At(_texts.Add(texts)));

    internal LotTexts Texts(int lot) => _texts.At(this[lot].Text);

    internal ReadOnlySpan<byte> Structure(int lot) => _texts.StructureAt(this[lot].Text);

    internal ReadOnlySpan<byte> Name(int lot) => _texts.NameAt(this[lot].Text);

    private void Add(in StoredLot lot)
    {
        if (Count >> BlockBits == _blocks.Count)
        {
            _blocks.Add(GC.AllocateUninitializedArray<StoredLot>(BlockSize));
        }

        _blocks[^1][Count & (BlockSize - 1)] = lot;
        Count++;
    }
}
