using System.Text.Json;

namespace Ctg.Funding.Cli.Output;

/// <summary>Where two manifests part: every member of one against the same of the other, in their order.</summary>
internal static class ManifestDifferences
{
    private const string Absent = "-";

    /// <summary>
    /// Each place where they differ, with what stands there. The version of the tool and the hashes of the outputs are compared elsewhere.
    /// </summary>
    internal static IEnumerable<(string Path, string Before, string After)> Between(JsonElement before, JsonElement after) =>
        Between("", before, after)
            .Where(difference => difference.Path is not ("version" or "empreinte") && !IsHashOfOutput(difference.Path));

    private static bool IsHashOfOutput(string path) =>
        path.StartsWith("sorties[", StringComparison.Ordinal) && path.EndsWith(".sha256", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Before, string After)> Between(string path, JsonElement? before, JsonElement? after) =>
        (before, after) switch
        {
            ({ ValueKind: JsonValueKind.Object } a, { ValueKind: JsonValueKind.Object } b) =>
                a.EnumerateObject().Concat(b.EnumerateObject()).Select(member => member.Name).Distinct()
                .SelectMany(name => Between(path.Length == 0 ? name : $"{path}.{name}", Member(a, name), Member(b, name))),
            ({ ValueKind: JsonValueKind.Array } a, { ValueKind: JsonValueKind.Array } b) =>
                Enumerable.Range(0, Math.Max(a.GetArrayLength(), b.GetArrayLength()))
                .SelectMany(i => Between($"{path}[{i}]", Item(a, i), Item(b, i))),
            _ => before?.GetRawText() == after?.GetRawText() ? [] : [(path, before?.GetRawText() ?? Absent, after?.GetRawText() ?? Absent)],
        };

    private static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement? Item(JsonElement list, int index) => index < list.GetArrayLength() ? list[index] : null;
}
