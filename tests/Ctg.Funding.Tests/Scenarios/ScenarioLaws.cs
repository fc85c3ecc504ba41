using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
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

    /// <summary>Only what a scenario touches is calculated again; nothing of it shows.</summary>
    [Property]
    public void Of_several_territories_each_is_as_if_all_were_calculated_again(Inventory a, Inventory b, Inventory c, byte kind)
    {
        var bareme = a.Local.Bareme;
        Territory[] territories = [.. new[] { a, b, c }.Select((each, i) => Coded(each.Territory, $"T{i}"))];
        PlaceLot[] lots = [.. new[] { a, b, c }.SelectMany((each, i) => each.Lots.Select(lot => (i, lot))).OrderBy(each => each.lot.Structure, StringComparer.Ordinal).Select((each, line) => each.lot with { Territory = $"T{each.i}", Line = line + 2 })];
        var inputs = new ScenarioInputs(territories, lots, bareme);
        var scenario = new Scenario("s")
        {
            Territories = (kind & 1) == 0 ? [] : [new TerritoryChange { Codes = ["T1", "absent"], Tranche = 2 }],
            Lots = (kind & 2) == 0 ? [] : [new LotChange { Structures = ["S2", "S9"], Territories = ["T0"], IsInQpv = true }],
            Moves = (kind & 4) == 0 ? [] : [new LotMove("S1", "T2", new LocalDate(2023, 7, 1)), new LotMove("S3", "T9", new LocalDate(2022, 1, 1))],
            Removals = (kind & 8) == 0 ? [] : [new LotRemoval("S4"), new LotRemoval("S1", new LocalDate(2024, 2, 1))],
            Additions = (kind & 16) == 0 ? [] : [new LotAddition((kind & 32) == 0 ? "T0" : "*", "P", 10, new LocalDate(2022, 3, 1)) { Service = a.Territory.Service }],
            Bareme = (kind & 192) != 192 ? BaremeChange.None : new BaremeChange { IsWithoutRebond = true },
        };

        var after = scenario.Apply(inputs);
        var result = new ScenarioComparer(inputs, [a.Year]).Compare(scenario);

        BonusTerritoireResult Again(ScenarioInputs from, Territory territory) =>
            BonusTerritoireCalculator.Calculate(territory, [.. from.Lots.Where(lot => (lot.Territory, lot.Service) == (territory.Code, territory.Service))], a.Year, from.Bareme);
        Assert.Equal(inputs.Territories.Select(each => Known(Again(inputs, each))), result.Territories.Select(change => change.Base));
        Assert.Equal(after.Territories.Select(each => Known(Again(after, each))), result.Territories.Select(change => change.Changed));
        Assert.Equal(after.Notices, result.Notices);
        var structures = after.Territories.SelectMany(each => Again(after, each).Lines).GroupBy(line => (line.Lot.Territory, line.Lot.Structure));
        Assert.All(structures, lines => Assert.Equal(
            lines.Any(line => line.Statut == AmountStatut.Indetermine) ? null : Bounds.Sum(lines.Select(line => line.Amount ?? Bounds.Of(0))),
            result.Structures.Single(change => (change.Territory, change.Structure) == lines.Key).Changed));
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
    public void A_scenario_that_adds_exact_lines_alone_changes_an_exact_amount(Inventory drawn, PositiveInt places, bool isTwice)
    {
        var inventory = drawn with { Territory = drawn.Territory with { Service = Service.Eaje }, Lots = [.. drawn.Lots.Select(Crèche)] };
        LotAddition Addition(string structure, LocalDate opening) => new("A", structure, 1 + (places.Get % 50), opening) { IsInQpv = true };
        var addition = Addition("P", new LocalDate(2024, 2, 1));
        var scenario = new Scenario("s") { Additions = isTwice ? [addition, Addition("S1", new LocalDate(2025, 3, 1))] : [addition] };
        var after = scenario.Apply(InputsOf(inventory));
        var added = BonusTerritoireCalculator.Calculate(after.Territories[0], after.Lots, inventory.Year, after.Bareme).Lines.Skip(inventory.Lots.Count).ToArray();
        if (inventory.Year >= 2028 || added.Any(line => line.Statut is not (AmountStatut.Exact or AmountStatut.Exclu)))
        {
            return;
        }

        var change = new ScenarioComparer(InputsOf(inventory), [inventory.Year]).Compare(scenario).Territories.Single();

        // Two bounds that are each rounded to the cent (R7) may leave one.
        Assert.NotNull(change.Low);
        Assert.True(Math.Abs(change.High!.Value - change.Low.Value) <= 0.01m, $"{change.Low} … {change.High}");
    }

    [Property]
    public void A_change_that_is_known_is_the_same_whatever_the_unknown_turns_out_to_be(Inventory drawn, PositiveInt places, byte kind)
    {
        var territory = drawn.Territory with { Psej = drawn.Territory.Psej is { } psej ? Bounds.Of(psej.Min) : null };
        var inventory = drawn with { Territory = territory, Year = 2025 + (drawn.Year % 3), Local = LocalBareme.None };
        var scenario = new Scenario("s")
        {
            Territories = (kind & 7) switch { 1 => [new TerritoryChange { Tranche = 3 }], 2 => [new TerritoryChange { CejEnd = new LocalDate(2022, 6, 30) }], 3 => [new TerritoryChange { IsUnderRattrapage = true }], _ => [] },
            Lots = (kind & 8) == 0 ? [] : [new LotChange { Structures = ["S1", "S2"], IsInQpv = true }],
            Removals = (kind & 16) == 0 ? [] : [new LotRemoval("S3", new LocalDate(2025, 5, 1))],
            Additions = (kind & 32) == 0 ? [] : [new LotAddition("A", "P", places.Get, new LocalDate(2024, 3, 1)) { IsInQpv = true, Service = inventory.Territory.Service }],
            Bareme = (kind & 64) == 0 ? BaremeChange.None : new BaremeChange { IsWithoutRebond = true },
        };

        // The high end follows the low one by the widths of lines, whose bounds are each rounded to the cent (R7).
        var most = 0.01m * (1 + inventory.Lots.Count);
        AmountChange With(Bareme bareme) => new ScenarioComparer(new ScenarioInputs([inventory.Territory], inventory.Lots, bareme), [inventory.Year]).Compare(scenario).Territories.Single();
        var change = With(Bareme.BuiltIn);

        foreach (var known in Revaluations.Select(With).Where(each => change.High is not null && each is { Base: not null, Changed: not null }))
        {
            Assert.True(Math.Abs(change.Low!.Value - (known.Changed!.Value.Min - known.Base!.Value.Min)) <= most, $"{change.Low}, not {known.Changed!.Value.Min - known.Base!.Value.Min}");
            Assert.True(Math.Abs(change.High!.Value - (known.Changed.Value.Max - known.Base.Value.Max)!.Value) <= most, $"{change.High}, not {known.Changed.Value.Max - known.Base.Value.Max}");
        }
    }

    private static readonly Bareme[] Revaluations =
    [
        Given.Bareme(Given.Figure(YearlyRevaluation, "2025-01-01", "\"montant\": 35.5")),
        Given.Bareme(Given.Figure(YearlyRevaluation, "2025-01-01", "\"tableau\": [ { \"montant_place_max\": 1500, \"montant\": 70 }, { \"montant\": 20 } ]")),
        Given.Bareme(Given.Figure(YearlyRevaluation, "2025-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 50 }, { \"tranche\": 3, \"montant\": 80 }, { \"montant\": 10 } ]")),
    ];

    private const string YearlyRevaluation = "BT-V";

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

    private static Territory Coded(Territory territory, string code) => new(code, territory.CtgEffect)
    {
        CejEnd = territory.CejEnd,
        Service = territory.Service,
        Psej = territory.Psej,
        ReferenceUnits = territory.ReferenceUnits,
        NotifiedAmount = territory.NotifiedAmount,
        Tranche = territory.Tranche,
        RuralZoning = territory.RuralZoning,
        IsUnderRattrapage = territory.IsUnderRattrapage,
        Places2023 = territory.Places2023,
    };

    private static PlaceLot Crèche(PlaceLot lot) => new(lot.Territory, lot.Structure, lot.Units, lot.Opening, lot.Closing) { Joined = lot.Joined, Financement = lot.Financement, IsCofinanced = lot.IsCofinanced, Line = lot.Line };

    private static Bounds? Known(BonusTerritoireResult result) =>
        result is { PsejDue: { } due, Total: { } bonus, IsPartial: false } ? new Bounds(due.Min + bonus.Min, due.Max + bonus.Max) : null;

    private static ScenarioInputs InputsOf(Inventory inventory) => new([inventory.Territory], inventory.Lots, inventory.Local.Bareme);
}
