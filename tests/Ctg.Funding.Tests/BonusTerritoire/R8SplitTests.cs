using Ctg.Funding.Territories;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class R8SplitTests
{
    private const string Tranches = "\"tableau\": [ { \"tranche\": 2, \"montant\": 3300 } ]";

    [Fact]
    public void R8_A_qpv_lot_of_unknown_tranche_has_its_uplift_as_a_range()
    {
        var line = Given.Territory.In(2021, Given.New(20, 2021, 4, 1) with { IsInQpv = true }).Lines[0];

        Assert.Equal(54_000.00m, line.Amount?.Exact);
        Assert.Equal((0m, 15_000m), (line.Split?.ZoneUplift.Min, line.Split?.ZoneUplift.Max));
        Assert.Equal((31_500m, 46_500m), (line.Split?.Base.Min, line.Split?.Base.Max));
        Assert.Equal(7_500m, line.Split?.Rebond);
    }

    [Fact]
    public void R8_A_qpv_lot_of_known_tranche_has_an_exact_uplift()
    {
        var line = (Given.Territory with { Tranche = 2 }).In(2021, Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches)), Given.New(20, 2021, 4, 1) with { IsInQpv = true }).Lines[0];

        // 3 600 less 3 300, 20 places, 9 months.
        Assert.Equal(4_500m, line.Split?.ZoneUplift.Exact);
        Assert.Equal(42_000m, line.Split?.Base.Exact);
    }

    [Fact]
    public void R8_There_was_no_rebond_in_2020()
    {
        var territory = new Territory("A", new(2020, 1, 1));

        Assert.Equal(0m, territory.In(2020, Given.New(20, 2020, 1, 1)).Lines[0].Split?.Rebond);
    }

    [Fact]
    public void R8_An_unknown_zone_makes_the_uplift_a_range_from_nothing()
    {
        var line = (Given.Territory with { Tranche = 2, RuralZoning = RuralZoning.NotKnown }).In(2021, Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches)), Given.New(10, 2021, 1, 1)).Lines[0];

        Assert.Equal((0m, 3_000m), (line.Split?.ZoneUplift.Min, line.Split?.ZoneUplift.Max));
    }

    [Fact]
    public void R8_Rattrapage_stands_apart_from_the_base()
    {
        var line = (Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true }).In(2021, Given.Existing(10)).Lines[0];

        Assert.Equal(20_000m, line.Split?.Base.Exact);
        Assert.Equal((4_000m, 8_000m), (line.Split?.Rattrapage.Min, line.Split?.Rattrapage.Max));
    }

    [Fact]
    public void R8_A_territory_of_tranche_1_gains_nothing_from_its_zone()
    {
        var line = (Given.Territory with { Tranche = 1 }).In(2021, Given.New(10, 2021, 1, 1) with { IsInQpv = true }).Lines[0];

        Assert.Equal((36_000m, 0m, 31_000m), (line.Amount?.Exact, line.Split?.ZoneUplift.Exact, line.Split?.Base.Exact));
    }

    [Fact]
    public void R8_Existing_places_have_neither_rebond_nor_uplift()
    {
        var line = (Given.Territory with { ReferenceUnits = 60 }).In(2021, Given.Existing(10) with { IsInQpv = true }).Lines[0];

        Assert.Equal((0m, 0m), (line.Split?.Rebond, line.Split?.ZoneUplift.Exact));
    }

    [Fact]
    public void R8_With_method_plancher_the_rattrapage_is_what_it_adds_to_the_floored_amount()
    {
        var bareme = Given.Bareme($"{Given.Choice("H-04", "plancher")}, {Given.Figure("BT-F", "2020-01-01", "\"montant\": 1900")}");

        // 2 000 a place; floor and rattrapage 2 300 to 2 700.
        var split = (Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true }).In(2021, bareme, Given.Existing(10)).Lines[0].Split;

        Assert.Equal((20_000m, 3_000m, 7_000m), (split?.Base.Exact, split?.Rattrapage.Min, split?.Rattrapage.Max));
    }

    [Fact]
    public void R8_The_base_takes_the_cent_that_rounding_leaves()
    {
        // 1 place, 1 month: 3 600 ÷ 12 = 300.00; rebond 500 ÷ 12 = 41.67; uplift (3 600 - 3 333.33) ÷ 12 = 22.22; base 236.11.
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 3333.33 } ]"));
        var split = (Given.Territory with { Tranche = 2 }).In(2021, bareme, Given.New(1, 2021, 12, 1) with { IsInQpv = true }).Lines[0].Split;

        Assert.Equal((236.11m, 41.67m, 22.22m), (split?.Base.Exact, split?.Rebond, split?.ZoneUplift.Exact));
    }
}
