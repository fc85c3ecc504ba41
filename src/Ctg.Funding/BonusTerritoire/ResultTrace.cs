using Ctg.Funding.Baremes;
using Ctg.Funding.Explanations;
using static Ctg.Funding.Explanations.StepOperation;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>Records how the lines are rounded and add up, R7, what they are made of, R8, and what stands beside the total, R2.</summary>
internal sealed class ResultTrace
{
    private readonly BonusTrace _trace;
    private readonly YearScale _scale;
    private readonly DraftLine[] _drafts;
    private readonly BonusTerritoireResult _result;
    private readonly decimal _divisor;
    private readonly LotTrace _lots;
    private readonly IfKnown _ifKnown;
    private readonly ExplanationStep[] _lines;

    internal ResultTrace(BonusTrace trace, LotTrace lots, YearScale scale, DraftLine[] drafts, BonusTerritoireResult result, decimal divisor, IfKnown ifKnown)
    {
        _trace = trace;
        _scale = scale;
        _drafts = drafts;
        _result = result;
        _divisor = divisor;
        _ifKnown = ifKnown;
        _lots = lots;
        _lines = Lines();
    }

    private Derivation Derivation => _trace.Derivation;

    internal BonusTerritoireExplanation Explanation() => new(
        _result,
        Territory(),
        [.. Enumerable.Range(0, _drafts.Length).Select(i => new Explanation(_lines[i], [new ExplanationOutput("montant", _lines[i]), .. Parts(i)], _ifKnown.Recalculation(result => result.Lines[i].Amount)))],
        OfStructure,
        All);

    /// <summary>R7: every line that has an amount takes its share of their total; the others say why they have none.</summary>
    private ExplanationStep[] Lines()
    {
        var exact = Array.ConvertAll(_drafts, draft => draft.Statut == AmountStatut.Exclu ? _lots.Excluded(draft.Lot, draft.Reasons[0]) : _lots.Exact(draft, _divisor));
        var paid = Enumerable.Range(0, _drafts.Length).Where(i => _drafts[i].Amount is not null).ToArray();
        if (paid.Length == 0)
        {
            return exact;
        }

        var rank = new LotRank([.. paid.Select(i => _drafts[i].Lot)]);
        var shared = _scale.RoundsByLine ? null : Derivation.Compute(
            BonusSteps.Shared,
            "",
            SumToCent,
            ExactBounds.Of(_result.Total!.Value),
            [.. Enumerable.Range(0, paid.Length).Order(rank).Select(position => exact[paid[position]])]);
        ExplanationStep[] lines = [.. exact];
        foreach (var i in paid)
        {
            lines[i] = Derivation.Compute(shared is null ? BonusSteps.LineAlone : BonusSteps.Line, _trace.Lots.Of(_drafts[i].Lot), new StepContent(
                shared is null ? RoundToCent : LargestRemainders,
                shared is null ? [exact[i]] : [exact[i], shared])
            {
                Amount = ExactBounds.Of(_result.Lines[i].Amount!.Value),
                Grounds = [Derivation.Figure(_scale.Rounding, null)],
                Reasons = _drafts[i].Reasons,
            });
        }

        return lines;
    }

    /// <summary>R8: the parts of a line, as the result shows them.</summary>
    private IEnumerable<ExplanationOutput> Parts(int i)
    {
        if (_result.Lines[i] is not { Split: { } split, PerUnit: { } perPlace })
        {
            yield break;
        }

        var draft = _drafts[i];
        yield return new ExplanationOutput("montant_place", _lots.PerPlace(draft, perPlace));
        var rebond = Part(draft, BonusSteps.Rebond, "rebond", steps => steps.Rebond, part => Bounds.Of(part.Rebond), Bounds.Of(split.Rebond));
        var rattrapage = Part(draft, BonusSteps.Rattrapage, "rattrapage", steps => steps.Rattrapage, part => part.Rattrapage, split.Rattrapage);
        var uplift = Part(draft, BonusSteps.ZoneUplift, "majoration_zone", steps => steps.ZoneUplift, part => part.ZoneUplift, split.ZoneUplift);
        var trajectoire = Part(draft, BonusSteps.Trajectoire, "trajectoire", steps => steps.Trajectoire, part => part.Trajectoire, split.Trajectoire);
        var basis = draft.Amount!.Value.IsExact
            ? Derivation.Compute(BonusSteps.Base, _trace.Lots.Of(draft.Lot), Difference, ExactBounds.Of(split.Base), _lines[i], rebond, rattrapage, uplift, trajectoire)
            : Part(draft, BonusSteps.Base, "base", steps => steps.Base, part => part.Base, split.Base);
        yield return new ExplanationOutput("base", basis);
        yield return new ExplanationOutput("rebond", rebond);
        yield return new ExplanationOutput("rattrapage", rattrapage);
        yield return new ExplanationOutput("majoration_zone", uplift);
        yield return new ExplanationOutput("trajectoire", trajectoire);
    }

