using System.Buffers;
using System.Buffers.Binary;
using Ctg.Funding.Cli.Files;

namespace Ctg.Funding.Cli.Commands;

/// <summary>Lines of results set aside by parts of the inventory, to be taken in the order of its rows.</summary>
internal sealed class LinesAside(string folder, int parts) : IDisposable
{
    private const int BlockSize = 1 << 18;

    private readonly BucketFile _file = new(folder, parts);

    /// <summary>Sets the lines of a part aside, in the order of the inventory, each with its length before it.</summary>
    internal void Write(int part, ReadOnlySpan<byte> block, LinePlaces places)
    {
        var records = ArrayPool<byte>.Shared.Rent(block.Length + (places.Count * sizeof(int)));
        var end = 0;
        foreach (var range in places.InOrder())
        {
            var line = block[range];
            BinaryPrimitives.WriteInt32LittleEndian(records.AsSpan(end), line.Length);
            line.CopyTo(records.AsSpan(end + sizeof(int)));
            end += sizeof(int) + line.Length;
        }

        _file.Write(part, records.AsSpan(0, end));
        _file.Complete(part);
        ArrayPool<byte>.Shared.Return(records);
    }

    /// <summary>Takes the lines in the order of the inventory; one block goes out while the next is made.</summary>
    /// <param name="partOfEach">For each line, its part.</param>
    /// <param name="lines">Where they go.</param>
    /// <param name="cancellation">Ends it.</param>
    internal void Merge(IEnumerable<int> partOfEach, Stream lines, CancellationToken cancellation)
    {
        var sources = Enumerable.Range(0, parts).Select(part => new RecordReader(_file.Open(part))).ToArray();
        var (block, other, filled) = (new byte[BlockSize], new byte[BlockSize], 0);
        var writing = Task.CompletedTask;
        void Out()
        {
            writing.GetAwaiter().GetResult();
            var (whole, length) = (block, filled);
            writing = Task.Run(() => lines.Write(whole, 0, length), CancellationToken.None);
            (block, other, filled) = (other, block, 0);
            cancellation.ThrowIfCancellationRequested();
        }

        try
        {
            foreach (var part in partOfEach)
            {
                var line = sources[part].Next();
                if (filled + line.Length > block.Length)
                {
                    Out();
                    block = block.Length < line.Length ? new byte[line.Length] : block;
                }

                line.CopyTo(block.AsSpan(filled));
                filled += line.Length;
            }

            Out();
        }
        finally
        {
            writing.GetAwaiter().GetResult();
        }
    }

    public void Dispose() => _file.Dispose();
}
