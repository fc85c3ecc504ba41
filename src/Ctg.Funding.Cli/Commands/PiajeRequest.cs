using System.Text.Json.Serialization;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>piaje</c>: the maximum grant of projects.</summary>
internal sealed record PiajeRequest : Request
{
    /// <summary>Gets the months after which the destination changes.</summary>
    [JsonPropertyName("changement"), JsonConverter(typeof(RequestJson.OptionalNumber<int>))]
    public int? MonthsKept { get; init; }

    [JsonPropertyName("avec-bonus"), JsonConverter(typeof(RequestJson.YesNo))]
    public bool WithBonus { get; init; }

    internal override bool HasManifest => true;

    internal override IReadOnlyList<InputRole> Needed => [InputRole.Projets];

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new PiajeBatch(this, new Session(this, setting)).Run(cancellation);
}
