using System.Text.Json.Serialization;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>calculer</c>: the bonus of an inventory over some years.</summary>
internal sealed record CalculerRequest : Request
{
    [JsonPropertyName("annee"), JsonConverter(typeof(RequestJson.Years))]
    public required YearSpan Years { get; init; }

    internal override bool HasManifest => true;

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new CalculerBatch(this, new Session(this, setting)).Run(cancellation);
}
