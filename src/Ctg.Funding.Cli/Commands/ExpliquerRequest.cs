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

    /// <summary>Gets whether the difference with the PSEJ is asked about, cause by cause.</summary>
    [JsonPropertyName("ecart"), JsonConverter(typeof(RequestJson.YesNo))]
    public bool ShowsDifference { get; init; }

    [JsonPropertyName("cej"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Cej { get; init; }

    /// <summary>Gets the month whose payments are asked about, such as <c>2025-03</c>.</summary>
    [JsonPropertyName("versement"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Month { get; init; }

    [JsonPropertyName("beneficiaire"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Payee { get; init; }

    [JsonPropertyName("projet"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Project { get; init; }

    /// <summary>Gets the months after which the destination changes.</summary>
    [JsonPropertyName("changement"), JsonConverter(typeof(RequestJson.OptionalNumber<int>))]
    public int? MonthsKept { get; init; }

    [JsonPropertyName("format"), JsonConverter(typeof(RequestJson.Optional))]
    public string? Format { get; init; }

    /// <summary>Gets nothing: an inventory or projects, and only the run knows which are missing.</summary>
    internal override IReadOnlyList<InputRole> Needed => [];

    /// <summary>Gets whether everything is explained where nothing is chosen: JSON is; people get one amount at a time.</summary>
    internal bool TakesAll => Format == "json";

    /// <summary>Gets whether actions are given, and no inventory: contracts are then asked about.</summary>
    internal bool HasActionsAlone => PathOf(InputRole.Actions) is not null
        && new[] { InputRole.Territoires, InputRole.Places, InputRole.Zonage, InputRole.Psej, InputRole.Source }
            .All(role => PathOf(role) is null);

    /// <summary>Gets whether something else, or less, than a whole territory is asked about.</summary>
    internal bool ChoosesLess =>
        (Structure ?? Project ?? PathOf(InputRole.Projets) ?? Cej ?? Payee ?? Month) is not null || Line is not null;

    internal override int Run(Setting setting, CancellationToken cancellation) =>
        new ExplanationRun(this, new Session(this, setting)).Run(cancellation);
}
