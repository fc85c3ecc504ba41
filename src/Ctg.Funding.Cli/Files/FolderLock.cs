namespace Ctg.Funding.Cli.Files;

/// <summary>
/// One process at a time works in a folder: it holds a file there, and it is the system that lets it go when the process ends, however it
/// ends. A number of process would not do: two containers have the same ones.
/// </summary>
internal sealed class FolderLock
{
    private const string Name = "verrou";
    private const int Attempts = 50;

    /// <summary>What is removed must be open to that, where an open file cannot be removed.</summary>
    private static readonly FileShare Unheld = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly string _path;
    private FileStream? _held;

    private FolderLock(string path, FileStream held)
    {
        _path = path;
        _held = held;
    }

    /// <summary>Takes the lock of a folder, made where it does not exist; <see langword="null"/> where another process has it.</summary>
    internal static FolderLock? Take(string folder)
    {
        var path = Path.Combine(folder, Name);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.CreateDirectory(folder);
                var held = new FileStream(
                    path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0,
                    OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
                if (OperatingSystem.IsWindows() || FileIdentity.Of(held.SafeFileHandle, path) == FileIdentity.Of(path))
                {
                    return new FolderLock(path, held);
                }

                // Whoever had it removed it as we waited: what we hold is not there any more.
                held.Dispose();
            }
            catch (DirectoryNotFoundException) when (attempt < Attempts)
            {
                // Whoever had the folder removes it at this moment.
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }

            if (attempt == Attempts)
            {
                return null;
            }
        }
    }

    /// <summary>Does what removes the files of the lock, then lets it go: nobody can take it in between.</summary>
    internal void ReleaseWith(Action remove)
    {
        if (_held is not { } held)
        {
            return;
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                held.Dispose();
            }

            remove();
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            // What is left is hidden, and the next run removes it; the outcome is already told.
        }
        finally
        {
            _held = null;
            held.Dispose();
        }
    }

    /// <summary>Lets the lock go, and removes its folder where nothing else is in it.</summary>
    internal void Release() => ReleaseWith(() =>
    {
        File.Delete(_path);
        Directory.Delete(Path.GetDirectoryName(_path)!);
    });

    /// <summary>Removes a file that no process holds.</summary>
    internal static void RemoveUnheld(string path)
    {
        try
        {
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, Unheld, bufferSize: 0);
            File.Delete(path);
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            // Held, gone, or somebody else's.
        }
    }

    /// <summary>Removes a folder, unless a process has its lock.</summary>
    internal static void RemoveUnheldFolder(string folder)
    {
        try
        {
            var path = Path.Combine(folder, Name);
            if (File.Exists(path))
            {
                using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, Unheld, bufferSize: 0);
                Directory.Delete(folder, recursive: true);
            }
            else
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            // Held, gone, or somebody else's.
        }
    }

    /// <summary>What a folder holds under such names; links are nobody's leftovers.</summary>
    internal static IReadOnlyList<string> EntriesOf(string folder, string pattern, bool isFolder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos(pattern)
                .Where(entry => (entry is DirectoryInfo) == isFolder && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                .Select(entry => entry.FullName)];
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            return [];
        }
    }
}
