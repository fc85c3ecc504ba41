using Ctg.Funding.Baremes;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// What one place gets over segments of a year in which nothing that it depends on changes, kept for the explanation: the unit amount and
/// the months, or days, that count.
/// </summary>
internal sealed record SegmentPart(ScaleSegment First, ScaleSegment Last, Rate Rate, int Count)
{
    /// <summary>Gets the figures that the unit amount comes from.</summary>
    private HashSet<FigureValue> Figures => FiguresOf(Rate.Steps!.Total);

    /// <summary>Gathers the segments that pay the same by the same figures; what does not count at either end of the year goes with its neighbour.</summary>
    internal static IReadOnlyList<SegmentPart> Gathered(YearScale scale, IReadOnlyList<SegmentPart> segments)
    {
        var parts = new List<SegmentPart>();
        foreach (var segment in segments)
        {
            var isSame = parts is [.., var last] && last.Rate.Amount == segment.Rate.Amount && last.Figures.SetEquals(segment.Figures);
            if (isSame)
            {
                parts[^1] = parts[^1] with { Last = segment.Last, Count = parts[^1].Count + segment.Count };
            }
            else
            {
                parts.Add(segment);
            }
        }

        parts.RemoveAll(part => part.Count == 0);
        if (parts.Count > 0)
        {
            parts[0] = parts[0] with { First = scale.Segments[0] };
            parts[^1] = parts[^1] with { Last = scale.Segments[^1] };
        }

        return parts;
    }

    /// <summary>The figure whose change, between this part and the next, ends this one.</summary>
    internal FigureValue? CutBefore(SegmentPart next) =>
        next.Figures.FirstOrDefault(value => value.From == next.First.Start) ?? Figures.FirstOrDefault(value => value.To == Last.End);

    private static HashSet<FigureValue> FiguresOf(ExplanationStep root)
    {
        var figures = new HashSet<FigureValue>(ReferenceEqualityComparer.Instance);
        void Visit(ExplanationStep step)
        {
            if (step.Figure is { } figure)
            {
                figures.Add(figure);
            }

            foreach (var used in step.Operands.Concat(step.Grounds))
            {
                Visit(used);
            }
        }

        Visit(root);
        return figures;
    }
}
