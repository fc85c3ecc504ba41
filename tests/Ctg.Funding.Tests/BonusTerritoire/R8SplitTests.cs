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
        var line = (Given.Territory with { ReferencePlaces = 60, IsUnderRattrapage = true }).In(2021, Given.Existing(10)).Lines[0];

        Assert.Equal(20_000m, line.Split?.Base.Exact);
        Assert.Equal((4_000m, 8_000m), (line.Split?.Rattrapage.Min, line.Split?.Rattrapage.Max));
    }
}
