using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Sources;

/// <summary>The folder of <c>--sources</c>: the files in it that may be public data, by their names.</summary>
internal static class SourceFolder
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".csv", ".txt", ".json", ".geojson" };

    /// <summary>The files, in an order that is the same on every machine.</summary>
    internal static IReadOnlyList<GivenFile> Files(string folder)
    {
        try
        {
            GivenFile[] files =
            [
                .. Directory.EnumerateFiles(folder).Where(path => Extensions.Contains(Path.GetExtension(path)))
                    .Where(path => !Path.GetFileName(path).StartsWith('.'))
                    .Order(StringComparer.Ordinal).Select(path => new GivenFile(InputRole.Source, path)),
            ];
            return files.Length > 0 ? files : throw new CliException("CTG9103", folder);
        }
        catch (Exception e) when (e is DirectoryNotFoundException or ArgumentException)
        {
            throw new CliException("CTG9103", folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("CTG9003", folder, e);
        }
    }
}
