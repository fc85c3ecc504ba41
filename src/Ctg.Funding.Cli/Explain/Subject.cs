using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Payments;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Explain;

/// <summary>
/// What an explanation is about: a project, a receipt, or a CEJ, a territory, one of its structures or one of its lots in a year.
/// </summary>
internal sealed record Subject
{
    internal string? Territory { get; init; }

    internal string? TerritoryName { get; init; }

    internal Service Service { get; init; } = Service.Eaje;

    internal string? Structure { get; init; }

    internal long? Line { get; init; }

    internal string? Project { get; init; }

    internal int? MonthsKept { get; init; }

    internal int? Year { get; init; }

    /// <summary>
    /// Gets the reading of the figures (<c>exacte</c>, <c>basse</c>, <c>haute</c>) where the difference with the PSEJ is asked about.
    /// </summary>
    internal string? Reading { get; init; }

    internal string? Cej { get; init; }

    internal Receipt? Receipt { get; init; }

    /// <summary>Gets the sentences that open the explanation, for who reads no more; none where nothing is told so.</summary>
    internal IReadOnlyList<string> Opening { get; init; } = [];

    internal string Title(CultureInfo language)
    {
        var territory = (string.IsNullOrEmpty(TerritoryName) ? Territory : $"{Territory} {TerritoryName}")
            + (Service == Service.Eaje ? "" : $" ({Words.Shown(Service, language)})");
        return this switch
        {
            { Project: not null, MonthsKept: { } months } => Sentences.Of("sujet.remboursement", language, Project, months),
            { Project: not null } => Sentences.Of("sujet.projet", language, Project),
            { Cej: not null } => Sentences.Of("sujet.cej", language, Cej, Year!),
            { Receipt: { } paid } => Sentences.Of(
                "sujet.versement", language, new Phrase($"nature.{PaymentsFiles.Of(paid.Kind)}"), PaymentsFiles.Of(paid.Month),
                paid.Payee, paid.Year),
            { Line: { } line } => Sentences.Of("sujet.ligne", language, line, Structure!, territory!, Year!),
            { Structure: { } structure } => Sentences.Of("sujet.structure", language, structure, territory!, Year!),
            { Reading: { } reading } => Sentences.Of($"sujet.ecart-{reading}", language, territory!, Year!),
            _ => Sentences.Of("sujet.territoire", language, territory!, Year!),
        };
    }
}
