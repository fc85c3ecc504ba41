using System.Buffers;
using System.Text;
using Ctg.Funding.Cli.Files;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// UTF-8 out of UTF-8 that has bytes of Windows-1252 among it: each such byte becomes its character, and is remembered by its place.
/// </summary>
internal sealed class MixedText(Stream inner) : ReadOnlyStream
{
    private const int ChunkSize = 1 << 14;
    private const int LongestCharacter = 4;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly byte[] _bytes = new byte[ChunkSize + LongestCharacter];
    private readonly byte[] _text = new byte[(ChunkSize + LongestCharacter) * 3];
    private readonly Queue<long> _foreign = new();
    private int _left;
    private int _start;
    private int _end;
    private long _written;
    private bool _hasEnded;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The places, in a stretch of the text, of the characters that were Windows-1252; those before it are forgotten.</summary>
    internal IReadOnlyList<int> TakeForeign(long start, int length)
    {
        var found = new List<int>();
        while (_foreign.TryPeek(out var place) && place < start + length)
        {
            _foreign.Dequeue();
            if (place >= start)
            {
                found.Add((int)(place - start));
            }
        }

        return found;
    }

    public override int Read(Span<byte> buffer)
    {
        while (_start == _end && !_hasEnded)
        {
            Fill();
        }

        var length = Math.Min(buffer.Length, _end - _start);
        _text.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    private void Fill()
    {
        var read = inner.Read(_bytes, _left, ChunkSize);
        _hasEnded = read == 0;
        var bytes = _bytes.AsSpan(0, _left + read);
        (_start, _end) = (0, 0);
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.NeedMoreData && !_hasEnded)
            {
                break;
            }

            if (status == OperationStatus.Done)
            {
                bytes[..length].CopyTo(_text.AsSpan(_end));
                _end += length;
                bytes = bytes[length..];
                continue;
            }

            _foreign.Enqueue(_written + _end);
            _end += Encoding.UTF8.GetBytes(Windows1252.GetString(bytes[..1]), _text.AsSpan(_end));
            bytes = bytes[1..];
        }

        _written += _end;
        _left = bytes.Length;
        bytes.CopyTo(_bytes);
    }
}
