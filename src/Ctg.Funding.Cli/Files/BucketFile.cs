using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Files;

/// <summary>
/// Many byte streams, buckets, kept in one temporary file: each is written in blocks, wherever the file has come to, and read back on its
/// own. One thread writes a bucket at a time; buckets may be written, and read, side by side.
/// </summary>
internal sealed class BucketFile : IDisposable
{
    private const int BlockSize = 1 << 13;

    private readonly Lock _growth = new();
    private readonly FileStream _file;
    private readonly Bucket[] _buckets;
    private long _length;

    /// <summary>Makes the file in a folder; it is gone once closed.</summary>
    internal BucketFile(string folder, int buckets)
    {
        _file = TemporaryFile.Create(folder, bufferSize: 0);
        _buckets = [.. Enumerable.Range(0, buckets).Select(_ => new Bucket())];
    }

    private SafeFileHandle Handle => _file.SafeFileHandle;

    internal void Write(int bucket, ReadOnlySpan<byte> bytes)
    {
        var target = _buckets[bucket];
        if (target.Filled == 0 && bytes.Length >= BlockSize)
        {
            Append(target, bytes);
            return;
        }

        while (!bytes.IsEmpty)
        {
            var block = target.Block ??= new byte[BlockSize];
            var taken = Math.Min(bytes.Length, BlockSize - target.Filled);
            bytes[..taken].CopyTo(block.AsSpan(target.Filled));
            target.Filled += taken;
            bytes = bytes[taken..];
            if (target.Filled == BlockSize)
            {
                Spill(target);
            }
        }
    }

    /// <summary>Writes out what a bucket still holds and lets its memory go; it can be read from then on.</summary>
    internal void Complete(int bucket)
    {
        if (_buckets[bucket].Filled > 0)
        {
            Spill(_buckets[bucket]);
        }

        _buckets[bucket].Block = null;
    }

    /// <summary>Reads a bucket from its start.</summary>
    internal Stream Open(int bucket) => new BucketReader(Handle, _buckets[bucket].Blocks);

    public void Dispose() => _file.Dispose();

    private void Spill(Bucket bucket)
    {
        Append(bucket, bucket.Block.AsSpan(0, bucket.Filled));
        bucket.Filled = 0;
    }

    private void Append(Bucket bucket, ReadOnlySpan<byte> bytes)
    {
        long offset;
        lock (_growth)
        {
            offset = _length;
            _length += bytes.Length;
        }

        RandomAccess.Write(Handle, bytes, offset);
        bucket.Blocks.Add((offset, bytes.Length));
    }

    private sealed class Bucket
    {
        internal byte[]? Block { get; set; }

        internal int Filled { get; set; }

        internal List<(long Offset, int Length)> Blocks { get; } = [];
    }
}
