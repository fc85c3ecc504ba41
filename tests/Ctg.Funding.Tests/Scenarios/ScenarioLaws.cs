using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.Generators;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Scenarios;

/// <summary>Comparing is calculating twice; a goal is the least value that reaches it.</summary>
[Properties(Arbitrary = [typeof(Inventories)], MaxTest = 60)]
public sealed class ScenarioLaws
{
    [Property]
    public void Comparing_is_calculating_the_changed_inputs(Inventory inventory, PositiveInt places, bool qpv)
    {
        var inputs = InputsOf(inventory);
        var scenario = new Scenario("s")
        {
            Lots = [new LotChange { Structures = ["S1", "S2"], IsInQpv = qpv }],
            Removals = [new LotRemoval("S3", new LocalDate(2023, 5, 1))],
            Additions = [new LotAddition("A", "P", 1 + (places.Get % 50), new LocalDate(2022, 3, 1)) { Service = inventory.Territory.Service }],
        };

        var changed = scenario.Apply(inputs);
        var alone = BonusTerritoireCalculator.Calculate(changed.Territories[0], changed.Lots, inventory.Year, changed.Bareme);
        var change = new ScenarioComparer(inputs, [inventory.Year]).Compare(scenario).Territories.Single();

        Assert.Equal(Known(inventory.Result()), change.Base);
        Assert.Equal(Known(alone), change.Changed);
    }

    [Property]
    public void Structures_add_up_to_the_bonus_of_their_territory(Inventory inventory)
    {
        var result = new ScenarioComparer(InputsOf(inventory), [inventory.Year]).Compare(new Scenario("s"));
        if (inventory.Result() is { IsPartial: false, Total: { } total })
        {
            var sum = result.Structures.Aggregate(Bounds.Of(0), (sum, each) => new Bounds(sum.Min + each.Base!.Value.Min, sum.Max + each.Base.Value.Max));
            Assert.Equal(total, sum);
        }

        Assert.All(result.Territories.Concat(result.Structures), change => Assert.Equal(Ctg.Funding.Scenarios.Outcome.Inchange, change.Outcome));
    }

    [Property]
    public void A_goal_in_places_is_the_least_that_reaches_it(Inventory drawn, PositiveInt more)
    {
        var inventory = drawn with { Territory = drawn.Territory with { Service = Service.Eaje, Psej = 90_000m, ReferenceUnits = 30, Tranche = 1, CejEnd = new LocalDate(2020, 12, 31), CtgEffect = new LocalDate(2021, 1, 1) }, Lots = [.. drawn.Lots.Select(Crèche)], Year = 2023, Local = LocalBareme.None };
        var target = inventory.Result().Total!.Value.Min + (more.Get * 1_000m) + 0.01m;

        var goal = Goal.Places(InputsOf(inventory), "A", 2023, target, isInQpv: false, isSure: true);

        Assert.Equal(goal.Value - 1, goal.Below);
        Assert.True(goal.Total.Min >= target);
        Assert.True(goal.TotalBelow!.Value.Min < target);
        Assert.Equal(Math.Ceiling(((more.Get * 1_000m) + 0.01m) / 3_600m), goal.Value);
    }

    [Property]
    public void A_figure_that_sensitivity_ranks_moves_the_total_by_its_swing(Inventory inventory)
    {
        var lines = Sensitivity.Of(InputsOf(inventory), inventory.Year);

        Assert.Equal(lines.Select(line => line.Swing ?? decimal.MaxValue).OrderDescending(), lines.Select(line => line.Swing ?? decimal.MaxValue));
        Assert.All(lines.Where(line => line.Value.Figure.Choices.Count == 0 && line.AtHigh is not null), line => Assert.True(line.AtHigh!.Value.Min >= line.AtLow.Min));
    }

    private static PlaceLot Crèche(PlaceLot lot) => new(lot.Territory, lot.Structure, lot.Units, lot.Opening, lot.Closing) { Joined = lot.Joined, Financement = lot.Financement, IsCofinanced = lot.IsCofinanced, Line = lot.Line };

    private static Bounds? Known(BonusTerritoireResult result) =>
        result is { PsejDue: { } due, Total: { } bonus, IsPartial: false } ? new Bounds(due.Min + bonus.Min, due.Max + bonus.Max) : null;

    private static ScenarioInputs InputsOf(Inventory inventory) => new([inventory.Territory], inventory.Lots, inventory.Local.Bareme);
}
