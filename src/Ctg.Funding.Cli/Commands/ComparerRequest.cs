using System.Text.Json.Serialization;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>comparer</c>: what scenarios change for an inventory.</summary>
internal sealed record ComparerRequest : Request
{
    [JsonPropertyName("annee"), JsonConverter(typeof(RequestJson.Years))]
    public required YearSpan Years { get; init; }

    [JsonPropertyName("filtre")]
    public required string Filter { get; init; }

    [JsonPropertyName("tri")]
    public required string Order { get; init; }

    [JsonPropertyName("territoire"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Territory { get; init; }

    [JsonPropertyName("structure"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Structure { get; init; }

    internal ComparisonView View => new() { Filter = Filter, Order = Order, Territory = Territory, Structure = Structure };

    internal override bool HasManifest => true;

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new ComparerBatch(this, new Session(this, setting)).Run(cancellation);
}
