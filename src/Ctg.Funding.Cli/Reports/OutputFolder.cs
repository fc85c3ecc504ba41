using System.Security.Cryptography;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Reports;

/// <summary>The folder a batch writes: its files are written aside and put in place together, the manifest last, or not at all.</summary>
internal sealed class OutputFolder : IDisposable
{
    private const string AsidePrefix = ".ctg-funding-";

    private readonly string _folder;
    private readonly bool _isNew;
    private readonly string _aside;
    private readonly List<string> _names = [];

    private OutputFolder(string folder, bool isNew)
    {
        _folder = folder;
        _isNew = isNew;
        _aside = Path.Combine(folder, AsidePrefix + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(_aside);
    }

    /// <summary>Gets the folder aside, for what is temporary.</summary>
    internal string Aside => _aside;

    /// <summary>Writes one batch: its files by <paramref name="write"/>, then the manifest made from their hashes, and puts all in place at once.</summary>
    internal static void Write(string folder, Action<OutputFolder> write, Func<IReadOnlyList<(string Name, string Sha256)>, Manifest> manifest, CancellationToken cancellation)
    {
        using var output = Open(folder);
        try
        {
            write(output);
            var content = manifest(output.Hashes());
            using (var stream = output.Create(Manifest.Name))
            {
                content.Write(stream);
            }

            cancellation.ThrowIfCancellationRequested();
            output.Commit(Manifest.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("CTG9008", folder, e);
        }
    }

    /// <summary>Opens the folder, made where it does not exist.</summary>
    private static OutputFolder Open(string folder)
    {
        try
        {
            var isNew = !Directory.Exists(folder);
            Directory.CreateDirectory(folder);
            RemoveLeftovers(folder);
            return new OutputFolder(folder, isNew);
        }
        catch (Exception e) when (IsFolderFault(e))
        {
            throw new CliException("CTG9008", folder, e);
        }
    }

    /// <summary>Removes what runs that were killed left aside in the folder.</summary>
    private static void RemoveLeftovers(string folder)
    {
        foreach (var aside in Directory.EnumerateDirectories(folder, AsidePrefix + "*"))
        {
            var owner = Path.GetFileName(aside)[AsidePrefix.Length..];
            if (int.TryParse(owner, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var process) && !IsRunning(process))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return process != Environment.ProcessId && !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Starts one file of the batch, aside.</summary>
    internal Stream Create(string name)
    {
        _names.Add(name);
        return new FileStream(Path.Combine(_aside, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>SHA-256 of each file written so far, by name.</summary>
    private IReadOnlyList<(string Name, string Sha256)> Hashes() => [.. _names.Select(name =>
    {
        using var stream = File.OpenRead(Path.Combine(_aside, name));
        return (name, Convert.ToHexStringLower(SHA256.HashData(stream)));
    })];

    /// <summary>Puts the files in place. An earlier manifest goes first: a folder with a manifest is always a whole batch.</summary>
    private void Commit(string manifest)
    {
        File.Delete(Path.Combine(_folder, manifest));
        foreach (var name in _names.Where(name => name != manifest).Append(manifest))
        {
            File.Move(Path.Combine(_aside, name), Path.Combine(_folder, name), overwrite: true);
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_aside, recursive: true);
            if (_isNew && !Directory.EnumerateFileSystemEntries(_folder).Any())
            {
                Directory.Delete(_folder);
            }
        }
        catch (Exception e) when (IsFolderFault(e))
        {
            // What is left aside is hidden and harmless; the outcome of the batch is already told.
        }
    }

    internal static bool IsFolderFault(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;
}
