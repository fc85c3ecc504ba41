using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Explanations;

/// <summary>Finds what would narrow an amount by calculating it again, by the one calculation there is: with each uncertain figure at
/// either end of its range, and with each answer that a missing input may have.</summary>
internal sealed record Recalculation(Bareme Bareme, Func<Bareme, Bounds?> Amount)
{
    /// <summary>Gets, for a missing input, what the amount would be under each of its answers; <see langword="null"/> where it does not
    /// matter.</summary>
    internal Func<ExplanationStep, IReadOnlyList<Bounds?>?> IfGiven { get; init; } = _ => null;

    internal IReadOnlyList<Narrowing> Narrowings(ExplanationStep root)
    {
        var isDecided = root is { Amount: null, Operation: StepOperation.None }
            && root.Reasons.All(reason => reason.Severity == Diagnostics.DiagnosticSeverity.Notice);
        if (isDecided || root.Amount is { IsExact: true })
        {
            return [];
        }

        var (open, given) = Open(root);
        var figures = open.Select(leaf => new Narrowing(leaf, root.Amount, IfExact(leaf.Figure!)));
        var inputs = given.Select(leaf => (Leaf: leaf, Amounts: IfGiven(leaf)))
            .Where(input => input.Amounts is not null)
            .Select(input => new Narrowing(input.Leaf, root.Amount, input.Amounts!));
        return [.. figures.Concat(inputs).Where(Tells)
            .OrderBy(each => each.WidthLeft ?? decimal.MaxValue).ThenBy(each => each.Missing.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The figures under a step that are not known exactly, and the inputs: what may leave its amount a range, or unknown.
    /// </summary>
    internal static (IEnumerable<ExplanationStep> Figures, IEnumerable<ExplanationStep> Inputs) Open(ExplanationStep root)
    {
        var (worked, decided) = Leaves(root);
        return (
            worked.Where(leaf => leaf.Figure is not null && leaf.Amount is not { IsExact: true })
                .Union(decided.Where(leaf => leaf.Figure is not null && leaf.Amount is { IsExact: false })),
            worked.Concat(decided).Distinct().Where(leaf => leaf.Origin == StepOrigin.Entree));
    }

    /// <summary>Those of some hypotheses that move the amount: another choice gives another one.</summary>
    internal IReadOnlyList<FigureValue> Moving(IReadOnlyList<FigureValue> hypotheses)
    {
        var now = Amount(Bareme);
        return [.. hypotheses.Where(value => value.Otherwise().Any(other => Amount(Bareme.Pin(value, other)) != now))];
    }

    /// <summary>Whether knowing it changes anything; one without a maximum, where the amount has none, does together with the others of
    /// its kind.</summary>
    private static bool Tells(Narrowing narrowing) =>
        narrowing.IfKnown.Count == 0
        || narrowing.IfKnown.Any(amount => amount != narrowing.Now)
        || (narrowing.Now is { Max: null } && narrowing.Missing.Amount?.Numerators is { Max: null });

    private IReadOnlyList<Bounds?> IfExact(FigureValue value)
    {
        Bounds? Taking(Func<Bounds, decimal> end) => Amount(Bareme.Pin(value, value.At(end, whenUnknown: 0)));
        var low = Taking(bounds => bounds.Min);
        return value.IsKnown ? [low, Taking(bounds => bounds.Max ?? bounds.Min)] : [low];
    }

    /// <summary>Leaves that the amount is worked from, and those that only decided how; where nothing was worked out, all
    /// decided.</summary>
    private static (HashSet<ExplanationStep> Worked, HashSet<ExplanationStep> Decided) Leaves(ExplanationStep root)
    {
        HashSet<ExplanationStep> worked = [], decided = [], seen = [];
        var open = new Stack<(ExplanationStep Step, bool IsWorked)>([(root, true)]);
        while (open.TryPop(out var next))
        {
            var isNew = next.IsWorked ? seen.Add(next.Step) : !seen.Contains(next.Step) && decided.Add(next.Step);
            if (!isNew)
            {
                continue;
            }

            if (next.IsWorked && next.Step.IsLeaf)
            {
                worked.Add(next.Step);
            }

            var isOutcome = next.Step.Operation == StepOperation.None && next.Step.Amount is null;
            foreach (var operand in next.Step.Operands)
            {
                open.Push((operand, next.IsWorked));
            }

            foreach (var ground in next.Step.Grounds)
            {
                open.Push((ground, next.IsWorked && isOutcome));
            }
        }

        return (worked, [.. decided.Where(step => step.IsLeaf)]);
    }
}
