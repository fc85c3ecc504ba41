using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>The sum, over territories, of PSEJ still due and bonus: what analyses look at, calculated many times over one grouping of the
/// lots.</summary>
internal sealed class InventoryTotal(ScenarioInputs inputs, int year, string? territory)
{
    private readonly (Territory Territory, PlaceLot[] Lots)[] _territories =
        [.. inputs.ByTerritory().Where(each => territory is null || each.Territory.Code == territory)];

    internal IEnumerable<BonusTerritoireResult> Results(Bareme bareme) =>
        _territories.Select(each => BonusTerritoireCalculator.Calculate(each.Territory, each.Lots, year, bareme));

    /// <summary>The sum of what is known, and how many territories are left out of it.</summary>
    internal (Bounds Sum, int Unknown) With(Bareme bareme)
    {
        Bounds[] known = [.. Results(bareme).Select(ComparedYear.Due).OfType<Bounds>()];
        return (Bounds.Sum(known), _territories.Length - known.Length);
    }
}
