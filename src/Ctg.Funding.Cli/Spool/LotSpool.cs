using System.Buffers.Binary;
using System.Text;
using Ctg.Funding.BonusTerritoire;
using NodaTime;

namespace Ctg.Funding.Cli.Spool;

/// <summary>
/// The lots of an inventory, set aside by buckets of territories so that one bucket at a time is in memory, and the order of the file, so that
/// results come out in it.
/// </summary>
internal sealed class LotSpool : IDisposable
{
    private const long BytesPerBucket = 1 << 19;
    private const int MostBuckets = 1 << 12;
    private const int FixedSize = 29;
    private const int NoClosing = -1;
    private const int InQpv = 1;
    private const int Cofinanced = 2;
    private const int Paje = 4;

    private static readonly LocalDate Epoch = new(1, 1, 1);

    private readonly BucketFile _file;
    private byte[] _record = new byte[256];

    internal LotSpool(string folder, long inventoryLength)
    {
        Buckets = (int)Math.Clamp(inventoryLength / BytesPerBucket, 1, MostBuckets);
        _file = new BucketFile(Path.Combine(folder, "lots.tmp"), Buckets + 1);
    }

    /// <summary>Gets how many buckets there are.</summary>
    internal int Buckets { get; }

    /// <summary>Gets how many lots were set aside.</summary>
    internal long Count { get; private set; }

    internal int BucketOf(int territory) => territory % Buckets;

    internal void Add(int territory, PlaceLot lot)
    {
        var bucket = BucketOf(territory);
        Span<byte> order = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(order, (ushort)bucket);
        _file.Write(Buckets, order);
        _file.Write(bucket, Encode(territory, lot));
        Count++;
    }

    internal void Complete()
    {
        for (var bucket = 0; bucket <= Buckets; bucket++)
        {
            _file.Complete(bucket);
        }
    }

    /// <summary>The lots of a bucket with the index of their territory, in the order of the file.</summary>
    internal IEnumerable<(int Territory, PlaceLot Lot)> Read(int bucket, Func<int, string> codeOf)
    {
        using var stream = _file.Open(bucket);
        var head = new byte[FixedSize];
        while (stream.ReadAtLeast(head, FixedSize, throwOnEndOfStream: false) == FixedSize)
        {
            var structure = new byte[BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(25))];
            stream.ReadExactly(structure);
            yield return Decode(head, structure, codeOf);
        }
    }

    /// <summary>For each lot of the file, in order, its bucket.</summary>
    internal IEnumerable<int> Order()
    {
        using var stream = _file.Open(Buckets);
        var pair = new byte[2];
        while (stream.ReadAtLeast(pair, 2, throwOnEndOfStream: false) == 2)
        {
            yield return BinaryPrimitives.ReadUInt16LittleEndian(pair);
        }
    }

    public void Dispose() => _file.Dispose();

    private static (int Territory, PlaceLot Lot) Decode(ReadOnlySpan<byte> head, byte[] structure, Func<int, string> codeOf)
    {
        var territory = BinaryPrimitives.ReadInt32LittleEndian(head);
        var closing = BinaryPrimitives.ReadInt32LittleEndian(head[12..]);
        var flags = head[24];
        return (territory, new PlaceLot(
            codeOf(territory),
            Encoding.UTF8.GetString(structure),
            BinaryPrimitives.ReadInt32LittleEndian(head[4..]),
            Epoch.PlusDays(BinaryPrimitives.ReadInt32LittleEndian(head[8..])),
            closing == NoClosing ? null : Epoch.PlusDays(closing))
        {
            Line = BinaryPrimitives.ReadInt64LittleEndian(head[16..]),
            IsInQpv = (flags & InQpv) != 0,
            IsCofinanced = (flags & Cofinanced) != 0,
            Financement = (flags & Paje) != 0 ? Financement.Paje : Financement.Psu,
        });
    }

    /// <summary>Territory, places, opening, closing, line, flags, then the structure's code; the name is not in any result.</summary>
    private ReadOnlySpan<byte> Encode(int territory, PlaceLot lot)
    {
        var length = FixedSize + Encoding.UTF8.GetByteCount(lot.Structure);
        if (_record.Length < length)
        {
            _record = new byte[length];
        }

        var record = _record.AsSpan(0, length);
        BinaryPrimitives.WriteInt32LittleEndian(record, territory);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], lot.Places);
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], Period.DaysBetween(Epoch, lot.Opening));
        BinaryPrimitives.WriteInt32LittleEndian(record[12..], lot.Closing is { } closing ? Period.DaysBetween(Epoch, closing) : NoClosing);
        BinaryPrimitives.WriteInt64LittleEndian(record[16..], lot.Line);
        record[24] = (byte)((lot.IsInQpv ? InQpv : 0) | (lot.IsCofinanced ? Cofinanced : 0) | (lot.Financement == Financement.Paje ? Paje : 0));
        BinaryPrimitives.WriteInt32LittleEndian(record[25..], length - FixedSize);
        Encoding.UTF8.GetBytes(lot.Structure, record[FixedSize..]);
        return record;
    }
}
