using RulesEngine.Models;

namespace Ctg.Funding.Benchmarks.PerLot;

/// <summary>The amount of one lot by RulesEngine, R1 and R3 to R6, its lambdas compiled once.</summary>
internal sealed class ByRulesEngine
{
    private const string Name = "bonus";
    private const string Months =
        "Convert.ToDecimal(Math.Max(0, Math.Min(lot.LastMonth, territory.LastMonth) - Math.Max(lot.FirstMonth, territory.FirstMonth) + 1))";

    private readonly RuleParameter _territory;
    private readonly RulesEngine.RulesEngine _engine = new(
    [
        new Workflow
        {
            WorkflowName = Name,
            Rules =
            [
                Rule("exclue", "!lot.Psu || !lot.Cofinanced", "0m"),
                Rule("existante", "lot.Psu && lot.Cofinanced && lot.Opening <= territory.ReferenceDay", $"lot.Places * {Months} * territory.Psej / (territory.ReferencePlaces * 12)"),
                Rule("prioritaire", "lot.Psu && lot.Cofinanced && lot.Opening > territory.ReferenceDay && lot.Qpv", $"lot.Places * {Months} * territory.Top / 12"),
                Rule("nouvelle", "lot.Psu && lot.Cofinanced && lot.Opening > territory.ReferenceDay && !lot.Qpv", $"lot.Places * {Months} * territory.NewMin / 12"),
            ],
        },
    ]);

    internal ByRulesEngine(TerritoryInput territory) => _territory = new RuleParameter("territory", territory);

    internal static string Version => typeof(RulesEngine.RulesEngine).Assembly.GetName().Version!.ToString(3);

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
