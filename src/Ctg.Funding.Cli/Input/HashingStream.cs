using System.Security.Cryptography;
using Ctg.Funding.Cli.Files;

namespace Ctg.Funding.Cli.Input;

/// <summary>Reads a stream through to its end and hashes what goes by.</summary>
internal sealed class HashingStream(Stream inner) : ReadOnlyStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string? _result;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>SHA-256 of the bytes read so far, lower-case hexadecimal.</summary>
    internal string Hash() => _result ??= Convert.ToHexStringLower(_hash.GetHashAndReset());

    public override int Read(Span<byte> buffer)
    {
        Interruption.Token.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        _hash.AppendData(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
