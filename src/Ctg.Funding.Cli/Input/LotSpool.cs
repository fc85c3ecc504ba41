using System.Buffers.Binary;
using System.Text;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// The lots of an inventory, set aside by buckets of territories so that one bucket at a time is in memory, and the order of the file, so
/// that results come out in it.
/// </summary>
internal sealed class LotSpool : ILotStore, IDisposable
{
    private const long BytesPerBucket = 1 << 19;
    private const int MostBuckets = 1 << 12;
    private const int FixedSize = 43;
    private const int NoDate = -1;
    private const int Hundred = 100;
    private const int Paje = 128;

    private static readonly LocalDate Epoch = new(1, 1, 1);

    private readonly BucketFile _file;
    private byte[] _record = new byte[256];

    internal LotSpool(string folder, long inventoryLength)
    {
        Buckets = (int)Math.Clamp(inventoryLength / BytesPerBucket, 1, MostBuckets);
        _file = new BucketFile(folder, Buckets + 1);
    }

    /// <summary>Gets how many buckets there are.</summary>
    internal int Buckets { get; }

    /// <summary>Gets how many lots were set aside.</summary>
    public long Count { get; private set; }

    internal int BucketOf(int territory) => territory % Buckets;

    public void Add(int territory, PlaceLot lot)
    {
        var bucket = BucketOf(territory);
        Span<byte> order = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(order, (ushort)bucket);
        _file.Write(Buckets, order);
        _file.Write(bucket, Encode(territory, lot));
        Count++;
    }

    public void Complete()
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
            var (structure, manager) = (
                BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(35)), BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(39)));
            var texts = new byte[structure + manager];
            stream.ReadExactly(texts);
            yield return Decode(head, texts, codeOf);
        }
    }

    /// <summary>The lots of a bucket by territory, and the territory of each lot in the order of the file.</summary>
    internal (List<int> Order, Dictionary<int, List<PlaceLot>> ByTerritory) Load(int bucket, IReadOnlyList<Territory> territories)
    {
        var (order, byTerritory) = (new List<int>(), new Dictionary<int, List<PlaceLot>>());
        foreach (var (territory, lot) in Read(bucket, index => territories[index].Code))
        {
            order.Add(territory);
            if (!byTerritory.TryGetValue(territory, out var own))
            {
                byTerritory.Add(territory, own = []);
            }

            own.Add(lot);
        }

        return (order, byTerritory);
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

    private static (int Territory, PlaceLot Lot) Decode(ReadOnlySpan<byte> head, ReadOnlySpan<byte> texts, Func<int, string> codeOf)
    {
        var territory = BinaryPrimitives.ReadInt32LittleEndian(head);
        var flags = head[28];
        var structure = BinaryPrimitives.ReadInt32LittleEndian(head[35..]);
        return (territory, new PlaceLot(
            codeOf(territory),
            Encoding.UTF8.GetString(texts[..structure]),
            Units(BinaryPrimitives.ReadInt64LittleEndian(head[4..])),
            Date(head[12..])!.Value,
            Date(head[16..]),
            (Service)head[29])
        {
            Line = BinaryPrimitives.ReadInt64LittleEndian(head[20..]),
            Joined = Date(head[30..]),
            Manager = Encoding.UTF8.GetString(texts[structure..]),
            Facts = (LotFacts)(flags & ~Paje),
            Financement = (flags & Paje) != 0 ? Financement.Paje : Financement.Psu,
        });
    }

    /// <summary>
    /// Territory, units, dates, line, flags, service, day of coming, then the codes of structure and manager; the name is not in any
    /// result.
    /// </summary>
    private ReadOnlySpan<byte> Encode(int territory, PlaceLot lot)
    {
        var (structure, manager) = (Encoding.UTF8.GetByteCount(lot.Structure), Encoding.UTF8.GetByteCount(lot.Manager));
        var length = FixedSize + structure + manager;
        if (_record.Length < length)
        {
            _record = new byte[length];
        }

        var record = _record.AsSpan(0, length);
        BinaryPrimitives.WriteInt32LittleEndian(record, territory);
        BinaryPrimitives.WriteInt64LittleEndian(record[4..], (long)(lot.Units * Hundred));
        Write(record[12..], lot.Opening);
        Write(record[16..], lot.Closing);
        BinaryPrimitives.WriteInt64LittleEndian(record[20..], lot.Line);
        record[28] = (byte)((int)lot.Facts | (lot.Financement == Financement.Paje ? Paje : 0));
        record[29] = (byte)lot.Service;
        Write(record[30..], lot.Joined);
        BinaryPrimitives.WriteInt32LittleEndian(record[35..], structure);
        BinaryPrimitives.WriteInt32LittleEndian(record[39..], manager);
        Encoding.UTF8.GetBytes(lot.Structure, record[FixedSize..]);
        Encoding.UTF8.GetBytes(lot.Manager, record[(FixedSize + structure)..]);
        return record;
    }

    private static decimal Units(long hundredths) => hundredths % Hundred == 0 ? hundredths / Hundred : hundredths / (decimal)Hundred;

    private static void Write(Span<byte> record, LocalDate? date) =>
        BinaryPrimitives.WriteInt32LittleEndian(record, date is { } day ? Period.DaysBetween(Epoch, day) : NoDate);

    private static LocalDate? Date(ReadOnlySpan<byte> record) =>
        BinaryPrimitives.ReadInt32LittleEndian(record) is var days and not NoDate ? Epoch.PlusDays(days) : null;
}
