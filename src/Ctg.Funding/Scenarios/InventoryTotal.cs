using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>The sum, over territories, of PSEJ still due and bonus: what analyses look at, calculated many times over one grouping of the lots.</summary>
internal sealed class InventoryTotal
{
    private readonly (Territory Territory, PlaceLot[] Lots)[] _territories;
    private readonly int _year;

    internal InventoryTotal(ScenarioInputs inputs, int year, string? territory)
    {
        var lots = inputs.Lots.ToLookup(lot => (lot.Territory, lot.Service));
        _year = year;
        _territories = [.. inputs.Territories.Where(each => territory is null || each.Code == territory).Select(each => (each, lots[(each.Code, each.Service)].ToArray()))];
    }

    internal IEnumerable<BonusTerritoireResult> Results(Bareme bareme) => _territories.Select(each => BonusTerritoireCalculator.Calculate(each.Territory, each.Lots, _year, bareme));

    /// <summary>The sum of what is known, and how many territories are left out of it.</summary>
    internal (Bounds Sum, int Unknown) With(Bareme bareme)
    {
        var (sum, unknown) = (Bounds.Of(0), 0);
        foreach (var result in Results(bareme))
        {
            if (result.PsejDue is { } due && result is { Total: { } bonus, IsPartial: false })
            {
                sum = sum.Plus(due).Plus(bonus);
            }
            else
            {
                unknown++;
            }
        }

        return (sum, unknown);
    }
}
