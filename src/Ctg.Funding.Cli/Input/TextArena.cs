namespace Ctg.Funding.Cli.Input;

/// <summary>
/// The texts of lots in UTF-8, one after the other in a few large blocks: those of a lot cost their bytes and three more.
/// </summary>
internal sealed class TextArena
{
    private const int FirstBlock = 1 << 16;
    private const int BlockBits = 22;
    private const int BlockSize = 1 << BlockBits;
    private const int SevenBits = 0x7F;
    private const int MostBytesOfLength = 5;
    private const int TextsOfLot = 3;

    private readonly List<byte[]> _blocks = [];
    private int _filled = BlockSize;
    private uint _last;

    /// <summary>Gets how many bytes it takes.</summary>
    internal long Bytes => ((long)Math.Max(0, _blocks.Count - 1) * BlockSize) + (_blocks.Count > 0 ? _filled : 0);

    /// <summary>Keeps the texts of a lot, a megabyte together at most; where they are those kept last, they are not kept again.</summary>
    /// <returns>Where they are.</returns>
    internal uint Add(in LotTexts texts)
    {
        if (_blocks.Count > 0 && At(_last).AreThoseOf(texts))
        {
            return _last;
        }

        var block = Room(texts.Length + (TextsOfLot * MostBytesOfLength));
        _last = checked((uint)((((long)_blocks.Count - 1) << BlockBits) + _filled));
        Write(block, texts.Structure);
        Write(block, texts.Name);
        Write(block, texts.Manager);
        return _last;
    }

    internal LotTexts At(uint place)
    {
        var all = From(place);
        var structure = Take(all, out var end);
        all = all[end..];
        var name = Take(all, out end);
        return new LotTexts { Structure = structure, Name = name, Manager = Take(all[end..], out _) };
    }

    internal ReadOnlySpan<byte> StructureAt(uint place) => Take(From(place), out _);

    internal ReadOnlySpan<byte> NameAt(uint place)
    {
        var all = From(place);
        Take(all, out var end);
        return Take(all[end..], out _);
    }

    private ReadOnlySpan<byte> From(uint place) => _blocks[(int)(place >> BlockBits)].AsSpan((int)(place & (BlockSize - 1)));

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> from, out int end)
    {
        var (length, shift, i) = (0, 0, 0);
        do
        {
            length |= (from[i] & SevenBits) << shift;
            shift += 7;
        }
        while (from[i++] > SevenBits);
        end = i + length;
        return from.Slice(i, length);
    }

    /// <summary>The last block, with room for so many bytes: the first one grows, so that a small inventory takes little.</summary>
    private byte[] Room(int bytes)
    {
        if (_blocks.Count == 0 || _filled + bytes > BlockSize)
        {
            _blocks.Add(GC.AllocateUninitializedArray<byte>(_blocks.Count == 0 ? Math.Max(FirstBlock, bytes) : Math.Max(BlockSize, bytes)));
            _filled = 0;
        }
        else if (_filled + bytes > _blocks[^1].Length)
        {
            var larger = GC.AllocateUninitializedArray<byte>(Math.Min(BlockSize, Math.Max(2 * _blocks[^1].Length, _filled + bytes)));
            _blocks[^1].AsSpan(0, _filled).CopyTo(larger);
            _blocks[^1] = larger;
        }

        return _blocks[^1];
    }

    private void Write(byte[] block, ReadOnlySpan<byte> text)
    {
        var length = text.Length;
        for (; length > SevenBits; length >>= 7)
        {
            block[_filled++] = (byte)((length & SevenBits) | (SevenBits + 1));
        }

        block[_filled++] = (byte)length;
        text.CopyTo(block.AsSpan(_filled));
        _filled += text.Length;
    }
}
