using Ctg.Funding.Basics;
using Ctg.Funding.Psej;
using Xunit;

namespace Ctg.Funding.Tests.Psej;

public sealed class PS2SplitTests
{
    [Fact]
    public void PS2_What_pilotage_exceeds_15_percent_by_is_shown_and_not_cut()
    {
        var result = Contract.Result(Contract.New(100_000m), Contract.Post(60_000m));

        Assert.Equal(Bounds.Of(55_000m), result.Accueil);
        Assert.Equal(Bounds.Of(29_966.40m), result.Pilotage);
        Assert.Equal(Bounds.Of(84_966.40m), result.Total);
        Assert.Equal(Bounds.Of(17_221.44m), result.PilotageExcess);
        Assert.Contains("CTG3201", result.Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void PS2_Pilotage_within_its_share_exceeds_by_nothing()
    {
        var result = Contract.Result(Contract.New(1_000_000m), Contract.Post(60_000m));

        Assert.Equal(Bounds.Of(0), result.PilotageExcess);
        Assert.DoesNotContain("CTG3201", result.Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void PS2_Pilotage_at_just_15_percent_exceeds_by_nothing() =>
        Assert.Equal(
            Bounds.Of(0),
            Contract.Result(Contract.New(170_000m), Contract.New(30_000m, "F") with { Fonction = Fonction.Pilotage }).PilotageExcess);

    [Fact]
    public void PS2_The_excess_is_bounded_where_the_amounts_are()
    {
        var result = Contract.Result(Contract.New(100_000m) with { CostCeiling = null }, Contract.Post(60_000m));

        Assert.Equal(new Bounds(17_221.44m, 25_471.44m), result.PilotageExcess);
    }

    [Fact]
    public void PS2_The_excess_of_an_accueil_without_maximum_may_be_nothing()
    {
        var result = Contract.Result(Contract.Older(100_000m) with { PreviousRate = null }, Contract.Post(60_000m));

        Assert.Equal(new Bounds(0, 17_221.44m), result.PilotageExcess);
    }

    [Fact]
    public void PS2_The_excess_of_a_partial_total_is_not_known()
    {
        var result = Contract.Result(2016, Contract.Figure("PS-1", "\"montant\": 54, \"confirme\": 2015"), Contract.New(100_000m), Contract.Post(60_000m));

        Assert.True(result.IsPartial);
        Assert.Null(result.PilotageExcess);
        Assert.Null(result.Accueil);
        Assert.Equal(Bounds.Of(29_966.40m), result.Total);
    }
}
