using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Scenarios;

/// <summary>The sum, over territories, of PSEJ still due and bonus: what analyses look at. A territory whose amount is not known is left out.</summary>
internal static class InventoryTotal
{
    internal static Bounds Of(ScenarioInputs inputs, int year) => Results(inputs, year).Select(Amount).OfType<Bounds>().Aggregate(Bounds.Of(0), (sum, amount) => sum.Plus(amount));

    /// <summary>How many territories are left out.</summary>
    internal static int Unknown(ScenarioInputs inputs, int year) => Results(inputs, year).Count(result => Amount(result) is null);

    internal static IEnumerable<BonusTerritoireResult> Results(ScenarioInputs inputs, int year)
    {
        var lots = inputs.Lots.ToLookup(lot => (lot.Territory, lot.Service));
        return inputs.Territories.Select(territory => BonusTerritoireCalculator.Calculate(territory, [.. lots[(territory.Code, territory.Service)]], year, inputs.Bareme));
    }

    /// <summary>The inputs of one territory alone, or of all.</summary>
    internal static ScenarioInputs Within(ScenarioInputs inputs, string? territory) => territory is null ? inputs : inputs with
    {
        Territories = [.. inputs.Territories.Where(each => each.Code == territory)],
        Lots = [.. inputs.Lots.Where(lot => lot.Territory == territory)],
    };

    private static Bounds? Amount(BonusTerritoireResult result) =>
        result.PsejDue is { } due && result is { Total: { } bonus, IsPartial: false } ? due.Plus(bonus) : null;
}
