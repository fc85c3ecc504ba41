using Ctg.Funding.Baremes;

namespace Ctg.Funding.Explanations;

/// <summary>The derivation of one result: its main amount, and the amounts shown beside it, down to inputs, figures and
/// hypotheses.</summary>
public sealed class Explanation
{
    private readonly Lazy<IReadOnlyList<Narrowing>> _narrowings;
    private readonly Lazy<IReadOnlyList<ExplanationStep>> _steps;
    private readonly Lazy<IReadOnlyList<FigureValue>> _moving;

    internal Explanation(ExplanationStep root, IReadOnlyList<ExplanationOutput> outputs, Recalculation recalculation)
    {
        Root = root;
        Outputs = outputs;
        Recalculation = recalculation;
        _narrowings = new Lazy<IReadOnlyList<Narrowing>>(() => recalculation.Narrowings(root));
        _moving = new Lazy<IReadOnlyList<FigureValue>>(() => recalculation.Moving(Hypotheses));
        _steps = new Lazy<IReadOnlyList<ExplanationStep>>(() => InOrder([root, .. outputs.Select(output => output.Step)]));
    }

    /// <summary>The step that gives the main amount.</summary>
    public ExplanationStep Root { get; }

    /// <summary>The amounts that result files show, the main one first, each with the step that gives it.</summary>
    public IReadOnlyList<ExplanationOutput> Outputs { get; }

    /// <summary>Every step once, each after those it uses.</summary>
    public IReadOnlyList<ExplanationStep> Steps => _steps.Value;

    /// <summary>Figures used, by identifier then date, hypotheses apart.</summary>
    public IReadOnlyList<FigureValue> Figures => Used(StepOrigin.Figure);

    /// <summary>Hypotheses used, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Hypotheses => Used(StepOrigin.Hypothese);

    /// <summary>Files of public data that inputs were read in, by their names.</summary>
    public IReadOnlyList<PublicFile> PublicFiles =>
        [
            .. Steps.SelectMany(step => step.Sources).Select(source => source.File).Distinct()
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];

    /// <summary>The hypotheses that the main amount rests on: those used for which another choice gives another amount, by identifier then
    /// date. Found by calculating again.</summary>
    public IReadOnlyList<FigureValue> MovingHypotheses => _moving.Value;

    /// <summary>What would narrow the main amount, the most telling first: each figure or input that leaves it a range or unknown, and what
    /// the amount would be if it were known. Found by calculating again; empty for an exact amount.</summary>
    public IReadOnlyList<Narrowing> Narrowings => _narrowings.Value;

    /// <summary>The figures that the amount was computed with.</summary>
    public Bareme Bareme => Recalculation.Bareme;

    /// <summary>Gets how the main amount is calculated again by other figures, or other inputs.</summary>
    internal Recalculation Recalculation { get; }

    private IReadOnlyList<FigureValue> Used(StepOrigin origin) =>
        Steps.Where(step => step.Origin == origin).Select(step => step.Figure!).InOrder();

    /// <summary>Depth first, without recursion: territories may have thousands of lots.</summary>
    private static List<ExplanationStep> InOrder(IEnumerable<ExplanationStep> roots)
    {
        var ordered = new List<ExplanationStep>();
        var seen = new HashSet<ExplanationStep>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(ExplanationStep Step, bool IsUsedDone)>(roots.Reverse().Select(root => (root, false)));
        while (open.TryPop(out var next))
        {
            if (next.IsUsedDone)
            {
                ordered.Add(next.Step);
            }
            else if (seen.Add(next.Step))
            {
                open.Push((next.Step, true));
                foreach (var used in next.Step.Operands.Concat(next.Step.Grounds).Reverse())
                {
                    open.Push((used, false));
                }
            }
        }

        return ordered;
    }
}
