using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Formats;

/// <summary>Figures and hypotheses numbered once, in the order of their identifiers, figures first.</summary>
internal static class Citations
{
    internal static IReadOnlyList<(FigureValue Value, Citation Citation)> Of(
        IEnumerable<FigureValue> values, Bareme bareme, CultureInfo language) =>
        [.. values.InOrder().OrderBy(value => value.IsHypothesis)
            .Select((value, i) => (value, new Citation(
                i + 1,
                Visible.Of($"{value.Figure.Id} · {FigureText.Label(value.Figure, language)}"),
                Sentences.Of(
                    "citation.valeur", language, FigureText.Value(value, language), FigureText.Day(value.From),
                    Words.Shown(value.Statut, language)),
                [.. value.Sources.Select(source => Visible.Of(bareme.ReferenceOf(source)))])))];

    /// <summary>Places of files of public data, numbered after the figures: one number a file, under it what is read there.</summary>
    internal static IReadOnlyList<(PublicFile File, Citation Citation)> OfPublicData(
        IEnumerable<Provenance> places, int first, CultureInfo language) =>
        [.. places.Distinct().GroupBy(place => place.File)
            .OrderBy(file => file.Key.Publisher, StringComparer.Ordinal).ThenBy(file => file.Key.Name, StringComparer.Ordinal)
            .Select((file, i) => (file.Key, new Citation(
                first + i,
                Visible.Of($"{file.Key.Publisher} · {file.Key.Title}"),
                file.Key.Vintage.Length == 0 ? file.Key.Name : Sentences.Of("citation.millesime", language, file.Key.Vintage),
                [
                    .. file.OrderBy(place => place.Row).ThenBy(place => place.Content, StringComparer.Ordinal)
                        .Select(place => place.Row == 0
                            ? Sentences.Of("citation.contenu", language, file.Key.Name, place.Content)
                            : Sentences.Of("citation.ligne", language, file.Key.Name, place.Row, place.Content)),
                    Sentences.Of("citation.empreinte", language, file.Key.Sha256),
                ])))];
}
