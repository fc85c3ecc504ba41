namespace Ctg.Funding.Cli.Files;

/// <summary>
/// A folder of this process in the system's temporary folder, held while it is used: what a killed run left, the next one removes.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "ctg-funding.";
    private const string Suffix = ".d";

    private readonly string _path;
    private readonly FolderLock _lock;
    private readonly IDisposable _leaving;

    internal TemporaryFolder()
    {
        TemporaryFile.Sweep();
        _path = Path.Combine(Path.GetTempPath(), Prefix + Path.GetRandomFileName() + Suffix);
        _lock = FolderLock.Take(_path) ?? throw new IOException(_path);
        _leaving = Interruption.OnLeaving(Dispose);
    }

    /// <summary>A path in it.</summary>
    internal string At(string name) => Path.Combine(_path, name);

    internal static void Sweep()
    {
        foreach (var path in FolderLock.EntriesOf(Path.GetTempPath(), Prefix + "*" + Suffix, isFolder: true))
        {
            FolderLock.RemoveUnheldFolder(path);
        }
    }

    public void Dispose()
    {
        _leaving.Dispose();
        _lock.ReleaseWith(() => Directory.Delete(_path, recursive: true));
    }
}
