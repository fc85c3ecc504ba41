namespace Ctg.Funding.Cli.Files;

/// <summary>A file that only this process sees, and that is gone when it ends, however it ends.</summary>
internal static class TemporaryFile
{
    private const string Prefix = "ctg-funding.";
    private const string Suffix = ".tmp";
    private const int Attempts = 5;

    /// <summary>Makes one in the system's temporary folder.</summary>
    internal static FileStream Create(int bufferSize)
    {
        Sweep();
        return Create(Path.GetTempPath(), bufferSize);
    }

    /// <summary>
    /// Makes one in a folder. Where the system allows, it has no name any more from here on; elsewhere the system removes it as it is
    /// closed.
    /// </summary>
    internal static FileStream Create(string folder, int bufferSize)
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = Path.Combine(folder, Prefix + Path.GetRandomFileName() + Suffix);
            try
            {
                var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
                var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize, options);
                if (!OperatingSystem.IsWindows())
                {
                    File.Delete(path);
                }

                return stream;
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Another run may just have taken it for that of a run that was killed: under another name, then.
                File.Delete(path);
            }
        }
    }

    /// <summary>Removes what runs that were killed left in the system's temporary folder: what nobody holds any more.</summary>
    internal static void Sweep()
    {
        foreach (var path in FolderLock.EntriesOf(Path.GetTempPath(), Prefix + "*" + Suffix, isFolder: false))
        {
            FolderLock.RemoveUnheld(path);
        }

        TemporaryFolder.Sweep();
    }
}
