using System.Text.Json.Serialization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>projeter</c>: what an inventory is due from a year to another.</summary>
internal sealed record ProjeterRequest : Request
{
    private const JsonNumberHandling AsText = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString;

    [JsonPropertyName("de"), JsonNumberHandling(AsText)]
    public required int From { get; init; }

    [JsonPropertyName("a"), JsonNumberHandling(AsText)]
    public required int To { get; init; }

    internal override bool HasManifest => true;

    internal YearSpan Years => From <= To ? new YearSpan(From, To) : throw new CliException("CTG9017", $"{From}-{To}");

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new ProjeterBatch(this, new Session(this, setting)).Run(cancellation);
}
