using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The recorded run of a territory, as explanations of its total, its structures and its lines.</summary>
internal sealed class BonusExplanations
{
    private readonly TerritoryYear<RecordedWork> _year;
    private readonly BonusTerritoireResult _result;
    private readonly IfKnown _ifKnown;
    private readonly Term[] _lines;

    private BonusExplanations(TerritoryYear<RecordedWork> year, BonusTerritoireResult result, IfKnown ifKnown)
    {
        _year = year;
        _result = result;
        _ifKnown = ifKnown;
        var shared = LineRules.Shared(year);
        _lines = [.. Enumerable.Range(0, year.Run.Lots.Count).Select(lot => LineRules.Line(year, lot, shared))];
    }

    private RecordedWork Work => _year.Run.Work;

    internal static BonusTerritoireExplanation Of(
        Territory territory, IReadOnlyList<PlaceLot> lots, int year, Bareme bareme, InputSources sources, Explanation? psej)
    {
        var card = BonusCard.Of(bareme, year, territory.Service);
        var names = NamesOf(lots);
        var lineOf = lots.Zip(names).ToDictionary(each => each.Second, each => each.First.Line, StringComparer.Ordinal);
        var derivation = new Derivation((owner, column) =>
            lineOf.TryGetValue(owner, out var line) ? sources.OfLot(line, column) : sources.OfTerritory(column));
        var work = new RecordedWork(new UsedFigures(card.All), derivation, names);
        if (psej is not null)
        {
            work.Derivation.Follow("territoire", "psej_estimee", "", psej.Root);
        }

        var run = new TerritoryYear<RecordedWork>(new(work, territory, LotTable.Of(lots), card));
        var result = BonusTerritoireCalculator.Calculate(territory, lots, year, bareme);
        var all = new BonusExplanations(run, result, new IfKnown(territory, lots, names, year, bareme, psej));
        var lines = Enumerable.Range(0, lots.Count).Select(all.OfLine);
        return new BonusTerritoireExplanation(
            result, all.Total(), [.. lines], all.OfStructure, all.OfAll, all.OfCauses)
        { PsejDue = all.PsejDue(), MissingPieces = all.Missing };
    }

    /// <summary>What leaves lines of the year open: each figure once, whatever its values, and each input.</summary>
    private List<MissingPiece> Missing()
    {
        var open = _lines.Where(line => !line.IsKnown).Select(line => line.Step!).Append(Total().Root).Select(Recalculation.Open).ToArray();
        var figures = open.SelectMany(each => each.Figures).GroupBy(leaf => leaf.Figure!.Figure.Id, StringComparer.Ordinal)
            .Select(figure => (First: figure.First(), Values: figure.Select(leaf => leaf.Figure!).Distinct().ToArray())).ToArray();
        var unknown = figures.Where(figure => figure.Values.Any(value => !value.IsKnown)).ToArray();
        var pieces = figures.Select(figure => new MissingPiece(figure.First, _ifKnown.Years(figure.Values))
        {
            IfOthersKnown = unknown.Length > 1 && unknown.Contains(figure)
                ? _ifKnown.Years([.. unknown.Where(other => other != figure).SelectMany(other => other.Values)])[0]
                : null,
        }).ToList();
        foreach (var input in open.SelectMany(each => each.Inputs).DistinctBy(leaf => leaf.Id, StringComparer.Ordinal))
        {
            if (_ifKnown.Years(input) is { } years)
            {
                pieces.Add(new MissingPiece(input, years));
            }
        }

        return pieces;
    }

    /// <summary>The lots as explanations name them: by the line of the inventory, else by their position.</summary>
    private static string[] NamesOf(IReadOnlyList<PlaceLot> lots)
    {
        var hasLines = lots.All(lot => lot.Line > 0) && lots.DistinctBy(lot => lot.Line).Count() == lots.Count;
        return [.. lots.Select((lot, i) => string.Create(CultureInfo.InvariantCulture, $"lot-{(hasLines ? lot.Line : i + 1)}"))];
    }

    private Explanation OfLine(int lot) =>
        new(
            _lines[lot].Step!, [new ExplanationOutput("montant", _lines[lot].Step!), .. Parts(lot)],
            _ifKnown.Recalculation(result => result.Lines[lot].Amount));

    /// <summary>R8: the parts of a line, as the result shows them.</summary>
    private IEnumerable<ExplanationOutput> Parts(int lot)
    {
        if (!_year.IsPaid(lot))
        {
            return [];
        }

        var perPlace = LotAmount.PerPlace(_year, lot);
        var parts = new Cents[BonusPart.All.Length];
        LineRules.Split(_year, lot, _year.Shares[lot] with { Step = _lines[lot].Step }, parts);
        return
        [
            new ExplanationOutput("montant_place", perPlace.Step!),
            .. parts.Zip(BonusPart.All, (part, of) => new ExplanationOutput(of.Column, part.Step!)),
        ];
    }

