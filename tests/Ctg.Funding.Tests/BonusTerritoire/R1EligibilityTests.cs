using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class R1EligibilityTests
{
    [Fact]
    public void R1_Paje_never_counts_even_cofinanced_and_in_a_qpv()
    {
        var lot = Given.Existing(10) with { Financement = Financement.Paje, IsInQpv = true };

        var line = Given.Territory.In(2021, Given.Existing(60), lot).Lines[1];

        Assert.Equal(AmountStatut.Exclu, line.Statut);
        Assert.Equal(["CTG4001"], line.Reasons.Codes());
        Assert.Null(line.Amount);
    }

    [Fact]
    public void R1_A_structure_that_is_not_cofinanced_does_not_count()
    {
        var line = Given.Territory.In(2021, Given.Existing(60), Given.Existing(10) with { IsCofinanced = false }).Lines[1];

        Assert.Equal(["CTG4002"], line.Reasons.Codes());
    }

    [Fact]
    public void R1_Excluded_lots_do_not_take_a_share_of_the_psej()
    {
        var result = Given.Territory.In(2021, Given.Existing(60), Given.Existing(10) with { IsCofinanced = false });

        Assert.Equal(120_000m, result.Lines[0].Amount?.Exact);
    }

    [Fact]
    public void R1_Ctg_not_yet_in_effect_is_told()
    {
        var line = (Given.WithoutCej with { CtgEffect = new(2023, 1, 1) }).In(2022, Given.Existing(10)).Lines[0];

        Assert.Equal(["CTG4003"], line.Reasons.Codes());
    }

    [Fact]
    public void R1_A_running_cej_is_told()
    {
        var line = (Given.Territory with { CejEnd = new(2022, 12, 31) }).In(2022, Given.Existing(10)).Lines[0];

        Assert.Equal(["CTG4004"], line.Reasons.Codes());
    }

    [Fact]
    public void R1_One_reason_a_lot_the_first_that_applies()
    {
        var lot = Given.New(10, 2030, 1, 1) with { Financement = Financement.Paje, IsCofinanced = false };

        Assert.Equal(["CTG4001"], Given.Territory.In(2021, lot).Lines[0].Reasons.Codes());
    }

    [Theory]
    [InlineData("2020-12-31", 2023, "CTG4003")] // the CEJ is over, the CTG is awaited
    [InlineData("2021-12-31", 2021, "CTG4004")] // the CTG is there, the CEJ still runs
    [InlineData("2023-12-31", 2023, "CTG4004")] // neither: the CEJ is what is paid
    public void R1_A_lot_without_bonus_is_told_which_contract_is_awaited(string cejEnd, int ctgYear, string code)
    {
        var territory = Given.Territory with { CejEnd = NodaTime.Text.LocalDatePattern.Iso.Parse(cejEnd).Value, CtgEffect = new(ctgYear, 1, 1) };

        Assert.Equal([code], territory.In(2021, Given.Existing(10)).Lines[0].Reasons.Codes());
    }
}
