using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Explain;

/// <summary>What an explanation is about: a project, or a territory, one of its structures or one of its lots, in a year.</summary>
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

    internal string Title(CultureInfo language)
    {
        var territory = (string.IsNullOrEmpty(TerritoryName) ? Territory : $"{Territory} {TerritoryName}")
            + (Service == Service.Eaje ? "" : $" ({Words.Shown(Service, language)})");
        return this switch
        {
            { Project: not null, MonthsKept: { } months } => Sentences.Of("sujet.remboursement", language, Project, months),
            { Project: not null } => Sentences.Of("sujet.projet", language, Project),
            { Line: { } line } => Sentences.Of("sujet.ligne", language, line, Structure!, territory!, Year!),
            { Structure: { } structure } => Sentences.Of("sujet.structure", language, structure, territory!, Year!),
            _ => Sentences.Of("sujet.territoire", language, territory!, Year!),
        };
    }
}
