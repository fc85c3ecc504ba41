using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Explain;

/// <summary>Lots that the same decisions made what they get, read off their derivation.</summary>
internal sealed record OpeningKind
{
    private OpeningKind(
        IReadOnlyList<BonusLine> lines, IReadOnlyDictionary<string, ExplanationStep> steps, IReadOnlyList<ExplanationStep> units)
    {
        Lines = lines;
        Steps = steps;
        Units = units;
    }

    internal IReadOnlyList<BonusLine> Lines { get; }

    /// <summary>Gets a step of each kind of the derivation of one of the lots.</summary>
    internal IReadOnlyDictionary<string, ExplanationStep> Steps { get; }

    /// <summary>Gets what a place gets over a full year in each period, the trajectoire apart.</summary>
    internal IReadOnlyList<ExplanationStep> Units { get; }

    internal BonusLine First => Lines[0];

    internal decimal Count => Lines.Sum(line => line.Lot.Units);

    /// <summary>Gets what a place gets, where all periods of the year pay it the same.</summary>
    internal ExactBounds? Unit => Units is [{ Amount: { } one }, ..] && Units.All(unit => unit.Amount == one) ? one : null;

    /// <summary>Gets what they get, the trajectoire apart, euros; <see langword="null"/> where it is not known.</summary>
    internal Bounds? Base => First.Amount is null
        ? null
        : Bounds.Sum(Lines.Select(line => Less(line.Amount!.Value, line.Split!.Value.Trajectoire)));

    /// <summary>Gets what the trajectoire brings them, euros.</summary>
    internal Bounds Trajectoire => Bounds.Sum(Lines.Select(line => line.Split?.Trajectoire).OfType<Bounds>());

    /// <summary>
    /// Gets the step of a kind, as it is for places or in the words of another service; <see langword="null"/> where none is.
    /// </summary>
    internal ExplanationStep? this[string kind] => Steps.GetValueOrDefault(kind) ?? Steps.GetValueOrDefault($"{kind}-unite");

    /// <summary>Lots that are alike, in the order in which the first of each comes.</summary>
    internal static IEnumerable<OpeningKind> Of(IEnumerable<(BonusLine Line, ExplanationStep Root)> lines) =>
        lines.Select(line => (line.Line, Found: Under(line.Root))).GroupBy(line => (
                line.Line.Offre, line.Line.Statut, line.Line.PerUnit, line.Line.PartYear.Months,
                IsInQpv: line.Line.Lot.IsInQpv && line.Line.Offre == Offre.Nouvelle,
                Decided: string.Join(' ', line.Found.Steps.Keys.Order(StringComparer.Ordinal)),
                Why: line.Line.Amount is null && line.Line.Reasons is [var reason, ..] ? reason : null))
            .Select(group => new OpeningKind([.. group.Select(line => line.Line)], group.First().Found.Steps, group.First().Found.Units));

    /// <summary>The steps under that of a line, but for what all lines of the territory share.</summary>
    private static (Dictionary<string, ExplanationStep> Steps, List<ExplanationStep> Units) Under(ExplanationStep root)
    {
        var (steps, units, seen) = (
            new Dictionary<string, ExplanationStep>(StringComparer.Ordinal), new List<ExplanationStep>(), new HashSet<ExplanationStep>());
        var open = new Queue<ExplanationStep>([root]);
        while (open.TryDequeue(out var step))
        {
            if (step.Operation == StepOperation.SumToCent || !seen.Add(step))
            {
                continue;
            }

            steps.TryAdd(step.Kind, step);
            if (step is { Operation: StepOperation.Prorata, Operands: [_, var unit, ..] })
            {
                units.Add(unit is { Kind: "T-montant-majore", Operands: [var before, ..] } ? before : unit);
            }

            foreach (var next in step.Operands.Concat(step.Grounds))
            {
                open.Enqueue(next);
            }
        }

        return (steps, units);
    }

    private static Bounds Less(Bounds amount, Bounds part) => new(amount.Min - part.Min, amount.Max - part.Max);
}
