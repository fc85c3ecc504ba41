using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Baremes;

/// <summary>A barème file as JSON: the shape of <c>bareme.schema.json</c>, nothing checked beyond it.</summary>
internal sealed record BaremeJson(
    string Bareme,
    Dictionary<string, FigureJson> Figures,
    [property: JsonPropertyName("$schema")] string? Schema = null,
    string? Version = null,
    BilingualJson? Titre = null,
    string? Note = null,
    Dictionary<string, string>? Sources = null);

internal sealed record BilingualJson(string Fr, string En);

internal sealed record FigureJson(
    IReadOnlyList<ValueJson> Valeurs,
    BilingualJson? Libelle = null,
    string? Unite = null,
    string? Regle = null,
    string? Forme = null,
    IReadOnlyList<string>? Choix = null,
    string? Dans = null,
    string? AuMoins = null,
    string? PartDe = null,
    string? Note = null);

internal sealed record ValueJson(
    string Du,
    IReadOnlyList<string> Sources,
    string? Au = null,
    decimal? Montant = null,
    decimal? Min = null,
    decimal? Max = null,
    bool Neant = false,
    string? Choix = null,
    IReadOnlyList<RowJson>? Tableau = null,
    ZoningJson? Zonage = null,
    DeducedJson? Deduit = null,
    string? Statut = null,
    int? Confirme = null,
    bool Permanent = false,
    string? Note = null);

internal sealed record DeducedJson(IReadOnlyList<string> Sources, decimal? Montant = null, decimal? Min = null, decimal? Max = null);

internal sealed record ZoningJson(string Zone, Dictionary<string, string>? Classements = null);

internal sealed record RowJson(
    int? Tranche = null,
    decimal? ProduitMax = null,
    decimal? PotentielFinancierMax = null,
    decimal? NiveauDeVieMax = null,
    decimal? MontantPlaceMax = null,
    decimal? CroissanceMin = null,
    decimal? Montant = null,
    decimal? Min = null,
    decimal? Max = null);

/// <summary>Reading code made at build time: no reflection, so the package can be trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    ReadCommentHandling = JsonCommentHandling.Disallow,
    MaxDepth = 16)]
[JsonSerializable(typeof(BaremeJson))]
internal sealed partial class BaremeJsonContext : JsonSerializerContext;
