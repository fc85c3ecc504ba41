using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Reports;

/// <summary>
/// Standard output for data. Unlike the console's own stream it says so when its reader has gone: no line is lost unseen. A file has no reader to go, and the
/// console's stream moves its end forward for the next command that writes there.
/// </summary>
internal static class StandardOutput
{
    private const int UnixDescriptor = 1;

    internal static Stream Open()
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
}
