using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ctg.Funding.Benchmarks.SideBySide.Measures;

/// <summary>All that has been measured, each part by the last run that measured it: a run of some parts leaves the others as they are.</summary>
internal sealed record AllMeasures
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Gets inventories by their name.</summary>
    public SortedDictionary<string, BatchMeasure> Batches { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Gets commands by their name.</summary>
    public SortedDictionary<string, CommandMeasure> Commands { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Gets the amount of one lot.</summary>
    public LotMeasure? Lot { get; set; }

    /// <summary>Gets the core.</summary>
    public CoreMeasure? Core { get; set; }

    internal static AllMeasures Read(string path) => File.Exists(path) ? JsonSerializer.Deserialize<AllMeasures>(File.ReadAllText(path), Form)! : new();

    internal void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Form) + "\n");
}
