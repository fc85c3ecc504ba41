using System.Text.RegularExpressions;

namespace Ctg.Funding.Cli.Sources;

/// <summary>
/// A form in which public data are published as CSV: who publishes it, what it is called, the columns by which it is known.
/// </summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Title">What its publisher calls it.</param>
/// <param name="Columns">Its columns: the code first.</param>
internal sealed partial record SourceForm(SourceKind Kind, string Publisher, string Title, params IReadOnlyList<LookedFor> Columns)
{
    private const string Informations = "Informations générales - ";
    private const string Wealth = "Potentiel fiscal et financier des communes - Potentiel financier par habitant";

    internal static readonly SourceForm Frr = new(
        SourceKind.Frr, "Plan France Ruralités (collectivites-locales.gouv.fr)", "liste des communes FRR",
        LookedFor.Exactly("code_insee"), LookedFor.Alike("classement…", IsClassOfFrr));

    internal static readonly SourceForm Zrr = new(
        SourceKind.Zrr, "ANCT (Observatoire des territoires)", "zonage ZRR, communes",
        LookedFor.Exactly("CODGEO"), LookedFor.Exactly("ZONAGE_ZRR"), LookedFor.Exactly("ZRR_SIMP"));

    internal static readonly SourceForm Filosofi = new(
        SourceKind.Filosofi, "INSEE", "Filosofi, niveau de vie médian",
        LookedFor.Exactly("CODGEO"), LookedFor.Alike("MED21 | Q221", MedianColumn().IsMatch));

    internal static readonly SourceForm Dgf = new(
        SourceKind.Dgf, "DGCL", "DGF, critères de répartition, communes",
        LookedFor.Exactly(Informations + "Code INSEE de la commune"), LookedFor.OneOf(Wealth + " final", Wealth));

    internal static readonly SourceForm Ofgl = new(
        SourceKind.Ofgl, "OFGL (data.ofgl.fr)", "dotations-communes",
        LookedFor.Exactly("code_insee"), LookedFor.Exactly("valeur"), LookedFor.Exactly("variable"), LookedFor.Exactly("exercice"));

    internal static readonly SourceForm Communes = new(
        SourceKind.Communes, "INSEE et DGCL (Etalab, decoupage-administratif)", "communes et EPCI",
        LookedFor.Exactly("code"), LookedFor.Exactly("siren_epci"), LookedFor.Exactly("anciensCodes"), LookedFor.Exactly("type"));

    internal static readonly SourceForm Qpv = new(SourceKind.Qpv, "ANCT", "contours des QPV (GeoJSON)");

    /// <summary>The forms that are CSV.</summary>
    internal static readonly IReadOnlyList<SourceForm> All = [Communes, Zrr, Frr, Filosofi, Dgf, Ofgl];

    /// <summary>Gets the kinds of file that say the same.</summary>
    internal IReadOnlyList<SourceKind> StandIns => Kind switch
    {
        SourceKind.Dgf => [SourceKind.Ofgl],
        SourceKind.Ofgl => [SourceKind.Dgf],
        SourceKind.Communes => [SourceKind.Epci],
        _ => [],
    };

    /// <summary>The forms that fill a column of an inventory.</summary>
    internal static IReadOnlyList<SourceForm> Filling(string column) => column switch
    {
        "potentiel_financier" => [Dgf, Ofgl],
        "niveau_de_vie" => [Filosofi],
        "zone_rurale" => [Zrr, Frr, Communes],
        "qpv" => [Qpv],
        _ => [],
    };

    /// <summary>What part of its columns a header has, from 0 to 1.</summary>
    internal double ShareIn(IReadOnlyList<string> names) => (double)Columns.Count(column => column.IsIn(names)) / Columns.Count;

    internal bool IsIn(IReadOnlyList<string> names) => Columns.All(column => column.IsIn(names));

    /// <summary>The preamble of the ZRR has a line of such names too.</summary>
    private static bool IsClassOfFrr(string name) =>
        name.StartsWith("classement", StringComparison.Ordinal) && !name.Contains("zrr", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:med|q2)\d\d$")]
    private static partial Regex MedianColumn();
}
