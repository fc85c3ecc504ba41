using Ctg.Funding.Baremes;

namespace Ctg.Funding.Cli.Formats;

/// <summary>Lists of figures as results show them.</summary>
internal static class Figures
{
    /// <summary>Each once, by identifier then date.</summary>
    internal static IReadOnlyList<FigureValue> InOrder(params IEnumerable<FigureValue> values) =>
        [.. Once(values).OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)];

    /// <summary>Each once; a barème holds each value once, so that the value itself tells.</summary>
    internal static IEnumerable<FigureValue> Once(IEnumerable<FigureValue> values) =>
        values.Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>();
}
