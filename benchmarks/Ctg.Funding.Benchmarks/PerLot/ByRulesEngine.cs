using RulesEngine.Models;

namespace Ctg.Funding.Benchmarks.PerLot;

/// <summary>The amount of one lot by RulesEngine, its lambdas compiled once.</summary>
internal sealed class ByRulesEngine
{
    private const string Name = "bonus";

    private readonly RuleParameter _territory;
    private readonly RulesEngine.RulesEngine _engine = new(
    [
        new Workflow
        {
            WorkflowName = Name,
            Rules =
            [
                Rule("exclue", "!lot.Paid", "0m"),
                Rule("existante", "lot.Paid && !lot.IsNew", "lot.Places * lot.Months * territory.Psej / (territory.Reference * 12)"),
                Rule("prioritaire", "lot.Paid && lot.IsNew && lot.Qpv", "lot.Places * lot.Months * territory.Top / 12"),
                Rule("nouvelle", "lot.Paid && lot.IsNew && !lot.Qpv", "lot.Places * lot.Months * territory.NewMin / 12"),
            ],
        },
    ]);

    internal ByRulesEngine(TerritoryInput territory) => _territory = new RuleParameter("territory", territory);

    internal static string Version => $"RulesEngine {typeof(RulesEngine.RulesEngine).Assembly.GetName().Version!.ToString(3)}";

    internal decimal Amount(LotInput lot)
    {
        foreach (var result in _engine.ExecuteAllRulesAsync(Name, new RuleParameter("lot", lot), _territory).AsTask().Result)
        {
            if (result is { IsSuccess: true, ActionResult.Output: decimal amount })
            {
                return amount;
            }
        }

        throw new InvalidOperationException("No rule holds.");
    }

    private static Rule Rule(string name, string condition, string amount) => new()
    {
        RuleName = name,
        Expression = condition,
        Actions = new RuleActions { OnSuccess = new ActionInfo { Name = "OutputExpression", Context = new() { ["expression"] = amount } } },
    };
}
