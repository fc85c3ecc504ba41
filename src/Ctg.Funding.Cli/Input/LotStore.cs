using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Ctg.Funding.Cli.Files;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// The lots of an inventory, in parts of territories that follow each other in the order of results: all in memory while they fit in what
/// they may take; beyond, each part set aside in a file, to be loaded when it is asked for.
/// </summary>
/// <param name="folder">Where the file aside would be.</param>
/// <param name="inventoryLength">Bytes of the inventory that they are read from: about as many as its lots take aside.</param>
/// <param name="mostBytes">What lots may take in memory.</param>
/// <param name="withManagers">Whether the codes of managers are kept.</param>
internal sealed class LotStore(string folder, long inventoryLength, long mostBytes, bool withManagers) : ILotStore, IDisposable
{
    private const int LotsPerPart = 1 << 11;
    private const long BytesPerPart = 1 << 19;
    private const int MostParts = 1 << 12;
    private const int ReadSize = 1 << 14;

    private TerritoryInventory _territories = null!;
    private LotColumns _lots = new();
    private LotGroups? _groups;
    private BucketFile? _aside;
    private int _buckets;
    private int[] _rankOf = [];
    private (int Owner, int Service) _latest;
    private (int First, int End)[] _parts = [];

    /// <summary>Gets how many lots there are.</summary>
    public long Count { get; private set; }

    /// <summary>Gets whether the file has the lots in the order of the territories of results.</summary>
    internal bool IsInOrder { get; private set; } = true;

    /// <summary>Gets the indices of the territories in the order of results.</summary>
    internal int[] InOrder { get; private set; } = [];

    /// <summary>Gets how many parts there are.</summary>
    internal int Parts => _parts.Length;

    public void Start(TerritoryInventory territories) => _territories = territories;

    public void Add(int territory, in ReadLot lot)
    {
        var place = _territories.PlaceOf(territory);
        IsInOrder &= place.CompareTo(_latest) >= 0;
        _latest = place;
        Count++;
        if (_aside is null)
        {
            _lots.Add(territory, lot, withManagers);
            if (_lots.Bytes > mostBytes)
            {
                SetAside();
            }
        }
        else
        {
            SetAside(new StoredLot(territory, 0, lot), LotTexts.Of(lot, withManagers));
        }
    }

    public void Complete()
    {
        InOrder = [.. _territories.InOrder];
        _rankOf = new int[InOrder.Length];
        for (var rank = 0; rank < InOrder.Length; rank++)
        {
            _rankOf[InOrder[rank]] = rank;
        }

        if (_aside is null)
        {
            _groups = new LotGroups(_lots, _rankOf, 0, InOrder.Length, IsInOrder);
            _parts = [.. InMemory(_groups)];
            return;
        }

        for (var bucket = 0; bucket <= _buckets; bucket++)
        {
            _aside.Complete(bucket);
        }

        _parts = [.. Aside()];
    }

    /// <summary>The lots of a part; loaded anew each time where they are aside.</summary>
    internal LotPart Load(int part)
    {
        var (first, end) = _parts[part];
        if (_groups is not null)
        {
            return new LotPart(_groups, first, end);
        }

        var lots = new LotColumns();
        using var stream = new BufferedStream(_aside!.Open(part), ReadSize);
        StoredLot lot = default;
        var head = MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref lot, 1));
        Span<int> lengths = stackalloc int[3];
        var texts = new byte[256];
        while (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(lengths));
            var (structure, name, manager) = (lengths[0], lengths[1], lengths[2]);
            var length = structure + name + manager;
            texts = texts.Length < length ? new byte[length] : texts;
            stream.ReadExactly(texts, 0, length);
            lots.Add(lot, new LotTexts
            {
                Structure = texts.AsSpan(0, structure),
                Name = texts.AsSpan(structure, name),
                Manager = texts.AsSpan(structure + name, manager),
            });
        }

        return new LotPart(new LotGroups(lots, _rankOf, first, end, IsInOrder), first, end);
    }

    /// <summary>For each lot of the file, in order, its part.</summary>
    internal IEnumerable<int> PartOfEach()
    {
        if (_groups is null)
        {
            using var stream = new BufferedStream(_aside!.Open(_buckets), ReadSize);
            var pair = new byte[sizeof(ushort)];
            while (stream.ReadAtLeast(pair, pair.Length, throwOnEndOfStream: false) == pair.Length)
            {
                yield return BinaryPrimitives.ReadUInt16LittleEndian(pair);
            }

            yield break;
        }

        var partOf = new int[InOrder.Length];
        for (var part = 0; part < _parts.Length; part++)
        {
            partOf.AsSpan(_parts[part].First.._parts[part].End).Fill(part);
        }

        for (var lot = 0; lot < _lots.Count; lot++)
        {
            yield return partOf[_rankOf[_lots[lot].Territory]];
        }
    }

    public void Dispose() => _aside?.Dispose();

    /// <summary>Parts of about as many lots each; a territory that has more is one by itself.</summary>
    private static IEnumerable<(int First, int End)> InMemory(LotGroups groups)
    {
        var first = 0;
        var end = groups.Territories;
        for (var rank = 0; rank < end; rank++)
        {
            if (rank > first && rank - first + groups.CountOf(first, rank + 1) > LotsPerPart)
            {
                yield return (first, rank);
                first = rank;
            }
        }

        yield return (first, end);
    }

    /// <summary>The places of the territories of each bucket.</summary>
    private IEnumerable<(int First, int End)> Aside()
    {
        var end = 0;
        for (var bucket = 0; bucket < _buckets; bucket++)
        {
            var first = end;
            while (end < InOrder.Length && BucketOf(InOrder[end]) == bucket)
            {
                end++;
            }

            yield return (first, end);
        }
    }

    /// <summary>Lots of a territory, whatever their services, are in one bucket, and buckets follow the file of territories.</summary>
    private int BucketOf(int territory) => (int)((long)_territories.PlaceOf(territory).Owner * _buckets / _territories.Count);

    /// <summary>Sets the lots read so far aside; there will be as many buckets as the whole inventory takes.</summary>
    private void SetAside()
    {
        _buckets = (int)Math.Clamp(inventoryLength / BytesPerPart, 1, MostParts);
        _aside = new BucketFile(folder, _buckets + 1);
        for (var lot = 0; lot < _lots.Count; lot++)
        {
            SetAside(_lots[lot], _lots.Texts(lot));
        }

        _lots = new LotColumns();
    }

    private void SetAside(StoredLot lot, in LotTexts texts)
    {
        var bucket = BucketOf(lot.Territory);
        Span<byte> number = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(number, (ushort)bucket);
        _aside!.Write(_buckets, number);
        _aside.Write(bucket, MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref lot, 1)));
        Span<int> lengths = [texts.Structure.Length, texts.Name.Length, texts.Manager.Length];
        _aside.Write(bucket, MemoryMarshal.AsBytes(lengths));
        _aside.Write(bucket, texts.Structure);
        _aside.Write(bucket, texts.Name);
        _aside.Write(bucket, texts.Manager);
    }
}
