using System.Text;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Files;

/// <summary>
/// Puts a set of files in a folder in place of another: all, or none. Where the system can exchange two folders and nothing else is there,
/// at once. Else file by file, after what is to be done is written down: a failure puts the old set back, and after a process that was
/// killed the next run does.
/// </summary>
/// <param name="folder">The folder, its links resolved.</param>
/// <param name="state">The hidden folder in it, whose lock this process has.</param>
internal sealed class FolderReplacement(string folder, string state)
{
    private const string JournalName = "journal";
    private const char Leaves = '-';
    private const char Comes = '+';

    /// <summary>Gets where the new files are written.</summary>
    internal string Fresh { get; } = Path.Combine(state, "neuf");

    private string Old => Path.Combine(state, "ancien");

    private string Journal => Path.Combine(state, JournalName);

    /// <summary>Puts back what a process that was killed left between two sets, and removes what it had aside.</summary>
    internal void Repair()
    {
        if (File.Exists(Journal))
        {
            RollBack();
        }

        Clear();
        foreach (var beside in FolderLock.EntriesOf(Path.GetDirectoryName(folder) ?? folder, BesidePrefix + "*", isFolder: true))
        {
            FolderLock.RemoveUnheldFolder(beside);
        }
    }

    /// <summary>Puts the new files in place.</summary>
    /// <param name="names">Their names, that of the manifest last.</param>
    /// <param name="old">The files that leave, that of the manifest first.</param>
    /// <param name="isAll">Whether nothing else is in the folder.</param>
    /// <returns>Where the folder's own state now is: it goes with the old set where the two folders were exchanged.</returns>
    internal string? Commit(IReadOnlyList<string> names, IReadOnlyList<string> old, bool isAll)
    {
        foreach (var name in names)
        {
            if (Directory.Exists(Path.Combine(folder, name)))
            {
                throw new CliException("CTG9084", Path.Combine(folder, name));
            }
        }

        if (isAll && !IsCurrent() && Exchange() is { } beside)
        {
            return beside;
        }

        WriteJournal(names, old);
        try
        {
            Directory.CreateDirectory(Old);
            foreach (var name in old)
            {
                Move(Path.Combine(folder, name), Path.Combine(Old, name));
            }

            foreach (var name in names)
            {
                Move(Path.Combine(Fresh, name), Path.Combine(folder, name));
            }

            File.Delete(Journal);
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            RollBack();
            throw;
        }

        Clear();
        return null;
    }

    /// <summary>Removes what is aside.</summary>
    internal void Clear()
    {
        foreach (var aside in (string[])[Fresh, Old])
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }

        File.Delete(Journal + ".tmp");
    }

    private string BesidePrefix => $".{Path.GetFileName(folder)}.ctg-funding-";

    /// <summary>A process that stands in the folder, its own at least, would stand in the old one after an exchange.</summary>
    private bool IsCurrent() =>
        (Environment.CurrentDirectory + Path.DirectorySeparatorChar)
            .StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Exchanges the folder with the new one, which is brought beside it for that.</summary>
    private string? Exchange()
    {
        if (Path.GetDirectoryName(folder) is not { } parent)
        {
            return null;
        }

        var beside = Path.Combine(parent, BesidePrefix + Path.GetRandomFileName());
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Fresh, File.GetUnixFileMode(folder));
            }

            Directory.Move(Fresh, beside);
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            return null;
        }

        if (Native.Exchange(beside, folder))
        {
            return beside;
        }

        Directory.Move(beside, Fresh);
        return null;
    }

    private void WriteJournal(IReadOnlyList<string> names, IReadOnlyList<string> old)
    {
        var draft = Journal + ".tmp";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(
                Encoding.UTF8.GetBytes(
                    string.Concat([.. old.Select(name => $"{Leaves}{name}\n"), .. names.Select(name => $"{Comes}{name}\n")])));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, Journal);
    }

    /// <summary>
    /// What came goes aside again, then what left comes back. A new file is in place exactly where it is aside no more, so that this can be
    /// cut short and begun again.
    /// </summary>
    private void RollBack()
    {
        var lines = File.ReadAllLines(Journal).Where(line => line.Length > 1 && IsWithin(line[1..])).ToArray();
        foreach (var name in lines.Where(line => line[0] == Comes).Select(line => line[1..]).Reverse())
        {
            var (aside, place) = (Path.Combine(Fresh, name), Path.Combine(folder, name));
            if (!File.Exists(aside) && File.Exists(place))
            {
                Move(place, aside);
                RemoveEmpty(Path.GetDirectoryName(place)!);
            }
        }

        foreach (var name in lines.Where(line => line[0] == Leaves).Select(line => line[1..]).Reverse())
        {
            if (File.Exists(Path.Combine(Old, name)))
            {
                Move(Path.Combine(Old, name), Path.Combine(folder, name));
            }
        }

        File.Delete(Journal);
    }

    /// <summary>A journal that somebody else made leads nowhere else.</summary>
    private bool IsWithin(string name) =>
        Path.GetFullPath(Path.Combine(folder, name)).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void RemoveEmpty(string emptied)
    {
        for (; emptied != folder && !Directory.EnumerateFileSystemEntries(emptied).Any(); emptied = Path.GetDirectoryName(emptied)!)
        {
            Directory.Delete(emptied);
        }
    }

    private static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to);
    }
}
