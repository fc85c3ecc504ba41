using System.Security.Cryptography;
using Ctg.Funding.Cli.Files;

namespace Ctg.Funding.Cli.Output;

/// <summary>A new file, written from its start to its end; what is written is hashed as it goes by.</summary>
internal sealed class HashedFile : WriteOnlyStream
{
    private const int BufferSize = 1 << 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _file;
    private bool _isClosed;
    private string? _result;

    internal HashedFile(string path) => _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);

    /// <summary>Gets the SHA-256 of the bytes, lower-case hexadecimal, once the file is closed.</summary>
    internal string Sha256 => _result ?? throw new InvalidOperationException("The file is still open.");

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _file.Write(buffer);
        _hash.AppendData(buffer);
    }

    public override void Flush() => _file.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            using (_hash)
            {
                _file.Dispose();
                _result = Convert.ToHexStringLower(_hash.GetHashAndReset());
            }
        }

        base.Dispose(disposing);
    }
}
