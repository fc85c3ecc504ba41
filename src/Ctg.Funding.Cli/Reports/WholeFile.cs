using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Reports;

/// <summary>Writes a file aside, then puts it in place: it is there whole, or as it was before.</summary>
internal static class WholeFile
{
    internal static void Write(string path, Action<Stream> write)
    {
        if (IsDevice(path))
        {
            WriteThrough(path, write);
            return;
        }

        var aside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (Exception e) when (OutputFolder.IsFolderFault(e))
        {
            TryDelete(aside);
            throw new CliException("CTG9034", path, e);
        }
        catch
        {
            TryDelete(aside);
            throw;
        }
    }

    /// <summary>A device is written to as it is: a file put in its place would take it away from everybody.</summary>
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(path);

    private static void WriteThrough(string path, Action<Stream> write)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16);
            write(stream);
        }
        catch (Exception e) when (OutputFolder.IsFolderFault(e))
        {
            throw new CliException("CTG9034", path, e);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (OutputFolder.IsFolderFault(e))
        {
            // The fault told is the first one; what is left aside is harmless.
        }
    }
}
