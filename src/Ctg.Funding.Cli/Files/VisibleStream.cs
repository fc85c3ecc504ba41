using System.Text;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Files;

/// <summary>
/// Data that goes to a terminal and not to a file or another program: shown with everything in it visible, lines and tabs kept.
/// </summary>
internal sealed class VisibleStream(Stream inner) : WriteOnlyStream
{
    private readonly Decoder _decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();

    public override void Write(ReadOnlySpan<byte> buffer) => Show(buffer, isLast: false);

    public override void Flush() => inner.Flush();

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
        inner.Write(
            Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => string.Join('\t', line.Split('\t').Select(Visible.Of))))));
    }
}
