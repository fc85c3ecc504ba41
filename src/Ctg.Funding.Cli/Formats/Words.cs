using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Verifications;

namespace Ctg.Funding.Cli.Formats;

/// <summary>
/// The words that data files use for the core's values, which never change with the language; and those that people read.
/// </summary>
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

    internal static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Inchange => "inchange",
        Outcome.Gagnant => "gagnant",
        Outcome.Perdant => "perdant",
        _ => "incertain",
    };

    internal static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Conforme => "conforme",
        Verdict.DansLesBornes => "dans-les-bornes",
        Verdict.Ecart => "ecart",
        Verdict.NonCalculable => "non-calculable",
        Verdict.AbsentDuCalcul => "absent-du-calcul",
        _ => "absent-de-la-notification",
    };

    internal static string Of(CauseKind kind) => kind switch
    {
        CauseKind.PlacesDeReference => "places-de-reference",
        CauseKind.MethodePlancher => "methode-plancher",
        CauseKind.DateFermeture => "date-fermeture",
        CauseKind.FinCej => "fin-cej",
        CauseKind.EffetCtg => "effet-ctg",
        _ => kind.ToString().ToLowerInvariant(),
    };

    internal static string Of(Fit fit) => fit.ToString().ToLowerInvariant();

    internal static string Shown(Verdict verdict, CultureInfo language) => Sentences.Of($"verdict.{Of(verdict)}", language);

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

    internal static string Of(bool answer) => answer ? "oui" : "non";

    internal static string Of(RuralZone zone) => zone.ToString().ToLowerInvariant();

    internal static string Shown(AmountStatut statut, bool isPartial, CultureInfo language)
    {
        var word = Sentences.Of($"statut.{statut}", language);
        return isPartial && statut != AmountStatut.Indetermine ? Sentences.Of("statut.partiel", language, word) : word;
    }

    internal static string Shown(FigureStatut statut, CultureInfo language) => Sentences.Of($"valeur.{statut}", language);

    internal static string Shown(Service service, CultureInfo language) => ServiceFate.Of(service).Name(language);

    internal static string Shown(bool answer, CultureInfo language) => Sentences.Of(Of(answer), language);

    internal static string Of(IEnumerable<Diagnostic> diagnostics, CultureInfo language) =>
        string.Join(" | ", diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message(language)}"));
}
