using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// An Office file written again without the moment it was made, and with its parts numbered in their order: the same bytes each time.
/// </summary>
internal static partial class SettledPackage
{
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Write(MemoryStream made, Stream stream)
    {
        made.Position = 0;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var package = new ZipArchive(made, ZipArchiveMode.Read);
        using var settled = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in package.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var content = PartName().Replace(reader.ReadToEnd(), match =>
            {
                if (!names.TryGetValue(match.Value, out var name))
                {
                    names.Add(match.Value, name = $"R{names.Count + 1}");
                }

                return name;
            });
            var copy = settled.CreateEntry(entry.FullName);
            copy.LastWriteTime = ZipEpoch;
            using var writer = new StreamWriter(copy.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(content);
        }
    }

    /// <summary>A name of a part that is made at random: sixteen figures from one library, thirty-two from the other.</summary>
    [GeneratedRegex("R(?:[0-9a-f]{32}|[0-9a-f]{16})")]
    private static partial Regex PartName();
}
