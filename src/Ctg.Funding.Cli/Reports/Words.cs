using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Csv;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Reports;

/// <summary>The words that data files use for the core's values; they never change with the language.</summary>
internal static class Words
{
    internal static string Of(AmountStatut statut) => statut switch
    {
        AmountStatut.Exact => "exact",
        AmountStatut.Bornes => "bornes",
        AmountStatut.Minimum => "minimum",
        AmountStatut.Indetermine => "indetermine",
        _ => "exclu",
    };

    internal static string Of(Offre? offre) => offre switch
    {
        Offre.Existante => "existante",
        Offre.Nouvelle => "nouvelle",
        _ => "",
    };

    internal static string Of(InputRole role) => role switch
    {
        InputRole.Territoires => "territoires",
        InputRole.Places => "places",
        InputRole.Psej => "psej",
        InputRole.Actions => "actions",
        InputRole.Projets => "projets",
        _ => "zonage",
    };

    internal static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Inchange => "inchange",
        Outcome.Gagnant => "gagnant",
        Outcome.Perdant => "perdant",
        _ => "incertain",
    };

    internal static string Of(FigureStatut statut) => statut switch
    {
        FigureStatut.Officiel => "officiel",
        FigureStatut.Caf => "caf",
        FigureStatut.Presse => "presse",
        FigureStatut.Deduit => "deduit",
        FigureStatut.Hypothese => "hypothese",
        FigureStatut.Local => "local",
        _ => "non-publie",
    };

    internal static string Of(IEnumerable<Diagnostic> diagnostics, CultureInfo language) =>
        string.Join(" | ", diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message(language)}"));
}
