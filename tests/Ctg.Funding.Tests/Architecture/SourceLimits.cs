using System.Runtime.CompilerServices;

namespace Ctg.Funding.Tests.Architecture;

/// <summary>How large source may be: what is longer is not read, and splits better.</summary>
internal static class SourceLimits
{
    private const int LongestLine = 140;
    private const int LongestFile = 300;

    /// <summary>The lines and the files of a project under <c>src</c> that are too long, each with its place.</summary>
    internal static IReadOnlyList<string> BrokenIn(string project)
    {
        var source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", project));
        string[] made = ["bin", "obj"];
        return [.. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(source, path))
            .Where(path => !made.Contains(path.Split(Path.DirectorySeparatorChar)[0]))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => BrokenIn(path, File.ReadAllLines(Path.Combine(source, path))))];
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private static IEnumerable<string> BrokenIn(string path, string[] lines)
    {
        IEnumerable<string> longLines = lines.Select((line, i) => (line.Length, Number: i + 1)).Where(line => line.Length > LongestLine)
            .Select(line => $"{path}:{line.Number}: {line.Length} columns");
        return lines.Length > LongestFile ? longLines.Prepend($"{path}: {lines.Length} lines") : longLines;
    }
}
