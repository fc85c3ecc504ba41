using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>An input of the batch: its bytes are hashed and its encoding found in one pass before it is read.</summary>
internal sealed class InputFile : IDisposable
{
    private const int ChunkSize = 1 << 18;
    private const int HeadSize = 1 << 16;

    private readonly FileStream _stream;
    private readonly Encoding _encoding;
    private HashingStream? _again;
    private string? _head;

    private InputFile(string name, FileStream stream)
    {
        Name = name;
        _stream = stream;
        (Sha256, var probe) = Scan();
        (_encoding, IsMixed, IsWorkbook) = (probe.Encoding, probe.IsMixed, probe.IsWorkbook);
    }

    /// <summary>Gets the name as given on the command line.</summary>
    internal string Name { get; }

    /// <summary>Gets the SHA-256 of the bytes, lower-case hexadecimal.</summary>
    internal string Sha256 { get; }

    /// <summary>Gets whether the bytes are UTF-8 but for some, which are read as Windows-1252.</summary>
    internal bool IsMixed { get; }

    /// <summary>Gets whether it is a workbook, whose sheets hold what is read.</summary>
    internal bool IsWorkbook { get; }

    /// <summary>Gets the number of bytes.</summary>
    internal long Length => _stream.Length;

    /// <summary>Gets how many bytes were read so far.</summary>
    internal long Position => _stream.Position;

    /// <summary>Gets the first line that is not empty, or as much of it as tells the separator.</summary>
    internal string FirstLine => Head.TrimStart('\uFEFF', '\r', '\n').Split(['\r', '\n'], 2)[0];

    /// <summary>Gets the start of the text, as much of it as tells what file it is.</summary>
    internal string Head => _head ??= ReadHead();

    /// <summary>
    /// Opens a file, or standard input for <c>-</c>, which like a pipe is kept aside in a temporary file so that it can be read twice. No
    /// output of the process will be written over it.
    /// </summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">Its name in messages and results, where that is not where it is.</param>
    internal static InputFile Open(string path, string? name = null)
    {
        try
        {
            var file = path == "-"
                ? null
                : new FileStream(
                    path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0,
                    FileOptions.SequentialScan);
            if (file is { CanSeek: true })
            {
                InputsRead.Add(file.SafeFileHandle, path);
                return new InputFile(name ?? path, file);
            }

            using Stream input = file ?? StandardStreams.OpenInput();
            return new InputFile(name ?? path, Spool(input));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new CliException("CTG9002", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CliException("CTG9003", path, e);
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

    /// <summary>
    /// The text as UTF-8, from its start; the bytes that are read are hashed again, to tell whether they changed since they were first
    /// read.
    /// </summary>
    internal Stream Text()
    {
        _stream.Position = 0;
        _again = new HashingStream(_stream);
        return Decoded(_again);
    }

    /// <summary>Refuses an input that another program changed, or cut, between the two times it was read.</summary>
    internal void CheckUnchanged()
    {
        if (_again is { } again && again.Hash() != Sha256)
        {
            throw new CliException("CTG9036", Name);
        }
    }

    /// <summary>The bytes from their start, to be read in any order; <see cref="CheckSame"/> ends it.</summary>
    internal Stream Content()
    {
        _stream.Position = 0;
        return _stream;
    }

    /// <summary>Refuses an input that another program changed while it was read in any order.</summary>
    internal void CheckSame()
    {
        Text().CopyTo(Stream.Null);
        CheckUnchanged();
    }

    /// <summary>All the bytes, which are those that were hashed: an input that another program changed meanwhile is refused.</summary>
    internal byte[] AllBytes(int limit)
    {
        if (IsWorkbook)
        {
            throw new CliException("CTG9007", Name);
        }

        if (_stream.Length > limit)
        {
            throw new CliException("CTG9012", Name, limit);
        }

        var bytes = new byte[_stream.Length];
        _stream.Position = 0;
        _stream.ReadExactly(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == Sha256 ? bytes : throw new CliException("CTG9036", Name);
    }

    public void Dispose()
    {
        _again?.Dispose();
        _stream.Dispose();
    }

    private Stream Decoded(Stream bytes) => IsMixed ? new MixedText(bytes)
        : _encoding.Equals(Encoding.UTF8) ? bytes
        : Encoding.CreateTranscodingStream(bytes, _encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);

    private string ReadHead()
    {
        var position = _stream.Position;
        _stream.Position = 0;
        var head = new byte[HeadSize];
        var length = Decoded(_stream).ReadAtLeast(head, HeadSize, throwOnEndOfStream: false);
        _stream.Position = position;
        return Encoding.UTF8.GetString(head, 0, length).TrimStart('\uFEFF');
    }

    private (string Sha256, EncodingProbe Probe) Scan()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        var probe = new EncodingProbe(Name);
        var carried = 0;
        _stream.Position = 0;
        for (int read; (read = _stream.Read(buffer, carried, ChunkSize - carried)) > 0;)
        {
            Interruption.Token.ThrowIfCancellationRequested();
            hash.AppendData(buffer, carried, read);
            var all = buffer.AsSpan(0, carried + read);
            carried = probe.Add(all);
            all[^carried..].CopyTo(buffer);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        probe.Complete(carried);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), probe);
    }
}
