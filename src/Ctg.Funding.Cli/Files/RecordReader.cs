using System.Buffers.Binary;

namespace Ctg.Funding.Cli.Files;

/// <summary>Records that each have their length before them, one after the other.</summary>
internal sealed class RecordReader(Stream stream)
{
    private const int Size = 1 << 13;

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    /// <summary>The next record, until the one after it is asked for.</summary>
    /// <exception cref="EndOfStreamException">There is none.</exception>
    internal ReadOnlySpan<byte> Next()
    {
        Need(sizeof(int));
        var length = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start));
        Need(sizeof(int) + length);
        var record = _buffer.AsSpan(_start + sizeof(int), length);
        _start += sizeof(int) + length;
        return record;
    }

    private void Need(int bytes)
    {
        if (_end - _start >= bytes)
        {
            return;
        }

        var left = _buffer.AsSpan(_start, _end - _start);
        if (_buffer.Length < bytes)
        {
            var larger = new byte[Math.Max(Size, bytes)];
            left.CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            left.CopyTo(_buffer);
        }

        (_start, _end) = (0, left.Length);
        _end += stream.ReadAtLeast(_buffer.AsSpan(_end), bytes - _end);
    }
}
