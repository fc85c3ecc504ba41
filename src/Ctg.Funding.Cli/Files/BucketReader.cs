using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Files;

/// <summary>The bytes of one bucket, block after block.</summary>
internal sealed class BucketReader(SafeFileHandle file, IReadOnlyList<(long Offset, int Length)> blocks) : ReadOnlyStream
{
    private byte[] _block = [];
    private int _length;
    private int _position;
    private int _next;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position == _length && !Load())
        {
            return 0;
        }

        var taken = Math.Min(buffer.Length, _length - _position);
        _block.AsSpan(_position, taken).CopyTo(buffer);
        _position += taken;
        return taken;
    }

    private bool Load()
    {
        if (_next == blocks.Count)
        {
            return false;
        }

        var (offset, length) = blocks[_next++];
        if (_block.Length < length)
        {
            _block = new byte[length];
        }

        for (var read = 0; read < length;)
        {
            var got = RandomAccess.Read(file, _block.AsSpan(read, length - read), offset + read);
            read += got > 0 ? got : throw new EndOfStreamException("A temporary file was cut short.");
        }

        (_length, _position) = (length, 0);
        return true;
    }
}
