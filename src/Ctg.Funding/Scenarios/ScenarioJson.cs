using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Scenarios;

/// <summary>A scenario file as JSON: the shape of <c>scenario.schema.json</c>, nothing checked beyond it.</summary>
internal sealed record ScenarioJson
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Scenario { get; init; }

    public string? Note { get; init; }

    public BaremeChangeJson? Bareme { get; init; }

    public IReadOnlyList<TerritoryChangeJson>? Territoires { get; init; }

    public IReadOnlyList<LotChangeJson>? Lots { get; init; }

    public IReadOnlyList<MoveJson>? Deplacer { get; init; }

    public IReadOnlyList<RemovalJson>? Retirer { get; init; }

    public IReadOnlyList<AdditionJson>? Ajouter { get; init; }
}

internal sealed record BaremeChangeJson
{
    public JsonElement? Figures { get; init; }

    public string? FigerAu { get; init; }

    public bool SansRebond { get; init; }

    public Dictionary<string, decimal>? Coefficients { get; init; }
}

internal sealed record TerritoryChangeJson
{
    public IReadOnlyList<string>? Codes { get; init; }

    public string? Service { get; init; }

    public decimal? Psej { get; init; }

    public decimal? UnitesReference { get; init; }

    public decimal? MontantNotifie { get; init; }

    public int? Tranche { get; init; }

    public string? DateEffetCtg { get; init; }

    public string? DateFinCej { get; init; }

    public string? ZoneRurale { get; init; }

    public bool? Rattrapage { get; init; }
}

internal sealed record LotChangeJson
{
    public IReadOnlyList<string>? Territoires { get; init; }

    public IReadOnlyList<string>? Structures { get; init; }

    public bool? Qpv { get; init; }

    public bool? Cofinancee { get; init; }
}

internal sealed record MoveJson
{
    public required string Structure { get; init; }

    public required string Vers { get; init; }

    public required string Le { get; init; }
}

internal sealed record RemovalJson
{
    public required string Structure { get; init; }

    public string? Le { get; init; }
}

internal sealed record AdditionJson
{
    public required string Territoire { get; init; }

    public required string Structure { get; init; }

    public required decimal Places { get; init; }

    public required string DateOuverture { get; init; }

    public string? DateFermeture { get; init; }

    public string? Service { get; init; }

    public bool Qpv { get; init; }

    public bool Reservataire { get; init; }

    public string? Gestionnaire { get; init; }
}

/// <summary>Reading code made at build time: no reflection, so the package can be trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    ReadCommentHandling = JsonCommentHandling.Disallow,
    MaxDepth = 16)]
[JsonSerializable(typeof(ScenarioJson))]
internal sealed partial class ScenarioJsonContext : JsonSerializerContext;
