using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Scenarios;

/// <summary>A scenario file as JSON: the shape of <c>scenario.schema.json</c>, nothing checked beyond it.</summary>
internal sealed record ScenarioJson(
    string Scenario,
    [property: JsonPropertyName("$schema")] string? Schema = null,
    string? Note = null,
    BaremeChangeJson? Bareme = null,
    IReadOnlyList<TerritoryChangeJson>? Territoires = null,
    IReadOnlyList<LotChangeJson>? Lots = null,
    IReadOnlyList<MoveJson>? Deplacer = null,
    IReadOnlyList<RemovalJson>? Retirer = null,
    IReadOnlyList<AdditionJson>? Ajouter = null);

internal sealed record BaremeChangeJson(
    JsonElement? Figures = null, string? FigerAu = null, bool SansRebond = false, Dictionary<string, decimal>? Coefficients = null);

internal sealed record TerritoryChangeJson(
    IReadOnlyList<string>? Codes = null,
    string? Service = null,
    decimal? Psej = null,
    decimal? UnitesReference = null,
    decimal? MontantNotifie = null,
    int? Tranche = null,
    string? DateEffetCtg = null,
    string? DateFinCej = null,
    string? ZoneRurale = null,
    bool? Rattrapage = null);

internal sealed record LotChangeJson(
    IReadOnlyList<string>? Territoires = null,
    IReadOnlyList<string>? Structures = null,
    IReadOnlyList<long>? Lignes = null,
    bool? Qpv = null,
    bool? Cofinancee = null,
    decimal? Places = null,
    string? Financement = null,
    string? DateOuverture = null,
    string? DateFermeture = null,
    string? Structure = null);

internal sealed record MoveJson(string Structure, string Vers, string Le);

internal sealed record RemovalJson(string Structure, string? Le = null);

internal sealed record AdditionJson(
    string Territoire,
    string Structure,
    decimal Places,
    string DateOuverture,
    string? DateFermeture = null,
    string? Service = null,
    bool Qpv = false,
    bool Reservataire = false,
    string? Gestionnaire = null);

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
