using System.Globalization;
using System.Text.Json.Serialization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// One call of a command, with all that its results depend on. It runs; as JSON it is the <c>options</c> of a manifest, whose
/// <c>entrees</c> are its files; read back from there, it runs again.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "commande")]
[JsonDerivedType(typeof(CalculerRequest), "calculer")]
[JsonDerivedType(typeof(ProjeterRequest), "projeter")]
[JsonDerivedType(typeof(ComparerRequest), "comparer")]
[JsonDerivedType(typeof(WhatIfRequest), "comparer-si")]
[JsonDerivedType(typeof(VerifierRequest), "verifier")]
[JsonDerivedType(typeof(PiajeRequest), "piaje")]
[JsonDerivedType(typeof(CompleterRequest), "completer")]
[JsonDerivedType(typeof(ExpliquerRequest), "expliquer")]
[JsonDerivedType(typeof(RapportRequest), "rapport")]
[JsonDerivedType(typeof(DemanderRequest), "demander")]
internal abstract record Request
{
    private const int AfterItsOwn = 1;

    /// <summary>Gets the files that it reads, by role; scenarios in their order.</summary>
    [JsonIgnore]
    public IReadOnlyList<GivenFile> Files { get; init; } = [];

    [JsonPropertyName("accepter"), JsonPropertyOrder(AfterItsOwn), JsonConverter(typeof(RequestJson.AcceptsDeduced))]
    public bool AcceptsDeduced { get; init; }

    [JsonPropertyName("citations"), JsonPropertyOrder(AfterItsOwn), JsonConverter(typeof(RequestJson.YesNo))]
    public bool WritesCitations { get; init; }

    [JsonPropertyName("format-nombre"), JsonPropertyOrder(AfterItsOwn), JsonConverter(typeof(RequestJson.DecimalPoint))]
    public bool UsesDecimalPoint { get; init; }

    [JsonPropertyName("lang"), JsonPropertyOrder(AfterItsOwn), JsonConverter(typeof(RequestJson.Language))]
    public CultureInfo Language { get; init; } = Formats.Language.French;

    /// <summary>Gets whether the first refused row ends the run, with nothing written.</summary>
    [JsonPropertyName("strict"), JsonPropertyOrder(AfterItsOwn), JsonConverter(typeof(RequestJson.YesNo))]
    public bool IsStrict { get; init; }

    internal NumberFormatInfo Numbers => UsesDecimalPoint ? NumberFormat.Point : NumberFormat.Comma;

    /// <summary>Gets whether it writes a folder with a manifest, from which it can be run again.</summary>
    internal virtual bool HasManifest => false;

    /// <summary>Gets the roles of the files without which it cannot run.</summary>
    internal virtual IReadOnlyList<InputRole> Needed => [InputRole.Territoires, InputRole.Places];

    internal string? PathOf(InputRole role) => Files.FirstOrDefault(file => file.Role == role)?.Path;

    /// <summary>Runs it, and gives what the process is to end with.</summary>
    internal abstract int Run(Setting setting, CancellationToken cancellation);
}
