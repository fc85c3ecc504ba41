using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Scenarios;

/// <summary>What a scenario changes is told before unknowns are summed: what is the same on both sides cancels.</summary>
public sealed class DifferenceTests
{
    // 60 existing places, which have no public maximum from 2025 on (BT-V); the growth since 2023 never counts: 200 places then.
    private static readonly Territory Sixty = Given.Territory with { ReferenceUnits = 60, Tranche = 1, Places2023 = 200 };
    private static readonly LotAddition Fifteen = new("A", "P", 15, new LocalDate(2024, 1, 1)) { IsInQpv = true };

    [Fact]
    public void Fifteen_places_in_qpv_add_54000_in_2025_though_existing_places_have_no_maximum()
    {
        var change = Change(Sixty, 2025, new Scenario("s") { Additions = [Fifteen] }, Given.Existing(60));

        Assert.Equal((Bounds.AtLeast(120_000), Bounds.AtLeast(174_000)), (change.Base, change.Changed));
        Assert.Equal((54_000m, 54_000m, Outcome.Gagnant), (change.Low, change.High, change.Outcome));
    }

    [Fact]
    public void The_total_of_territories_has_the_difference_that_cancels_too()
    {
        var inputs = new ScenarioInputs([Sixty], [Given.Existing(60)], Bareme.BuiltIn);

        var total = new ScenarioComparer(inputs, [2025]).Compare(new Scenario("s") { Additions = [Fifteen] }).Total(2025);

        Assert.Equal((54_000m, 54_000m), (total.Low, total.High));
    }

    [Fact]
    public void A_growth_that_fifteen_places_bring_to_its_step_is_in_the_difference()
    {
        // 60 places in 2023, 75 in 2025: 25 % more, 300 euros for each of the 75 places, two twelfths of 2025.
        var change = Change(Sixty with { Places2023 = 60 }, 2025, new Scenario("s") { Additions = [Fifteen] }, Given.Existing(60));

        Assert.Equal((57_750m, 57_750m), (change.Low, change.High));
    }

    [Fact]
    public void A_psej_that_is_not_given_cancels_where_new_places_alone_are_added()
    {
        var change = Change(Sixty with { Psej = null }, 2024, new Scenario("s") { Additions = [Fifteen] }, Given.Existing(60));

        Assert.Null(change.Base);
        Assert.Equal((54_000m, 54_000m, Outcome.Gagnant), (change.Low, change.High, change.Outcome));
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    public void A_psej_that_the_scenario_alone_has_leaves_the_difference_unknown(int year)
    {
        var change = Change(Sixty with { Psej = null }, year, new Scenario("s") { Territories = [new TerritoryChange { Psej = 120_000 }] }, Given.Existing(60));

        Assert.Null(change.Base);
        Assert.Equal((null, null, Outcome.Incertain), (change.Low, change.High, change.Outcome));
    }

    [Fact]
    public void An_unknown_that_is_on_one_side_alone_does_not_cancel()
    {
        var change = Change(Sixty, 2025, new Scenario("s") { Removals = [new LotRemoval("E2")] }, Given.Existing(50), Given.Existing(10, "E2"));

        Assert.Equal((-20_000m, null), (change.Low, change.High));
    }

    [Fact]
    public void An_unknown_that_may_differ_does_not_cancel_though_the_minimum_is_the_same()
    {
        // The revaluation goes by the wealth of the territory: with another tranche it may be another.
        var change = Change(Sixty, 2025, new Scenario("s") { Territories = [new TerritoryChange { Tranche = 2 }] }, Given.Existing(60));

        Assert.Equal((0m, null, Outcome.Incertain), (change.Low, change.High, change.Outcome));
    }

    [Fact]
    public void Reference_places_that_are_counted_and_change_do_not_cancel()
    {
        var before = new LotAddition("A", "P", 15, new LocalDate(2019, 1, 1));
        var change = Change(Given.Territory with { Psej = null }, 2024, new Scenario("s") { Additions = [before] }, Given.Existing(60));

        Assert.Equal((null, null, Outcome.Incertain), (change.Low, change.High, change.Outcome));
    }

    [Fact]
    public void From_2028_a_growth_that_changes_leaves_the_difference_open()
    {
        // The bonus trajectoire is not public after 2027: what fifteen more places bring to all of them is not known.
        var added = Change(Sixty, 2028, new Scenario("s") { Additions = [Fifteen] }, Given.Existing(60));
        var dearer = Change(Sixty, 2028, new Scenario("s") { Bareme = new BaremeChange { Coefficients = new Dictionary<string, decimal> { ["BT-N1"] = 1.1m } } }, Given.Existing(60), Given.New(10, 2022, 1, 1));

        Assert.Equal((54_000m, null), (added.Low, added.High));
        Assert.Equal((3_600m, 3_600m), (dearer.Low, dearer.High));
    }

    private static AmountChange Change(Territory territory, int year, Scenario scenario, params PlaceLot[] lots) =>
        new ScenarioComparer(new ScenarioInputs([territory], lots, Bareme.BuiltIn), [year]).Compare(scenario).Territories.Single();
}
