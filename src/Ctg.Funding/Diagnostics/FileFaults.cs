using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ctg.Funding.Diagnostics;

/// <summary>The faults found in a JSON file, each with its code and its JSON path, gathered as the file is read.</summary>
internal sealed class FileFaults
{
    private readonly List<Diagnostic> _all = [];

    internal IReadOnlyList<Diagnostic> All => _all;

    internal void Add(string code, string path, params IEnumerable<object> arguments) =>
        _all.Add(new Diagnostic(code, DiagnosticSeverity.Error, [.. arguments]) { Path = path });

    internal void Add(IEnumerable<Diagnostic> faults) => _all.AddRange(faults);

    /// <summary>The content of a file, UTF-8 with or without byte order mark; what is not JSON of its shape is a fault of its
    /// line.</summary>
    internal T? Parse<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> shape, string whenUnreadable)
        where T : class
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var (path, line) = ("$", 0L);
        try
        {
            if (JsonSerializer.Deserialize(utf8.StartsWith(byteOrderMark) ? utf8[byteOrderMark.Length..] : utf8, shape) is { } content)
            {
                return content;
            }
        }
        catch (JsonException e)
        {
            (path, line) = (e.Path ?? path, e.LineNumber ?? line);
        }

        Add(whenUnreadable, path, line + 1);
        return null;
    }
}
