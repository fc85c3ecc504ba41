using System.Security.Cryptography;
using Ctg.Funding.Cli.Files;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// What stands in a folder that a batch is to write: the whole result of an earlier run, or other things that a user may want to keep.
/// </summary>
/// <param name="Files">The files of the earlier result, its manifest first.</param>
/// <param name="Others">What is none of them, or was changed since.</param>
/// <param name="IsAlone">Whether nothing else is there, hidden or not.</param>
internal sealed record EarlierResult(IReadOnlyList<string> Files, IReadOnlyList<string> Others, bool IsAlone)
{
    private const int MostNamesShown = 5;

    /// <summary>Gets the first names of what is not an earlier result.</summary>
    internal string OthersShown => string.Join(", ", Others.Take(MostNamesShown)) + (Others.Count > MostNamesShown ? ", …" : "");

    internal static EarlierResult Find(string folder, string command)
    {
        var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.Name != OutputFolder.StateName).ToArray();
        var manifest = ManifestIn(folder);
        string[] told = manifest is null
            ? []
            :
            [
                .. manifest.Outputs.Select(output => output.Name)
                    .Where(name => name == Path.GetFileName(name) && File.Exists(Path.Combine(folder, name))),
            ];
        string[] files = manifest is null ? [] : [Manifest.Name, .. told];
        var mine = manifest?.Command == command
            ? files.Where(name => IsUnchanged(folder, name, manifest)).ToHashSet(StringComparer.Ordinal)
            : [];
        var others = entries.Where(entry => !mine.Contains(entry.Name)).ToArray();
        return new EarlierResult(
            files,
            [
                .. others.Where(entry => !entry.Attributes.HasFlag(FileAttributes.Hidden))
                    .Select(entry => entry.Name).Order(StringComparer.Ordinal),
            ],
            others.Length == 0);
    }

    private static bool IsUnchanged(string folder, string name, ManifestReading manifest)
    {
        if (name == Manifest.Name)
        {
            return true;
        }

        using var stream = new FileStream(
            Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16,
            FileOptions.SequentialScan);
        var hash = SHA256.HashDataAsync(stream, Interruption.Token).AsTask().GetAwaiter().GetResult();
        return Convert.ToHexStringLower(hash) == manifest.Outputs.First(output => output.Name == name).Sha256;
    }

    private static ManifestReading? ManifestIn(string folder)
    {
        var path = Path.Combine(folder, Manifest.Name);
        return new FileInfo(path) is { Exists: true, Length: <= ManifestReading.LargestFile }
            && ManifestReading.Of(File.ReadAllBytes(path)) is { IsProven: true } manifest
            ? manifest
            : null;
    }
}
