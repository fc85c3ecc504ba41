namespace Ctg.Funding.Baremes;

/// <summary>The figures that several results use, told once.</summary>
public static class FigureValues
{
    /// <summary>Each value once, by identifier, then by its first day.</summary>
    /// <param name="values">Values, such as those of several results; the same object may be there more than once.</param>
    public static IReadOnlyList<FigureValue> InOrder(this IEnumerable<FigureValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return [.. values.ToHashSet<FigureValue>(ReferenceEqualityComparer.Instance)
            .OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)];
    }
}
