using System.Text.Json.Serialization;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Verifications;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>verifier</c>: what the Caf has notified, held against the rules.</summary>
internal sealed record VerifierRequest : Request
{
    [JsonPropertyName("annee"), JsonConverter(typeof(RequestJson.Years))]
    public required YearSpan Years { get; init; }

    [JsonPropertyName("tolerance"), JsonConverter(typeof(ToleranceText))]
    public Tolerance Tolerance { get; init; } = Tolerance.Cent;

    internal override bool HasManifest => true;

    internal override IReadOnlyList<InputRole> Needed => [.. base.Needed, InputRole.Notifie];

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new VerifierBatch(this, new Session(this, setting)).Run(cancellation);
}
