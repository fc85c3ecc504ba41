using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Psej;
using Xunit;

namespace Ctg.Funding.Tests.Psej;

public sealed class PS4RateTests
{
    [Theory]
    [InlineData(2016, 63, 63_000)]
    [InlineData(2017, 60, 60_000)]
    [InlineData(2018, 57, 57_000)]
    [InlineData(2019, 55, 55_000)]
    public void PS4_An_older_action_loses_three_points_a_year_down_to_55_percent(int year, int rate, int amount)
    {
        var line = Contract.Line(Contract.Older(100_000m), year);

        Assert.Equal(Membership.Out, line.IsNew);
        Assert.Equal(Bounds.Of(rate), line.Rate);
        Assert.Equal(Bounds.Of(amount), line.Amount);
    }

    [Fact]
    public void PS4_The_table_of_a_contract_has_a_result_a_year() =>
        Assert.Equal(
            [(2016, 118_000m), (2017, 115_000m), (2018, 112_000m), (2019, 110_000m)],
            PsejCalculator.CalculateYears(Contract.Cej, [Contract.New(100_000m), Contract.Older(100_000m)], Bareme.BuiltIn).Select(result => (result.Year, result.Total!.Value.Exact!.Value)));

    [Theory]
    [InlineData(2016, "64.02")]
    [InlineData(2017, "62.04")]
    [InlineData(2018, "60.06")]
    [InlineData(2019, "58.08")]
    public void PS4_Read_as_percent_of_the_previous_rate_it_takes_three_percent_of_it_a_year(int year, string rate) =>
        Assert.Equal(
            Bounds.Of(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)),
            Contract.Line(Contract.Older(100_000m), year, Contract.Figure("H-09", "\"choix\": \"pour-cent\"")).Rate);

    [Fact]
    public void PS4_A_previous_rate_below_55_percent_is_raised_to_it() =>
        Assert.Equal(Bounds.Of(55m), Contract.Line(Contract.Older(100_000m) with { PreviousRate = 50m }).Rate);

    [Fact]
    public void PS4_Without_the_previous_rate_only_a_minimum_is_known()
    {
        var line = Contract.Line(Contract.Older(100_000m) with { PreviousRate = null });

        Assert.Equal(Bounds.AtLeast(55_000m), line.Amount);
        Assert.Equal(AmountStatut.Minimum, line.Statut);
        Assert.Equal(["CTG4404"], line.Codes());
    }

    [Fact]
    public void PS4_A_degressivity_known_as_a_range_gives_bounds()
    {
        var line = Contract.Line(Contract.Older(100_000m), 2017, Contract.Figure("PS-4", "\"min\": 2, \"max\": 4"));

        Assert.Equal(new Bounds(58_000m, 62_000m), line.Amount);
        Assert.Equal(["CTG4201"], line.Codes());
    }

    [Theory]
    [InlineData("0", "20", Membership.In)]
    [InlineData("40", "44", Membership.Out)]
    [InlineData("40", "44.01", Membership.In)]
    [InlineData("40", "30", Membership.Out)]
    public void PS5_An_action_is_new_where_it_is_created_or_grows_by_more_than_ten_percent(string before, string after, Membership isNew)
    {
        var action = Contract.Older(100_000m) with
        {
            CapacityBefore = decimal.Parse(before, System.Globalization.CultureInfo.InvariantCulture),
            Capacity = decimal.Parse(after, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Equal(isNew, Contract.Line(action).IsNew);
    }

    [Fact]
    public void PS5_Without_the_capacities_both_cases_bound_the_rate()
    {
        var line = Contract.Line(Contract.Older(100_000m) with { CapacityBefore = null });

        Assert.Equal(Membership.Unknown, line.IsNew);
        Assert.Equal(new Bounds(55_000m, 63_000m), line.Amount);
        Assert.Equal(["CTG4403"], line.Codes());
    }

    [Fact]
    public void PS5_Without_the_capacities_the_case_does_not_matter_once_both_give_the_same_rate() =>
        Assert.Equal(Bounds.Of(55_000m), Contract.Line(Contract.Older(100_000m) with { CapacityBefore = null }, 2019).Amount);

    [Theory]
    [InlineData(60_000, 1, "29966.40")]
    [InlineData(48_000, 1, "29966.40")]
    [InlineData(40_000, 1, "24972.00")]
    [InlineData(30_000, 0.5, "14983.20")]
    public void PS6_A_coordination_post_gets_its_rate_of_its_cost_up_to_the_ceiling(int cost, decimal posts, string amount)
    {
        var line = PsejCalculator.Calculate(new Cej("CEJ", 2015), [Contract.Post(cost, posts)], 2015, Bareme.BuiltIn).Lines.Single();

        Assert.Equal(Bounds.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)), line.Amount);
    }

    [Fact]
    public void PS6_Outside_the_year_of_its_source_the_post_is_paid_by_hypothesis()
    {
        var result = Contract.Result(2018, null, Contract.Post(60_000m));

        Assert.Equal(Bounds.Of(29_966.40m), result.Total);
        Assert.Equal(["PS-6", "PS-6-PLAFOND"], result.Figures.Where(figure => figure.IsHypothesis).Select(figure => figure.Figure.Id));
    }
}
