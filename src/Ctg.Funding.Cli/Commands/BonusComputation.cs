using System.Buffers.Binary;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Validation;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// The bonus of every territory of an inventory, a bucket of territories in memory at a time: what it takes grows with territories and with
/// the largest of them, not with rows.
/// </summary>
internal sealed class BonusComputation(
    TerritoryInventory inventory, LotSpool lots, Bareme bareme, Session session, string temporaryFolder)
{
    private readonly int[] _inOrder = [.. inventory.InOrder];
    private readonly Lock _gathering = new();
    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly TerritoryYearTotal[] _totals = new TerritoryYearTotal[inventory.Territories.Count];
    private readonly HypothesisTrials? _trials = session.ShowsTable ? new HypothesisTrials(bareme) : null;
    private readonly byte[][] _rows = new byte[inventory.Territories.Count][];

    /// <summary>Gets the figures that results used so far.</summary>
    internal IReadOnlyCollection<FigureValue> Figures => _figures;

    /// <summary>Computes one year: lines go out in the order of the inventory, territory rows in that of their file.</summary>
    internal IReadOnlyList<TerritoryYearTotal> Year(
        int year, Stream lines, Stream? territoryRows, Progress progress, CancellationToken cancellation)
    {
        using var rendered = new BucketFile(temporaryFolder, lots.Buckets);
        Workers.For(
            lots.Buckets,
            bucket =>
            {
                progress.Add(Compute(bucket, year, rendered, cancellation));
                LetGo();
            },
            cancellation);
        Merge(rendered, lines, cancellation);
        if (territoryRows is not null)
        {
            foreach (var territory in _inOrder)
            {
                territoryRows.Write(_rows[territory]);
            }
        }

        return [.. _inOrder.Select(territory => _totals[territory])];
    }

    /// <summary>
    /// A bucket makes much garbage that the collector, on a machine with a large cache, would let pile up beyond what a batch may take:
    /// it is let go at once (docs/performances.md).
    /// </summary>
    private static void LetGo() => GC.Collect(1, GCCollectionMode.Forced, blocking: true);

    /// <returns>How many lots the bucket has.</returns>
    private int Compute(int bucket, int year, BucketFile rendered, CancellationToken cancellation)
    {
        var (order, byTerritory) = lots.Load(bucket, inventory.Territories);
        var results = new Dictionary<int, BonusTerritoireResult>();
        using var buffer = new RecordBuffer();
        using var rows = TerritoriesFile.Records(buffer, session.Numbers);
        for (var territory = bucket; territory < inventory.Territories.Count; territory += lots.Buckets)
        {
            cancellation.ThrowIfCancellationRequested();
            var result = BonusTerritoireCalculator.Calculate(
                inventory.Territories[territory], byTerritory.GetValueOrDefault(territory) ?? [], year, bareme);
            results.Add(territory, result);
            TerritoriesFile.Write(rows, result, session.Language);
            rows.Flush();
            _rows[territory] = buffer.Take().ToArray();
            _totals[territory] = TerritoryYearTotal.Of(result, session.Language, _trials);
        }

        Render(bucket, year, order, results, rendered);
        lock (_gathering)
        {
            foreach (var result in results.Values)
            {
                _figures.UnionWith(result.Figures);
            }
        }

        return order.Count;
    }

    /// <summary>The lines of a bucket in the order of the file, each with its length before it.</summary>
    private void Render(int bucket, int year, List<int> order, Dictionary<int, BonusTerritoireResult> results, BucketFile rendered)
    {
        using var buffer = new RecordBuffer();
        using var lines = LinesFile.Records(buffer, session.Numbers, session.Language);
        var next = new Dictionary<int, int>();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var territory in order)
        {
            var position = next.GetValueOrDefault(territory);
            next[territory] = position + 1;
            lines.Write(year, results[territory].Lines[position]);
            lines.Flush();
            var record = buffer.Take();
            BinaryPrimitives.WriteInt32LittleEndian(length, record.Length);
            rendered.Write(bucket, length);
            rendered.Write(bucket, record);
        }

        rendered.Complete(bucket);
    }

    /// <summary>Takes the lines from the buckets in the order of the inventory.</summary>
    private void Merge(BucketFile rendered, Stream lines, CancellationToken cancellation)
    {
        var sources = Enumerable.Range(0, lots.Buckets).Select(rendered.Open).ToArray();
        var record = new byte[1 << 12];
        var written = 0L;
        foreach (var bucket in lots.Order())
        {
            sources[bucket].ReadExactly(record.AsSpan(0, sizeof(int)));
            var length = BinaryPrimitives.ReadInt32LittleEndian(record);
            if (record.Length < length)
            {
                record = new byte[length];
            }

            sources[bucket].ReadExactly(record.AsSpan(0, length));
            lines.Write(record, 0, length);
            if ((++written & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        Array.ForEach(sources, source => source.Dispose());
    }

    /// <summary>
    /// What is doubtful over a territory and all its lots: the first of each bucket by line, and how many there are in all. A hostile file
    /// may have as many as it has rows.
    /// </summary>
    internal (long Count, IReadOnlyList<RowWarning> First) Doubts(
        string lotFile, string territoryFile, Func<string, long> lineOf, int mostPerBucket)
    {
        var validator = new PlaceInventoryValidator(session.Language, bareme);
        var (count, first) = (0L, new List<RowWarning>());
        for (var bucket = 0; bucket < lots.Buckets; bucket++)
        {
            var (_, byTerritory) = lots.Load(bucket, inventory.Territories);
            var found = (
                from own in byTerritory
                let territory = inventory.Territories[own.Key]
                from doubt in validator.Validate(new PlaceInventory(territory, own.Value)).Errors
                select doubt.AttemptedValue is PlaceLot lot
                    ? RowWarning.Of(InputRole.Places, lotFile, lot.Line, lot.Structure, doubt)
                    : RowWarning.Of(InputRole.Territoires, territoryFile, lineOf(territory.Code), $"{territory.ReferenceUnits}", doubt))
                .ToArray();
            count += found.Length;
            first.AddRange(found.OrderBy(warning => warning.Role).ThenBy(warning => warning.Line).Take(mostPerBucket));
        }

        return (count, [.. first.OrderBy(warning => warning.Role).ThenBy(warning => warning.Line)]);
    }
}
