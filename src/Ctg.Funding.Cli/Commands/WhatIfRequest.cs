using System.Text.Json.Serialization;

namespace Ctg.Funding.Cli.Commands;

/// <summary>What <c>comparer</c> answers without scenarios: which figure matters, what reaches a target, a grid over two values.</summary>
internal sealed record WhatIfRequest : Request
{
    [JsonPropertyName("annee")]
    public required int Year { get; init; }

    [JsonPropertyName("territoire"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Territory { get; init; }

    [JsonPropertyName("sensibilite"), JsonConverter(typeof(RequestJson.YesNo))]
    public bool IsSensitivity { get; init; }

    [JsonPropertyName("objectif")]
    public decimal? Goal { get; init; }

    /// <summary>Gets whether the target is reached by places, and not by their amount.</summary>
    [JsonPropertyName("variable"), JsonConverter(typeof(RequestJson.Places))]
    public bool OfPlaces { get; init; }

    [JsonPropertyName("qpv"), JsonConverter(typeof(RequestJson.YesNo))]
    public bool IsInQpv { get; init; }

    [JsonPropertyName("grille")]
    public IReadOnlyList<GridParameter> Grid { get; init; } = [];

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new WhatIf(this, new Session(this, setting)).Run(cancellation);
}
