using System.Text.Json;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Output;

/// <summary>A manifest read back: what the batch was made from, by what, and what it gave.</summary>
internal sealed record ManifestReading(
    string Version,
    JsonElement Options,
    IReadOnlyList<ManifestReading.Input> Inputs,
    IReadOnlyList<ManifestReading.Document> Baremes,
    IReadOnlyList<(string Name, string Sha256)> Outputs)
{
    internal const int LargestFile = 16 << 20;

    internal sealed record Input(string Role, string File, string Sha256);

    internal sealed record Document(string Name, string Version, bool IsLocal, string Sha256);

    /// <summary>Gets whether the manifest is as it was written.</summary>
    internal required bool IsProven { get; init; }

    /// <summary>Gets everything it says.</summary>
    internal required JsonElement Content { get; init; }

    internal static ManifestReading Read(string path)
    {
        using var file = InputFile.Open(path);
        var manifest = Of(file.AllBytes(LargestFile)) ?? throw new CliException("CTG9040", path);
        return manifest.IsProven ? manifest : throw new CliException("CTG9087", path);
    }

    /// <summary>What the bytes say; <see langword="null"/> where they are no manifest.</summary>
    internal static ManifestReading? Of(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return new ManifestReading(
                Text(root, "version"),
                root.GetProperty("options").Clone(),
                [.. Items(root, "entrees").Select(input => new Input(Text(input, "role"), Path(input), Text(input, "sha256")))],
                [
                    .. Items(root, "baremes").Select(document =>
                        new Document(
                            Text(document, "nom"), Text(document, "version"), document.GetProperty("local").GetBoolean(),
                            Text(document, "sha256"))),
                ],
                [.. Items(root, "sorties").Select(output => (Text(output, "fichier"), Text(output, "sha256")))])
            {
                IsProven = ManifestSeal.Holds(bytes),
                Content = root.Clone(),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Gets the command that was run; empty where the options do not say it.</summary>
    internal string Command =>
        Options.ValueKind == JsonValueKind.Object && Options.TryGetProperty("commande", out var command) ? $"{command}" : "";

    private static JsonElement.ArrayEnumerator Items(JsonElement root, string name) => root.GetProperty(name).EnumerateArray();

    /// <summary>The name of a file, which could be one.</summary>
    private static string Path(JsonElement element) =>
        Text(element, "fichier") is { Length: > 0 } path && !path.Contains('\0', StringComparison.Ordinal)
        ? path
        : throw new InvalidOperationException("fichier");

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new InvalidOperationException(name);
}
