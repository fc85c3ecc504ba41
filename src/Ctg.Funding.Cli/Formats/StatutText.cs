using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Cli.Formats;

/// <summary>
/// How well an amount is known, for people: one that is exact names the hypotheses that it rests on. Data keep the word alone
/// (<see cref="Words"/>).
/// </summary>
internal static class StatutText
{
    internal static string Of(AmountStatut statut, bool isPartial, IReadOnlyList<string> hypotheses, CultureInfo language)
    {
        var word = statut == AmountStatut.Exact && hypotheses.Count > 0
            ? Exact(hypotheses, language)
            : Words.Shown(statut, isPartial: false, language);
        return isPartial && statut != AmountStatut.Indetermine ? Sentences.Of("statut.partiel", language, word) : word;
    }

    /// <summary>That an amount is exact, under so many hypotheses.</summary>
    internal static string Exact(IReadOnlyList<string> hypotheses, CultureInfo language)
    {
        var key = hypotheses.Count == 1 ? "statut.exact-hypothese" : "statut.exact-hypotheses";
        return Sentences.Of(key, language, hypotheses.Count, string.Join(", ", hypotheses));
    }

    internal static IReadOnlyList<string> Names(IEnumerable<FigureValue> hypotheses) =>
        [.. hypotheses.Select(value => value.Figure.Id).Distinct()];
}
