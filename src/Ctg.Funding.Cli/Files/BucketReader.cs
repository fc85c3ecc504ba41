using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Files;

/// <summary>The bytes of one bucket, block after block, as they are asked for: it keeps none.</summary>
internal sealed class BucketReader(SafeFileHandle file, IReadOnlyList<(long Offset, int Length)> blocks) : ReadOnlyStream
{
    private int _block;
    private int _position;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_block == blocks.Count || buffer.IsEmpty)
        {
            return 0;
        }

        var (offset, length) = blocks[_block];
        var read = RandomAccess.Read(file, buffer[..Math.Min(buffer.Length, length - _position)], offset + _position);
        _position += read > 0 ? read : throw new EndOfStreamException("A temporary file was cut short.");
        if (_position == length)
        {
            (_block, _position) = (_block + 1, 0);
        }

        return read;
    }
}
