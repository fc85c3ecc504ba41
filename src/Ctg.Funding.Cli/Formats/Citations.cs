using System.Globalization;
using Ctg.Funding.Baremes;

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
}
