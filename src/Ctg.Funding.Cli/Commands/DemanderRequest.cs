using System.Text.Json.Serialization;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>demander</c>: what is not known of an inventory, and a letter that asks for it.</summary>
internal sealed record DemanderRequest : Request
{
    [JsonPropertyName("annee"), JsonConverter(typeof(RequestJson.Years))]
    public required YearSpan Years { get; init; }

    internal override bool HasManifest => true;

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new DemanderBatch(this, new Session(this, setting)).Run(cancellation);
}
