using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Psej;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Psej;

/// <summary>The PSEJ of territories from the actions of one or several CEJ.</summary>
public sealed class PsejAccountsTests
{
    [Fact]
    public void An_account_is_the_last_year_of_the_contract_and_each_year_before()
    {
        var account = Assert.Single(PsejAccounts.Of([(Contract.Cej, [Contract.Older(100_000m)])], Bareme.BuiltIn));

        // 66 % before the contract: 63, 60, 57, then 55.
        Assert.Equal([63_000m, 60_000m, 57_000m, 55_000m], account.Years.OrderBy(year => year.Key).Select(year => year.Value.Exact!.Value));
        Assert.Equal((Bounds.Of(55_000m), new LocalDate(2019, 12, 31)), (account.LastYear!.Value, account.CejEnd));
    }

    [Fact]
    public void Several_contracts_of_one_territory_are_summed_and_one_that_has_ended_counts_as_in_its_last_year()
    {
        var account = Assert.Single(PsejAccounts.Of([(new Cej("C1", 2016), [Contract.Older(100_000m)]), (new Cej("C2", 2018), [Contract.Older(10_000m)])], Bareme.BuiltIn));

        Assert.Equal(new LocalDate(2021, 12, 31), account.CejEnd);
        Assert.Equal(60_500m, account.LastYear!.Value.Exact);
        Assert.Equal([(2018, 57_000m + 6_300m), (2019, 55_000m + 6_000m), (2020, 55_000m + 5_700m), (2021, 60_500m)], account.Years.OrderBy(year => year.Key).Select(year => (year.Key, year.Value.Min)));
    }

    [Fact]
    public void Territories_and_services_have_an_account_each()
    {
        var accounts = PsejAccounts.Of([(Contract.Cej, [Contract.New(1_000m), Contract.Post(48_000m), new PsejAction("X", "B", Service.Alsh, 500m) { CostCeiling = 500m, CapacityBefore = 0 }])], Bareme.BuiltIn);

        Assert.Equal([("B", Service.Alsh, 275m), ("T", Service.Eaje, 550m), ("T", Service.Pilotage, 29_966.40m)], accounts.Select(account => (account.Territory, account.Service, account.LastYear!.Value.Min)));
    }

    /// <summary>What comes out of the estimate goes into a territory as it is: its zeros are no decimals.</summary>
    [Theory]
    [InlineData("H-09", "\"choix\": \"pour-cent\"", 4_327.15, 2_513.21)] // 66 %, then 58.08 % in the last year: 2 513.20872
    [InlineData("PS-PRIX-EAJE", "\"montant\": 7.1234", 100_000, 3_918.34)] // 1 000.12 × 7.1234 = 7 124.254808, of which 55 %
    public void An_estimate_is_in_cents_however_many_decimals_its_price_units_or_rate_have(string figure, string content, double cost, decimal psej)
    {
        var action = Contract.Older((decimal)cost) with { CostCeiling = figure == "H-09" ? (decimal)cost : null, Units = 1_000.12m, CapacityBefore = figure == "H-09" ? 40 : 0 };
        var estimate = Assert.Single(PsejAccounts.Of([(Contract.Cej, [action])], Contract.Figure(figure, content))).LastYear;

        Assert.Equal(psej, (Given.Territory with { Psej = estimate }).Psej!.Value.Exact);
        Assert.Equal(2, estimate!.Value.Min.Scale);
    }

    [Fact]
    public void What_bounds_an_action_bounds_its_account_and_is_named()
    {
        var account = Assert.Single(PsejAccounts.Of([(Contract.Cej, [Contract.New(1_000m) with { CostCeiling = null }])], Bareme.BuiltIn));

        Assert.Equal(new Bounds(0, 550m), account.LastYear);
        Assert.Contains(account.Notices, notice => notice.Code == "CTG4401");
    }
}
