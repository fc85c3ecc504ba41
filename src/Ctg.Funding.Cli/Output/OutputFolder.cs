using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// The folder a command writes: its files are written aside, in a hidden folder that one process at a time holds, and put in place together
/// or not at all.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    internal const string StateName = ".ctg-funding";

    private readonly string _folder;
    private readonly bool _isNew;
    private readonly FolderLock _lock;
    private readonly FolderReplacement _replacement;
    private readonly IDisposable _leaving;
    private readonly List<(string Name, HashedFile File)> _files = [];
    private string? _left;

    private OutputFolder(string folder, bool isNew, FolderLock held)
    {
        (_folder, _isNew, _lock) = (folder, isNew, held);
        _replacement = new FolderReplacement(folder, Path.Combine(folder, StateName));
        _leaving = Interruption.OnLeaving(Dispose);
    }

    /// <summary>Gets the folder aside, for what is temporary.</summary>
    internal string Aside => _replacement.Fresh;

    /// <summary>
    /// Writes one batch: its files by <paramref name="write"/>, then the manifest made from their hashes, and puts all in place at once.
    /// </summary>
    internal static void Write(
        OutputTarget target, Action<OutputFolder> write, Func<IReadOnlyList<(string Name, string Sha256)>, Manifest> manifest,
        CancellationToken cancellation) =>
        In(target.Folder, output =>
        {
            var earlier = EarlierResult.Find(output._folder, target.Command);
            if (earlier.Others.Count > 0 && !target.ReplacesOthers)
            {
                throw new CliException("CTG9083", target.Folder, target.Command, earlier.OthersShown);
            }

            write(output);
            cancellation.ThrowIfCancellationRequested();
            var content = manifest([.. output._files.Select(file => (file.Name, file.File.Sha256))]);
            using (var stream = output.Create(Manifest.Name))
            {
                content.Write(stream);
            }

            output.Commit(earlier.Files, earlier.IsAlone);
        });

    /// <summary>Writes files that have no manifest, in place of those of the same names.</summary>
    internal static void WriteFiles(string folder, IEnumerable<(string Name, Action<Stream> Write)> files) =>
        In(folder, output =>
        {
            foreach (var (name, write) in files)
            {
                using var stream = output.Create(name);
                write(stream);
            }

            output.Commit(
                [], isAlone: Directory.EnumerateFileSystemEntries(output._folder).All(path => Path.GetFileName(path) == StateName));
        });

    /// <summary>Starts one file of the batch, aside.</summary>
    internal Stream Create(string name)
    {
        var path = Path.Combine(Aside, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var file = new HashedFile(path);
        _files.Add((name, file));
        return file;
    }

    /// <summary>Puts a folder right after a run that was killed in it, before it is read.</summary>
    internal static void Repair(string folder)
    {
        var state = Path.Combine(folder, StateName);
        if (Directory.Exists(state) && FolderLock.Take(state) is { } held)
        {
            try
            {
                new FolderReplacement(folder, state).Repair();
            }
            finally
            {
                held.Release();
            }
        }
    }

    public void Dispose()
    {
        _leaving.Dispose();
        _lock.ReleaseWith(() =>
        {
            Directory.Delete(_left ?? Path.Combine(_folder, StateName), recursive: true);
            if (_isNew && _left is null && !Directory.EnumerateFileSystemEntries(_folder).Any())
            {
                Directory.Delete(_folder);
            }
        });
    }

    private static void In(string folder, Action<OutputFolder> act)
    {
        try
        {
            InputsRead.RefuseWithin(folder);
            using var output = Open(folder);
            act(output);
        }
        catch (Exception e) when (FolderFault.Is(e))
        {
            throw new CliException("CTG9008", folder, e.Message);
        }
    }

    /// <summary>Opens the folder, made where it does not exist, and puts right what a run that was killed left there.</summary>
    private static OutputFolder Open(string given)
    {
        var isNew = !Directory.Exists(given);
        Directory.CreateDirectory(given);
        var folder = Path.TrimEndingDirectorySeparator(
            Path.GetFullPath(Directory.ResolveLinkTarget(given, returnFinalTarget: true)?.FullName ?? given));
        var held = FolderLock.Take(Path.Combine(folder, StateName)) ?? throw new CliException("CTG9080", given);
        var output = new OutputFolder(folder, isNew, held);
        try
        {
            output._replacement.Repair();
            Directory.CreateDirectory(output.Aside);
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>Puts the files in place of those of the earlier result and of those that have their names.</summary>
    private void Commit(IReadOnlyList<string> earlier, bool isAlone) => Interruption.Whole(() =>
    {
        string[] names = [.. _files.Select(file => file.Name)];
        string[] old = [.. earlier, .. names.Where(name => !earlier.Contains(name) && File.Exists(Path.Combine(_folder, name)))];
        _left = _replacement.Commit(names, old, isAlone);
    });
}
