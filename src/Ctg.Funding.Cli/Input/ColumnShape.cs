using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Cli.Input;

/// <summary>What a column of an inventory holds, for who fills it in.</summary>
/// <param name="Kind">What its values are.</param>
/// <param name="Words">The words that it allows, where there is a list of them.</param>
internal sealed record ColumnShape(ColumnKind Kind, IReadOnlyList<string> Words)
{
    private static readonly string[] Answers = ["oui", "non"];

    private static readonly string[] Euros =
    [
        "psej_eaje", "montant_notifie", "potentiel_financier", "niveau_de_vie", "psej", "cout", "plafond", "participations_familles",
        "prestation_service", "autres_recettes", "depenses",
    ];

    private static readonly string[] Wholes =
    [
        "places_reference", "tranche", "places_2023", "premiere_annee", "annees_prolongation", "places_avant", "places_creees",
    ];

    private static readonly string[] Amounts =
    [
        "places", "unites", "unites_reference", "capacite_avant", "capacite", "taux_precedent", "taux_couverture",
    ];

    private static readonly string[] YesNos =
    [
        "rattrapage", "cofinancee", "reservataire", "gros_oeuvre", "developpement_durable", "zone_prioritaire", "insertion",
        "appel_a_projets",
    ];

    /// <summary>What a column of a file holds.</summary>
    internal static ColumnShape Of(InputRole role, string column) => (role, column) switch
    {
        (InputRole.Places, "financement") => Of(LotFile.Financements),
        (InputRole.Projets, "structure") => Of(ProjectFile.Structures),
        (InputRole.Projets, "operation") => Of(ProjectFile.Operations),
        (_, "fonction") => Of(ActionFile.Fonctions),
        (_, "service") => Of(ServiceNames.All),
        (InputRole.Places, "qpv" or "qpv_ancien") => new ColumnShape(ColumnKind.Word, [.. Answers, QpvWords.Of(Membership.Unknown)]),
        (_, "zone_rurale") => new ColumnShape(ColumnKind.Word, [.. RuralZoning.Words.Keys]),
        _ when YesNos.Contains(column) => new ColumnShape(ColumnKind.Word, Answers),
        _ => new ColumnShape(KindOf(column), []),
    };

    private static ColumnShape Of<T>(IEnumerable<(string Word, T)> words) => new(ColumnKind.Word, [.. words.Select(word => word.Word)]);

    private static ColumnKind KindOf(string column) =>
        column.StartsWith("date_", StringComparison.Ordinal) ? ColumnKind.Day
        : Euros.Contains(column) ? ColumnKind.Euros
        : Wholes.Contains(column) ? ColumnKind.Whole
        : Amounts.Contains(column) ? ColumnKind.Amount
        : ColumnKind.Text;
}
