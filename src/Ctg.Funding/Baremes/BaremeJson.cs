using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ctg.Funding.Baremes;

/// <summary>A barème file as JSON: the shape of <c>bareme.schema.json</c>, nothing checked beyond it.</summary>
internal sealed record BaremeJson
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Bareme { get; init; }

    public string? Version { get; init; }

    public BilingualJson? Titre { get; init; }

    public string? Note { get; init; }

    public Dictionary<string, string>? Sources { get; init; }

    public required Dictionary<string, FigureJson> Figures { get; init; }
}

internal sealed record BilingualJson(string Fr, string En);

internal sealed record FigureJson
{
    public BilingualJson? Libelle { get; init; }

    public string? Unite { get; init; }

    public string? Regle { get; init; }

    public string? Forme { get; init; }

    public IReadOnlyList<string>? Choix { get; init; }

    public string? Dans { get; init; }

    public string? AuMoins { get; init; }

    public string? PartDe { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<ValueJson> Valeurs { get; init; }
}

internal sealed record ValueJson
{
    public required string Du { get; init; }

    public string? Au { get; init; }

    public decimal? Montant { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public bool Neant { get; init; }

    public string? Choix { get; init; }

    public IReadOnlyList<RowJson>? Tableau { get; init; }

    public ZoningJson? Zonage { get; init; }

    public DeducedJson? Deduit { get; init; }

    public string? Statut { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public int? Confirme { get; init; }

    public bool Permanent { get; init; }

    public string? Note { get; init; }
}

internal sealed record DeducedJson
{
    public decimal? Montant { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }
}

internal sealed record ZoningJson
{
    public required string Zone { get; init; }

    public Dictionary<string, string>? Classements { get; init; }
}

internal sealed record RowJson
{
    public int? Tranche { get; init; }

    public decimal? ProduitMax { get; init; }

    public decimal? PotentielFinancierMax { get; init; }

    public decimal? NiveauDeVieMax { get; init; }

    public decimal? MontantPlaceMax { get; init; }

    public decimal? CroissanceMin { get; init; }

    public decimal? Montant { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }
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
[JsonSerializable(typeof(BaremeJson))]
internal sealed partial class BaremeJsonContext : JsonSerializerContext;
