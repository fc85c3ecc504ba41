using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Psej;

/// <summary>The recorded runs of contracts: explanations of one in a year, and of what a territory has for a service from all.</summary>
internal sealed class PsejExplanations(IReadOnlyList<(Cej Cej, IReadOnlyList<PsejAction> Actions)> contracts, Bareme bareme)
{
    private readonly Derivation _derivation = new();
    private readonly string[][] _names = NamesOf(contracts);

    internal static PsejExplanation Of(Cej cej, IReadOnlyList<PsejAction> actions, int year, Bareme bareme)
    {
        var all = new PsejExplanations([(cej, actions)], bareme);
        var run = all.Run(0, year);
        var result = run.Result();
        Recalculation By(Func<PsejResult, Bounds?> amount) =>
            all.Again((contracts, figures) => amount(PsejCalculator.Calculate(cej, contracts[0].Actions, year, figures)));
        var total = run.Run.Sum(PsejSteps.Total, run.Run.Name, run.Lines).Step!;
        List<ExplanationOutput> outputs = [new("montant", total), new("accueil", run.Accueil.Step!), new("pilotage", run.Pilotage.Step!)];
        if (run.Excess is { } excess)
        {
            outputs.Add(new("depassement_pilotage", excess.Step!));
        }

        var lines = actions.Select((_, i) => new Explanation(run.Lines[i].Step!, OutputsOf(run, i), By(result => result.Lines[i].Amount)));
        return new(result, new Explanation(total, outputs, By(result => result.Total)), [.. lines]);
    }

    /// <summary>What a territory has for a service in a year: a contract that has ended counts as in its last one.</summary>
    internal Explanation Share((string Territory, Service Service) key, int year)
    {
        var years = contracts.Select((contract, i) => Run(i, Math.Min(year, PsejCard.YearsOf(contract.Cej, bareme)[^1]))).ToArray();
        var shares = years.Select(year =>
        {
            var lines = year.Lines.Zip(year.Run.Actions).Where(line => (line.Second.Territory, line.Second.Service) == key);
            return year.Run.Sum(PsejSteps.Share, year.Run.Name, lines.Select(line => line.First), isStrict: true);
        });
        var root = years[0].Run.Sum(PsejSteps.Estimate, "", shares, isStrict: true).Step!;
        return new Explanation(root, [new("psej", root)], Again((all, figures) => PsejAccounts.Amount(key, year, all, figures)));
    }

    private static ExplanationOutput[] OutputsOf(PsejYear<RecordedWork> run, int i) =>
    [
        new("montant", run.Lines[i].Step!),
        new("taux", run.Actions[i].Rate.Step!),
        new("cout_net", run.Actions[i].Net.Step!),
        new("cout_plafonne", run.Actions[i].Capped.Step!),
    ];

    /// <summary>The actions as explanations name them: by the line of their file, else by their position.</summary>
    private static string[][] NamesOf(IReadOnlyList<(Cej Cej, IReadOnlyList<PsejAction> Actions)> contracts)
    {
        PsejAction[] all = [.. contracts.SelectMany(contract => contract.Actions)];
        var hasLines = all.All(action => action.Line > 0) && all.DistinctBy(action => action.Line).Count() == all.Length;
        var count = 0;
        string Name(PsejAction action) => string.Create(CultureInfo.InvariantCulture, $"action-{(hasLines ? action.Line : ++count)}");
        return [.. contracts.Select(contract => contract.Actions.Select(Name).ToArray())];
    }

    private PsejYear<RecordedWork> Run(int contract, int year)
    {
        var card = PsejCard.Of(bareme, year);
        var work = new RecordedWork(new UsedFigures(card.All), _derivation, _names[contract]);
        var (cej, actions) = contracts[contract];
        return new(new(work, cej, actions, card, string.Create(CultureInfo.InvariantCulture, $"cej-{contract + 1}")));
    }

    /// <summary>The amount again by other figures, and under each answer that a missing input of an action may have.</summary>
    private Recalculation Again(Func<IReadOnlyList<(Cej Cej, IReadOnlyList<PsejAction> Actions)>, Bareme, Bounds?> amount) =>
        new(bareme, figures => amount(contracts, figures))
        {
            IfGiven = leaf =>
            {
                var owner = leaf.Id[..Math.Max(0, leaf.Id.LastIndexOf('/'))];
                var contract = Array.FindIndex(_names, names => names.Contains(owner));
                var place = contract < 0 ? -1 : Array.IndexOf(_names[contract], owner);
                var answers = place < 0 ? null : AnswersFor(contracts[contract].Actions[place], leaf);
                return answers?.Select(answer => amount(With(contract, place, answer), bareme)).ToArray();
            },
        };

    private (Cej Cej, IReadOnlyList<PsejAction> Actions)[] With(int contract, int place, PsejAction answer) =>
        [
            .. contracts.Select((each, i) =>
                i != contract ? each : (each.Cej, [.. each.Actions.Select((action, at) => at == place ? answer : action)])),
        ];

    /// <summary>An action under each answer; <see langword="null"/> where the input is not missing.</summary>
    private static IReadOnlyList<PsejAction>? AnswersFor(PsejAction action, ExplanationStep leaf) => (leaf.Kind, leaf.Amount) switch
    {
        ("plafond" or "unites", null) => [action with { CostCeiling = 0 }, action with { CostCeiling = action.GrossCost }],
        ("capacite_avant" or "capacite", null) => [action with { CapacityBefore = 0 }, action with { CapacityBefore = 1, Capacity = 1 }],
        ("taux_precedent", _) when action.PreviousRate is null => [action with { PreviousRate = 0 }, action with { PreviousRate = 100 }],
        _ => null,
    };
}
