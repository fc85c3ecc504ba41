using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Csv;

/// <summary>An input of the batch: its bytes are hashed and its encoding found in one pass before it is read.</summary>
internal sealed class InputFile : IDisposable
{
    private const int ChunkSize = 1 << 18;
    private const int HeadSize = 1 << 16;

    private readonly FileStream _stream;
    private HashingStream? _again;
    private string? _headerLine;

    private InputFile(string name, FileStream stream)
    {
        Name = name;
        _stream = stream;
        (Sha256, Encoding, Head) = Scan();
    }

    /// <summary>Gets the name as given on the command line.</summary>
    internal string Name { get; }

    /// <summary>Gets the SHA-256 of the bytes, lower-case hexadecimal.</summary>
    internal string Sha256 { get; }

    /// <summary>Gets UTF-8, or Windows-1252 where the bytes are not UTF-8; <see langword="null"/> where a byte order mark tells.</summary>
    internal Encoding? Encoding { get; }

    /// <summary>Gets the first bytes.</summary>
    internal byte[] Head { get; }

    /// <summary>Gets the number of bytes.</summary>
    internal long Length => _stream.Length;

    /// <summary>Gets how many bytes were read so far.</summary>
    internal long Position => _stream.Position;

    /// <summary>Gets the first line that is not empty, without its byte order mark.</summary>
    internal string HeaderLine => _headerLine ??= (Encoding ?? System.Text.Encoding.Unicode).GetString(Head).TrimStart('\uFEFF', '\r', '\n').Split(['\r', '\n'], 2)[0];

    /// <summary>
    /// Opens a file, or standard input for <c>-</c>, which is kept aside in a temporary file so that it can be read twice. No output of the process will be
    /// written over it.
    /// </summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">Its name in messages and results, where that is not where it is.</param>
    internal static InputFile Open(string path, string? name = null)
    {
        try
        {
            if (path != "-")
            {
                var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
                InputsRead.Add(stream.SafeFileHandle, path);
                return new InputFile(name ?? path, stream);
            }

            using var input = StandardStreams.OpenInput();
            return new InputFile(name ?? path, Spool(input));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException("CTG9002", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CliException("CTG9003", path, e.Message);
        }
    }

    /// <summary>Keeps a stream aside; one that gives nothing is left once the end of the process is asked for.</summary>
    private static FileStream Spool(Stream input)
    {
        var spool = TemporaryFile.Create(ChunkSize);
        input.CopyToAsync(spool, Interruption.Token).WaitAsync(Interruption.Token).GetAwaiter().GetResult();
        return spool;
    }

    /// <summary>An input of the same name, whose content the caller made anew.</summary>
    internal InputFile WithContent(FileStream content) => new(Name, content);

    /// <summary>The stream, from its start; what is read of it is hashed again, to tell whether it changed since it was first read.</summary>
    internal Stream Rewound()
    {
        _stream.Position = 0;
        _again = new HashingStream(_stream);
        return _again;
    }

    /// <summary>Refuses an input that another program changed, or cut, between the two times it was read.</summary>
    internal void CheckUnchanged()
    {
        if (_again is { } again && again.Hash() != Sha256)
        {
            throw new CliException("CTG9036", Name);
        }
    }

    internal byte[] AllBytes(int limit)
    {
        if (_stream.Length > limit)
        {
            throw new CliException("CTG9012", Name, limit);
        }

        var bytes = new byte[_stream.Length];
        _stream.Position = 0;
        _stream.ReadExactly(bytes);
        return bytes;
    }

    public void Dispose()
    {
        _again?.Dispose();
        _stream.Dispose();
    }

    private (string Sha256, Encoding? Encoding, byte[] Head) Scan()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        byte[]? head = null;
        var (carried, isUtf8, hasNul) = (0, true, false);
        _stream.Position = 0;
        for (int read; (read = _stream.Read(buffer, carried, ChunkSize - carried)) > 0;)
        {
            Interruption.Token.ThrowIfCancellationRequested();
            var fresh = buffer.AsSpan(carried, read);
            hash.AppendData(fresh);
            hasNul |= fresh.Contains((byte)0);
            var all = buffer.AsSpan(0, carried + read);
            head ??= all[..Math.Min(all.Length, HeadSize)].ToArray();
            var whole = all.Length - IncompleteTail(all);
            isUtf8 = isUtf8 && Utf8.IsValid(all[..whole]);
            carried = isUtf8 ? all.Length - whole : 0;
            all[(all.Length - carried)..].CopyTo(buffer);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        head ??= [];
        isUtf8 &= carried == 0;
        var hasUtf16Mark = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (head is [0x50, 0x4B, 0x03, 0x04, ..] || (hasNul && !hasUtf16Mark))
        {
            throw new CliException("CTG9007", Name);
        }

        var encoding = hasUtf16Mark ? null : isUtf8 ? Encoding.UTF8 : Encoding.GetEncoding(1252);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), encoding, head);
    }

    /// <summary>Bytes at the end that start a UTF-8 character which the next chunk ends.</summary>
    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            var length = lead switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, >= 0x80 => 0, _ => 1 };
            if (length > 0)
            {
                return length > back ? back : 0;
            }
        }

        return 0;
    }
}
