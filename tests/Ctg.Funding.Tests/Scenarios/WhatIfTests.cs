using Ctg.Funding.Baremes;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using Xunit;

namespace Ctg.Funding.Tests.Scenarios;

/// <summary>Which figure matters, and what reaches a target, worked by hand.</summary>
public sealed class WhatIfTests
{
    private static readonly Territory Sixty = Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true };

    [Fact]
    public void What_moves_most_comes_first_and_what_has_no_public_high_end_before_all()
    {
        // 10 new places: a range of 1,000 a place; 60 existing ones: a range of 400 a place.
        var inputs = new ScenarioInputs([Sixty], [Given.Existing(60), Given.New(10, 2022, 1, 1)], Bareme.BuiltIn);

        var ranges2024 = Sensitivity.Of(inputs, 2024).Where(line => !line.Value.IsHypothesis);
        Assert.Equal([("BT-R", 24_000m), ("BT-N", 10_000m)], ranges2024.Select(line => (line.Value.Figure.Id, line.Swing!.Value)));

        var first = Sensitivity.Of(inputs, 2025)[0];
        Assert.Equal(("BT-V", null), (first.Value.Figure.Id, first.Swing));
    }

    [Fact]
    public void A_choice_of_ours_is_tried_both_ways()
    {
        var line = Sensitivity.Of(new ScenarioInputs([Sixty with { IsUnderRattrapage = false }], [Given.New(10, 2022, 1, 15) with { IsInQpv = true }, Given.Existing(60)], Bareme.BuiltIn), 2022).First(each => each.Value.Figure.Id == "H-06");

        // By month 11 months, by day 351 of 365 days, without proration the whole year.
        Assert.Equal((120_000m + 33_000m, 120_000m + 36_000m), (line.AtLow.Exact, line.AtHigh!.Value.Exact));
    }

    [Fact]
    public void A_choice_that_leaves_an_amount_unknown_does_not_make_it_less()
    {
        // Without counted reference places (H-03) the territory's amount is not known: the choice is not compared.
        var lines = Sensitivity.Of(new ScenarioInputs([Given.Territory], [Given.Existing(60), Given.New(10, 2022, 1, 1)], Bareme.BuiltIn), 2022);

        Assert.DoesNotContain(lines, line => line.Value.Figure.Id == "H-03");
    }

    [Fact]
    public void The_notified_amount_that_reaches_a_target_is_found_to_the_cent()
    {
        var inputs = new ScenarioInputs([Sixty with { IsUnderRattrapage = false }], [Given.Existing(60)], Bareme.BuiltIn);

        var goal = Goal.Amount(inputs, "A", 2022, 100_000m, isSure: true);

        Assert.Equal((1_666.67m, 1_666.66m), (goal.Value, goal.Below));
        Assert.Equal((100_000.20m, 99_999.60m), (goal.Total.Exact, goal.TotalBelow!.Value.Exact));
    }

    [Fact]
    public void Nothing_is_needed_where_the_target_is_already_reached_and_some_targets_are_out_of_reach()
    {
        var inputs = new ScenarioInputs([Sixty], [Given.Existing(60)], Bareme.BuiltIn);

        Assert.Equal((0m, null), Goal.Places(inputs, "A", 2022, 1m, false, true) is var near ? (near.Value, near.Below) : default);
        Assert.Null(Goal.Amount(inputs, "A", 2022, 900_000_000m, true).Value);
        Assert.Throws<ArgumentException>(() => Goal.Places(inputs, "Z", 2022, 1m, false, true));
    }
}
