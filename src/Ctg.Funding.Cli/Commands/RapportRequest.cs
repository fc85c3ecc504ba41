using System.Text.Json.Serialization;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>rapport</c>: a page or a workbook over an inventory, with or without a scenario.</summary>
internal sealed record RapportRequest : Request
{
    /// <summary>Gets the year told in detail.</summary>
    [JsonPropertyName("annee")]
    public required int Year { get; init; }

    /// <summary>Gets the first year shown; a few years before where it is not said.</summary>
    [JsonPropertyName("de"), JsonConverter(typeof(RequestJson.OptionalNumber<int>))]
    public int? From { get; init; }

    [JsonPropertyName("a"), JsonConverter(typeof(RequestJson.OptionalNumber<int>))]
    public int? To { get; init; }

    [JsonPropertyName("titre"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Title { get; init; }

    /// <summary>Gets the scenarios that are set beside it.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>Gets the day of the inventory, told as it was given.</summary>
    [JsonPropertyName("inventaire-du"), JsonConverter(typeof(RequestJson.Optional))]
    public string? InventoryDate { get; init; }

    [JsonPropertyName("format")]
    public required string Format { get; init; }

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new RapportRun(this, new Session(this, setting)).Run(cancellation);
}
