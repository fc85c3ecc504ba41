using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Explain;

/// <summary>
/// An explanation as people read it, every text of it visible: a headline, the derivation, what the amount is made of, what is not known,
/// the sources.
/// </summary>
internal sealed class ExplanationPage
{
    private const string Lot = "R7-ligne";

    private readonly CultureInfo _language;
    private readonly bool _isOfStructure;
    private readonly Dictionary<FigureValue, int> _numbers;
    private readonly Dictionary<PublicFile, int> _files;
    private readonly HashSet<ExplanationStep> _explained = [];

    internal ExplanationPage(Subject subject, Explanation explanation, CultureInfo language)
    {
        _language = language;
        Title = Visible.Of(subject.Title(language));
        _isOfStructure = subject is { Structure: not null, Line: null };
        Opening = string.Join(' ', subject.Opening);
        var hypotheses = explanation.Root.Amount is { IsExact: true } ? StatutText.Names(explanation.MovingHypotheses) : [];
        RestsOn = hypotheses.Count > 0 ? StatutText.Exact(hypotheses, language) : "";
        Amount = Visible.Of(explanation.Root.Value(language)) + (RestsOn.Length > 0 ? $" ({RestsOn})" : "");
        ExplanationStep[] shown =
        [
            explanation.Root,
            .. explanation.Outputs.Select(output => output.Step)
                .Where(step => step != explanation.Root && step.Operation != StepOperation.Zero),
        ];
        var steps = StepsUnder(shown);
        var sources = Formats.Citations.Of(
            new HashSet<FigureValue>(steps.Select(step => step.Figure).OfType<FigureValue>(), ReferenceEqualityComparer.Instance),
            explanation.Bareme, language);
        var files = Formats.Citations.OfPublicData(steps.SelectMany(step => step.Sources), sources.Count + 1, language);
        Citations = [.. sources.Select(source => source.Citation), .. files.Select(file => file.Citation)];
        _files = files.ToDictionary(file => file.File, file => file.Citation.Number);
        _numbers = sources.ToDictionary<(FigureValue Value, Citation Citation), FigureValue, int>(
            source => source.Value, source => source.Citation.Number, ReferenceEqualityComparer.Instance);
        Root = NodeOf(shown[0]);
        Others = [.. shown.Skip(1).Select(NodeOf)];
        Uncertainties = [.. explanation.Narrowings.Select(narrowing => Visible.Of(narrowing.Sentence(language)))];
    }

    internal string Title { get; }

    /// <summary>Gets the paragraph for who reads no more; empty where there is none.</summary>
    internal string Opening { get; }

    internal string Amount { get; }

    /// <summary>Gets the hypotheses that an exact amount rests on, in words; empty where it rests on none.</summary>
    internal string RestsOn { get; }

    internal ExplanationNode Root { get; }

    /// <summary>Gets the amounts shown beside the main one; those that are nothing are left out.</summary>
    internal IReadOnlyList<ExplanationNode> Others { get; }

    /// <summary>Gets what is not known, what would narrow the amount and by how much.</summary>
    internal IReadOnlyList<string> Uncertainties { get; }

    internal IReadOnlyList<Citation> Citations { get; }

    internal string Say(string key, params object[] arguments) => Sentences.Of(key, _language, arguments);

    private ExplanationNode NodeOf(ExplanationStep step)
    {
        var isExplainedAbove = !step.IsLeaf && !_explained.Add(step);
        var under = isExplainedAbove ? [] : ShownUnder(step);
        return new ExplanationNode
        {
            Name = Visible.Of(IsLot(step) ? NameOfLot(step) : step.Name(_language)),
            Value = Visible.Of(step.Value(_language)),
            Rule = step.Rule,
            Sentence = step.IsLeaf ? "" : Visible.Of(step.Sentence(_language)),
            Formula = (
                Visible.Of(step.Operation == StepOperation.Sum && step.Operands.All(IsLot)
                    ? string.Join(" + ", step.Operands.Select(NameOfLot))
                    : step.FormulaInNames(_language)),
                Visible.Of(step.FormulaInNumbers(_language))),
            Because =
            [
                .. step.Grounds.Where(ground => ground.IsLeaf)
                    .Select(ground => Visible.Of($"{ground.Name(_language)} : {ground.Value(_language)}{Cited(ground)}")),
            ],
            Reasons = [.. step.Reasons.Skip(step.Amount is null ? 1 : 0).Select(reason => Visible.Of(reason.Message(_language)))],
            Citations = CitationsOf(step),
            IsExplainedAbove = isExplainedAbove,
            Children = [.. under.Select(NodeOf)],
        };
    }

    private static bool IsLot(ExplanationStep step) => step.Kind.StartsWith(Lot, StringComparison.Ordinal);

    /// <summary>What tells a lot from the others: its places, and the day they opened.</summary>
    private string NameOfLot(ExplanationStep step)
    {
        var owner = step.Id[(step.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var (found, seen) = (new Dictionary<string, ExplanationStep>(StringComparer.Ordinal), new HashSet<ExplanationStep>());
        var open = new Stack<ExplanationStep>([step]);
        while (open.TryPop(out var next))
        {
            if (next.Operation == StepOperation.SumToCent || !seen.Add(next))
            {
                continue;
            }

            if (next.IsLeaf && next.Id == $"{owner}/{next.Kind}")
            {
                found.TryAdd(next.Kind, next);
            }

            foreach (var under in next.Operands.Concat(next.Grounds))
            {
                open.Push(under);
            }
        }

        return found.TryGetValue("places", out var places) && found.TryGetValue("date_ouverture", out var opening)
            ? Say("explication.lot", step.Name(_language), places.Value(_language), opening.Value(_language))
            : step.Name(_language);
    }

    private IEnumerable<ExplanationStep> ShownUnder(ExplanationStep step) =>
        ShownOperands(step).Concat(step.Grounds.Where(ground => !ground.IsLeaf));

    private HashSet<ExplanationStep> StepsUnder(IEnumerable<ExplanationStep> roots)
    {
        var seen = new HashSet<ExplanationStep>();
        var open = new Stack<ExplanationStep>(roots);
        while (open.TryPop(out var step))
        {
            if (!seen.Add(step))
            {
                continue;
            }

            foreach (var under in ShownUnder(step).Concat(step.Grounds))
            {
                open.Push(under);
            }
        }

        return seen;
    }

    /// <summary>
    /// The lines of a territory that share its cents, and the causes that share those of the difference, are not all told again under each
    /// of them; under a structure, what other structures get is not told at all.
    /// </summary>
    private IEnumerable<ExplanationStep> ShownOperands(ExplanationStep step) => step.Operation switch
    {
        StepOperation.SumToCent => [],
        StepOperation.LargestRemainders when _isOfStructure => step.Operands.Take(1),
        StepOperation.ShareOfDifference => step.Operands.Take(1),
        StepOperation.Months or StepOperation.Days or StepOperation.MonthsIfTouched =>
            step.Operands.Where(operand => operand.Date is not null && !operand.IsLeaf),
        _ => step.Operands,
    };

    private List<int> CitationsOf(ExplanationStep step) =>
        step.Figure is { } figure && _numbers.TryGetValue(figure, out var number)
            ? [number]
            : [.. step.Sources.Select(source => _files[source.File]).Distinct().Order()];

    private string Cited(ExplanationStep step) => string.Concat(CitationsOf(step).Select(number => $" [{number}]"));
}
