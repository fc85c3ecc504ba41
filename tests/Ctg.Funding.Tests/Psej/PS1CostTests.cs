using Ctg.Funding.Basics;
using Ctg.Funding.Psej;
using Ctg.Funding.Territories;
using Xunit;

namespace Ctg.Funding.Tests.Psej;

public sealed class PS1CostTests
{
    [Fact]
    public void PS1_A_new_action_gets_55_percent_of_what_its_capped_cost_leaves()
    {
        var action = Contract.New(0) with { GrossCost = 200_000m, CostCeiling = 180_000m, FamilyParticipations = 30_000m, PrestationDeService = 60_000m, OtherRevenue = 10_000m };

        var line = Contract.Line(action);

        Assert.Equal(Bounds.Of(180_000m), line.CappedCost);
        Assert.Equal(Bounds.Of(80_000m), line.NetCost);
        Assert.Equal(Bounds.Of(55m), line.Rate);
        Assert.Equal(Bounds.Of(44_000m), line.Amount);
        Assert.Equal(AmountStatut.Exact, line.Statut);
        Assert.Empty(line.Reasons);
    }

    [Fact]
    public void PS1_A_cost_below_the_ceiling_counts_in_full() =>
        Assert.Equal(Bounds.Of(55_000m), Contract.Line(Contract.New(100_000m) with { CostCeiling = 150_000m }).Amount);

    [Fact]
    public void PS1_Revenue_above_the_cost_gives_nothing_and_never_less()
    {
        var line = Contract.Line(Contract.New(100_000m) with { PrestationDeService = 100_000.01m });

        Assert.Equal(Bounds.Of(0), line.NetCost);
        Assert.Equal(Bounds.Of(0), line.Amount);
    }

    [Fact]
    public void PS1_No_net_cost_gives_nothing_even_where_neither_ceiling_nor_rate_is_known()
    {
        var line = Contract.Line(new PsejAction("A", "T", Service.Eaje, 100_000m) { CapacityBefore = 40, Capacity = 40, OtherRevenue = 100_000m });

        Assert.Equal(Bounds.Of(0), line.Amount);
        Assert.Equal(AmountStatut.Exact, line.Statut);
        Assert.Empty(line.Reasons);
    }

    [Fact]
    public void PS1_Without_a_ceiling_the_cost_counts_for_nothing_or_in_full()
    {
        var line = Contract.Line(Contract.New(200_000m) with { CostCeiling = null, Units = 20_000m, PrestationDeService = 100_000m });

        Assert.Equal(new Bounds(0, 200_000m), line.CappedCost);
        Assert.Equal(new Bounds(0, 100_000m), line.NetCost);
        Assert.Equal(new Bounds(0, 55_000m), line.Amount);
        Assert.Equal(AmountStatut.Bornes, line.Statut);
        Assert.Equal(["CTG4401"], line.Codes());
    }

    [Fact]
    public void PS1_A_price_of_a_local_bareme_caps_the_cost_of_so_many_units()
    {
        var action = Contract.New(200_000m) with { CostCeiling = null, Units = 20_000m, PrestationDeService = 100_000m };

        var line = Contract.Line(action, bareme: Contract.Figure("PS-PRIX-EAJE", "\"montant\": 8"));

        Assert.Equal(Bounds.Of(160_000m), line.CappedCost);
        Assert.Equal(Bounds.Of(33_000m), line.Amount);
    }

    [Fact]
    public void PS1_A_price_known_as_a_range_gives_bounds()
    {
        var action = Contract.New(200_000m) with { CostCeiling = null, Units = 20_000m, PrestationDeService = 100_000m };

        var line = Contract.Line(action, bareme: Contract.Figure("PS-PRIX-EAJE", "\"min\": 7, \"max\": 8"));

        Assert.Equal(new Bounds(22_000m, 33_000m), line.Amount);
        Assert.Equal(["CTG4201"], line.Codes());
    }

    [Fact]
    public void PS1_A_price_without_units_asks_for_them()
    {
        var line = Contract.Line(Contract.New(200_000m) with { CostCeiling = null }, bareme: Contract.Figure("PS-PRIX-EAJE", "\"montant\": 8"));

        Assert.Equal(new Bounds(0, 110_000m), line.Amount);
        Assert.Equal(["CTG4402"], line.Codes());
    }

    [Fact]
    public void PS1_The_ceiling_of_the_action_wins_over_a_local_price() =>
        Assert.Equal(Bounds.Of(55_000m), Contract.Line(Contract.New(100_000m) with { Units = 1 }, bareme: Contract.Figure("PS-PRIX-EAJE", "\"montant\": 8")).Amount);

    [Fact]
    public void PS1_A_rate_confirmed_only_before_the_year_leaves_the_line_indeterminate()
    {
        var line = Contract.Line(Contract.New(100_000m), bareme: Contract.Figure("PS-1", "\"montant\": 54, \"confirme\": 2015"));

        Assert.Null(line.Amount);
        Assert.Equal(AmountStatut.Indetermine, line.Statut);
        Assert.Equal(["CTG4103"], line.Codes());
    }
}
