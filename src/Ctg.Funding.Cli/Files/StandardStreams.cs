using System.Globalization;
using System.Text;
using Ctg.Funding.Cli.Formats;
using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Files;

/// <summary>
/// Standard input, output and error as they were given to the process. One that was given closed is never used: the runtime may have put a
/// file of its own in its place. Standard error may be lost, closed or full, without harm: the results and the exit code do not depend on
/// it.
/// </summary>
internal static class StandardStreams
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;

#pragma warning disable RS0030 // the one place where the three are opened
    private static readonly List<SafeFileHandle> Placeholders = [];
    private static bool HasInput = true;
    private static bool HasOutput = true;

    /// <summary>Looks at the three, before any file is opened.</summary>
    internal static void Prepare()
    {
        (HasInput, HasOutput) = (!Native.IsClosed(Input), !Native.IsClosed(Output));
        var hasError = !Native.IsClosed(Error);
        foreach (var descriptor in (ReadOnlySpan<int>)[Input, Output, Error])
        {
            if (Native.IsFree(descriptor))
            {
                // No result must come to stand where messages go.
                Placeholders.Add(File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite));
            }
        }

        if (!HasOutput)
        {
            Console.SetOut(new StreamWriter(new ClosedStream()) { AutoFlush = true });
        }

        Console.SetError(
            hasError
                ? new StreamWriter(
                    new LossyStream(Console.OpenStandardError()),
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
                { AutoFlush = true }
                : TextWriter.Null);
    }

    internal static Stream OpenInput()
    {
        if (!HasInput)
        {
            throw new CliException("CTG9086");
        }

        using var handle = new SafeFileHandle(Input, ownsHandle: false);
        InputsRead.Add(handle, "-");
        return Console.OpenStandardInput();
    }

    /// <summary>
    /// Standard output for data. Unlike the console's own stream it says so when its reader has gone: no line is lost unseen. A file has no
    /// reader to go, and the console's stream moves its end forward for the next command that writes there. On a terminal what would act on
    /// it is made visible.
    /// </summary>
    internal static Stream OpenOutput() => Terminal.IsOutputRedirected || !HasOutput ? Raw() : new VisibleStream(Raw());

    private static Stream Raw()
    {
        if (!HasOutput)
        {
            return new ClosedStream();
        }

        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        var handle = new SafeFileHandle(Output, ownsHandle: false);
        var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        if (!stream.CanSeek)
        {
            return stream;
        }

        InputsRead.RefuseOver(handle);
        stream.Dispose();
        return Console.OpenStandardOutput();
    }
#pragma warning restore RS0030

    /// <summary>Writes to a stream, and says nothing of what is lost.</summary>
    private sealed class LossyStream(Stream inner) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (Exception e) when (FolderFault.Is(e))
            {
                // Nobody reads standard error, or it is full; the exit code still tells.
            }
        }
    }

    /// <summary>A standard output that is not there.</summary>
    private sealed class ClosedStream : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) =>
            throw new IOException(Sentences.Of("sortie.fermee", CultureInfo.CurrentUICulture));
    }
}
