using System.Text.Json.Serialization;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Commands;

/// <summary><c>expliquer</c>: why an amount of an inventory for a year, or of a project.</summary>
internal sealed record ExpliquerRequest : Request
{
    [JsonPropertyName("annee"), JsonConverter(typeof(RequestJson.OptionalYears))]
    public YearSpan? Years { get; init; }

    [JsonPropertyName("territoire"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Territory { get; init; }

    [JsonPropertyName("service"), JsonConverter(typeof(RequestJson.OptionalService))]
    public Service? Service { get; init; }

    [JsonPropertyName("structure"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Structure { get; init; }

    [JsonPropertyName("ligne"), JsonConverter(typeof(RequestJson.OptionalNumber<long>))]
    public long? Line { get; init; }

    [JsonPropertyName("projet"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Project { get; init; }

    /// <summary>Gets the months after which the destination changes.</summary>
    [JsonPropertyName("changement"), JsonConverter(typeof(RequestJson.OptionalNumber<int>))]
    public int? MonthsKept { get; init; }

    [JsonPropertyName("format"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Format { get; init; }

    /// <summary>Gets nothing: an inventory or projects, and only the run knows which are missing.</summary>
    internal override IReadOnlyList<InputRole> Needed => [];

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new ExplanationRun(this, new Session(this, setting)).Run(cancellation);
}
