using System.Text;

namespace Ctg.Funding.Cli.Formats;

/// <summary>Data that goes to a terminal and not to a file or another program: shown with everything in it visible, lines and tabs kept.</summary>
internal sealed class VisibleStream(Stream inner) : Stream
{
    private readonly Decoder _decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => Show(buffer, isLast: false);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Show([], isLast: true);
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>A character that a write cuts in two is shown by the next.</summary>
    private void Show(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var letters = new char[_decoder.GetCharCount(bytes, isLast)];
        _decoder.GetChars(bytes, letters, isLast);
        var lines = new string(letters).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        inner.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => string.Join('\t', line.Split('\t').Select(Visible.Of))))));
    }
}
