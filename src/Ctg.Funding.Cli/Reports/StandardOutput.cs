using Microsoft.Win32.SafeHandles;

namespace Ctg.Funding.Cli.Reports;

/// <summary>Standard output for data. Unlike the console's own stream it says so when its reader has gone: no line is lost unseen.</summary>
internal static class StandardOutput
{
    private const int UnixDescriptor = 1;

    internal static Stream Open() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(UnixDescriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
