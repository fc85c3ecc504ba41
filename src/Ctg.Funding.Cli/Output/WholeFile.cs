using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes a file aside, then puts it in place: it is there whole, or as it was before.</summary>
internal static class WholeFile
{
    private const int BufferSize = 1 << 16;

    internal static void Write(string path, Action<Stream> write)
    {
        if (path.Length == 0)
        {
            throw new CliException("CTG9061");
        }

        InputsRead.RefuseOver(path);
        try
        {
            if (IsDevice(path))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferSize);
                write(device);
            }
            else
            {
                WriteAside(Path.GetFullPath(path), write);
            }
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            throw new CliException("CTG9034", path, e);
        }
    }

    /// <summary>A device is written to as it is: a file put in its place would take it away from everybody.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(path);

    private static void WriteAside(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        var prefix = $".{Path.GetFileName(path)}.ctg-funding-";
        Directory.CreateDirectory(folder);
        foreach (var left in FolderLock.EntriesOf(folder, prefix + "*", isFolder: false))
        {
            FolderLock.RemoveUnheld(left);
        }

        var aside = Path.Combine(folder, prefix + Path.GetRandomFileName());
        using var leaving = Interruption.OnLeaving(() => TryDelete(aside));
        try
        {
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize))
            {
                write(stream);
            }

            Interruption.Whole(() => File.Move(aside, path, overwrite: true));
        }
        catch
        {
            TryDelete(aside);
            throw;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            // The fault told is the first one; the next run removes what is left aside.
        }
    }
}