    private ExplanationStep Part(DraftLine draft, StepKind kind, string name, Func<UnitSteps, ExplanationStep?> step, Func<UnitAmount, Bounds> part, Bounds rounded)
    {
        var about = _trace.Lots.Of(draft.Lot);
        return _lots.ExactPart(draft, name, step, part, _divisor) is { } exact
            ? Derivation.Compute(kind, about, RoundToCent, ExactBounds.Of(rounded), exact)
            : Derivation.Compute(kind, about, new StepContent(Zero, []) { Amount = ExactBounds.Of(0), Grounds = [.. _trace.PartsOf(draft).Select(each => each.Rate.Steps!.Total)] });
    }

    private Explanation Territory()
    {
        var total = Sum(BonusSteps.Total, "", _lines, _result.Total);
        List<ExplanationOutput> outputs = [new ExplanationOutput("bonus", total)];
        if (_result.PsejDue is { } due)
        {
            var psej = _result.Territory.Psej is not null ? _trace.Psej : Derivation.Compute(BonusSteps.WithoutPsej, "", new StepContent(Zero, [])
            {
                Amount = ExactBounds.Of(0),
                Grounds = [Derivation.Input("territoire", "date_fin_cej", _result.Territory.CejEnd), _trace.Psej],
            });
            var fullYear = _trace.FullYear(_result.PsejPart.Of);
            var monthsDue = _lots.MonthsDue(_result.PsejPart.Of - _result.PsejPart.Count);
            var months = Derivation.Compute(BonusSteps.PsejMonths with { Unit = fullYear.Unit }, "", Difference, ExactBounds.Of(_result.PsejPart.Count), fullYear, monthsDue);
            var psejDue = Derivation.Compute(BonusSteps.PsejDue, "", ProrataToCent, ExactBounds.Of(due), psej, months, fullYear);
            outputs.Add(new ExplanationOutput("psej_maintenue", psejDue));
            if (_result is { Difference: { } difference, Total: { } bonus, PsejPerYear: { IsExact: true } })
            {
                var resources = Derivation.Compute(BonusSteps.Resources, "", StepOperation.Sum, ExactBounds.Of(due.Plus(bonus)), psejDue, total);
                outputs.Add(new ExplanationOutput("difference", Derivation.Compute(BonusSteps.Change, "", Difference, ExactBounds.Of(difference), resources, psej)));
            }
        }

        return new Explanation(total, outputs, _ifKnown.Recalculation(result => result.Total));
    }

    private Explanation All()
    {
        var territory = Territory();
        var lines = Enumerable.Range(0, _drafts.Length).SelectMany(i => Parts(i).Prepend(new ExplanationOutput("montant", _lines[i])).Select(output => output with { Line = _drafts[i].Lot.Line }));
        return new Explanation(territory.Root, [.. territory.Outputs, .. lines], _ifKnown.Recalculation(result => result.Total));
    }

    private Explanation OfStructure(string structure)
    {
        var indices = Enumerable.Range(0, _drafts.Length).Where(i => _drafts[i].Lot.Structure == structure).ToArray();
        if (indices.Length == 0)
        {
            throw new ArgumentException($"Territory {_result.Territory.Code} has no lot of structure {structure}.", nameof(structure));
        }

        var root = Sum(BonusSteps.Structure, structure, [.. indices.Select(i => _lines[i])], Of(_result, indices));
        return new Explanation(root, [new ExplanationOutput("montant", root)], _ifKnown.Recalculation(result => Of(result, indices)));
    }

    /// <summary>Sum of some lines; <see langword="null"/> where only indeterminate ones are.</summary>
    private static Bounds? Of(BonusTerritoireResult result, int[] indices)
    {
        var amounts = indices.Select(i => result.Lines[i].Amount).OfType<Bounds>().ToArray();
        var isUnknown = amounts.Length == 0 && indices.Any(i => result.Lines[i].Statut == AmountStatut.Indetermine);
        return isUnknown ? null : amounts.Aggregate(Bounds.Of(0), (total, amount) => total.Plus(amount));
    }

    /// <summary>Sum of the lines that have an amount; the others stand beside it as grounds.</summary>
    private ExplanationStep Sum(StepKind kind, string about, ExplanationStep[] lines, Bounds? total)
    {
        var paid = lines.Where(line => line.Amount is not null).ToArray();
        return Derivation.Compute(kind, about, new StepContent(total is null ? None : paid.Length == 0 ? Zero : StepOperation.Sum, paid)
        {
            Amount = total is { } known ? ExactBounds.Of(known) : null,
            Grounds = lines.Length == 0 ? [Derivation.Input("territoire", "lots", "", 0)] : [.. lines.Where(line => line.Amount is null)],
            Reasons = total is null ? [.. lines.SelectMany(line => line.Reasons).Distinct()] : [],
        });
    }
}
