using Ctg.Funding.Cli.Text;
using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Reports;

/// <summary>
/// Standard output for data. Unlike the console's own stream it says so when its reader has gone: no line is lost unseen. A file has no reader to go, and the
/// console's stream moves its end forward for the next command that writes there.
/// </summary>
internal static class StandardOutput
{
    private const int UnixDescriptor = 1;

    /// <summary>The stream for data: as it is, but for a terminal, where what would act on it is made visible.</summary>
    internal static Stream Open() => Terminal.IsOutputRedirected ? Redirected() : new VisibleStream(Redirected());

#pragma warning disable RS0030 // the one place where data goes out
    private static Stream Redirected()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        var stream = new FileStream(new SafeFileHandle(UnixDescriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        if (!stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return Console.OpenStandardOutput();
    }
#pragma warning restore RS0030
}