    private Explanation Total()
    {
        var total = Sum(BonusSteps.Total, "", _lines, _result.Total);
        List<ExplanationOutput> outputs = [new ExplanationOutput("bonus", total.Step!)];
        if (_result.PsejDue is not null)
        {
            var (psej, due) = BeforeAndAfter.PsejDue(_year);
            outputs.Add(new ExplanationOutput("psej_maintenue", due.Step!));
            if (_result is { Difference: not null, PsejPerYear.IsExact: true })
            {
                var resources = Work.Compute(BonusSteps.Resources, "", StepOperation.Sum, [due, total]);
                outputs.Add(
                    new ExplanationOutput(
                        "difference", Work.Compute(BonusSteps.Change, "", StepOperation.Difference, [resources, psej]).Step!));
            }
        }

        return new Explanation(total.Step!, outputs, _ifKnown.Recalculation(result => result.Total));
    }

    private Explanation? PsejDue() => _result.PsejDue is null || BeforeAndAfter.PsejDue(_year).Due.Step is not { } due
        ? null
        : new Explanation(due, [new ExplanationOutput("psej_maintenue", due)], _ifKnown.Recalculation(result => result.PsejDue));

    private Explanation OfAll()
    {
        var territory = Total();
        var lines = Enumerable.Range(0, _lines.Length).SelectMany(lot =>
            Parts(lot).Prepend(new ExplanationOutput("montant", _lines[lot].Step!))
                .Select(output => output with { Line = _year.Run.Lots.Names.Line(lot) }));
        return new Explanation(territory.Root, [.. territory.Outputs, .. lines], _ifKnown.Recalculation(result => result.Total));
    }

    private IReadOnlyList<Explanation> OfCauses()
    {
        var readings = TransitionCauses<RecordedWork>.Of(_year, _result, Sum(BonusSteps.Total, "", _lines, _result.Total));
        var recalculation = _ifKnown.Recalculation(result => result.Difference);
        return readings.Count == 0 && WhyNoDifference() is var missing
            ? [new Explanation(missing, [new("difference", missing)], recalculation)]
            : [.. readings.Select(reading => new Explanation(
                reading.Difference.Step!,
                [
                    new("difference", reading.Difference.Step!),
                    .. reading.Causes.Select((cause, i) => new ExplanationOutput(CauseSplit.Columns[i], cause.Step!)),
                ],
                recalculation))];
    }

    private ExplanationStep WhyNoDifference()
    {
        Mark[] unknown = [.. _lines.Where((line, lot) => _year[lot] != LotKind.Excluded && !line.IsKnown).Select(line => (Mark)line)];
        List<Diagnostic> missing =
        [
            .. _result.Lines.Where(line => line.Statut == AmountStatut.Indetermine).SelectMany(line => line.Reasons).Distinct(),
        ];
        if (missing.Count == 0)
        {
            missing.Add(new(_result.PsejPerYear is null ? Codes.PsejMissing : Codes.PsejBounds, DiagnosticSeverity.Error));
        }

        return Work.Miss(BonusSteps.ChangeUnknown, "", missing, [_year.Run.Psej, .. unknown]).Step!;
    }

    private Explanation OfStructure(string structure)
    {
        var lots = Enumerable.Range(0, _lines.Length).Where(lot => _year.Run.Lots.Names.Structure(lot) == structure).ToArray();
        if (lots.Length == 0)
        {
            throw new ArgumentException($"Territory {_result.Territory.Code} has no lot of structure {structure}.", nameof(structure));
        }

        var root = Sum(BonusSteps.Structure, structure, [.. lots.Select(lot => _lines[lot])], SumOf(_result, lots)).Step!;
        return new Explanation(root, [new ExplanationOutput("montant", root)], _ifKnown.Recalculation(result => SumOf(result, lots)));
    }

    /// <summary>Sum of some lines; <see langword="null"/> where only indeterminate ones are.</summary>
    private static Bounds? SumOf(BonusTerritoireResult result, int[] lots)
    {
        BonusLine[] lines = [.. lots.Select(lot => result.Lines[lot])];
        var amounts = lines.Select(line => line.Amount).OfType<Bounds>().ToArray();
        var isUnknown = amounts.Length == 0 && lines.Any(line => line.Statut == AmountStatut.Indetermine);
        return isUnknown ? null : amounts.Aggregate(Bounds.Of(0), (total, amount) => total.Plus(amount));
    }

    /// <summary>Sum of the lines that have an amount; the others stand beside it as grounds.</summary>
    private Term Sum(StepKind kind, string about, Term[] lines, Bounds? total)
    {
        Mark[] others = lines.Length == 0
            ? [Work.Given("territoire", "lots", "", Bounds.Of(0))]
            : [.. lines.Where(line => !line.IsKnown).Select(line => (Mark)line)];
        if (total is null)
        {
            return Work.Miss(kind, about, [.. lines.SelectMany(line => line.Reasons).Distinct()], others);
        }

        var sum = new TermSum(1);
        foreach (var line in lines.Where(line => line.IsKnown))
        {
            sum.Add(line);
        }

        return Work.Add(kind, about, sum, others);
    }
}
