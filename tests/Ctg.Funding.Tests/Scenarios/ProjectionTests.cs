using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Payments;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Scenarios;

/// <summary>The years of a transition: CEJ, CTG late or early, openings, and who is due what.</summary>
public sealed class ProjectionTests
{
    private static readonly PlaceLot[] Sixty = [Given.Existing(60)];

    [Fact]
    public void The_psej_gives_way_to_the_bonus_and_no_euro_is_lost_between()
    {
        var years = Project(Given.Territory, 2018, 2024, Sixty);

        Assert.All(years, year => Assert.Equal(120_000m, year.Total!.Value.Exact));
        Assert.Equal([120_000m, 120_000m, 120_000m, 0m, 0m, 0m, 0m], years.Select(year => year.Psej!.Value.Exact!.Value));
    }

    [Fact]
    public void A_ctg_signed_late_leaves_the_psej_due_until_it_takes_effect()
    {
        var years = Project(Given.Territory with { CtgEffect = new LocalDate(2022, 4, 15) }, 2021, 2022, Sixty);

        Assert.Equal([(120_000m, 0m), (40_000m, 80_000m)], years.Select(year => (year.Psej!.Value.Min, year.BonusTotal!.Value.Min)));
        Assert.Contains("CTG3003", years[1].Notices.Codes());
    }

    [Fact]
    public void A_cej_extended_to_2022_keeps_the_psej_though_the_ctg_is_in_effect()
    {
        var years = Project(Given.Territory with { CejEnd = new LocalDate(2022, 12, 31), CtgEffect = new LocalDate(2021, 1, 1) }, 2021, 2023, Sixty);

        Assert.Equal([(120_000m, 0m), (120_000m, 0m), (0m, 120_000m)], years.Select(year => (year.Psej!.Value.Min, year.BonusTotal!.Value.Min)));
    }

    [Fact]
    public void Places_opened_during_an_extended_cej_are_existing_at_its_end_and_share_the_psej()
    {
        var territory = Given.Territory with { CejEnd = new LocalDate(2022, 12, 31) };
        var result = territory.In(2023, Given.Existing(60), Given.New(20, 2021, 9, 1));

        Assert.Equal((120_000m, 80m), (result.Total!.Value.Exact, result.ReferenceUnits));
        Assert.All(result.Lines, line => Assert.Equal(Offre.Existante, line.Offre));
    }

    [Fact]
    public void Earlier_years_of_the_cej_take_the_last_psej_and_say_so_unless_they_are_known_or_held_unknown()
    {
        var history = new PsejHistory(new Dictionary<int, Bounds> { [2018] = 130_000m });
        var unknown = Given.Bareme(Given.Figure("H-19", "2006-01-01", "\"choix\": \"inconnue\""));

        var years = Projection.Of(Given.Territory, Sixty, 2018, 2020, Bareme.BuiltIn, history);
        Assert.Equal([130_000m, 120_000m, 120_000m], years.Select(year => year.Psej!.Value.Exact!.Value));
        Assert.Equal([false, true, false], years.Select(year => year.Notices.Codes().Contains("CTG3011")));
        Assert.Equal([false, true, false], years.Select(year => year.Figures.Any(value => value.Figure.Id == "H-19")));
        Assert.Equal([null, null, 120_000m], Projection.Of(Given.Territory, Sixty, 2018, 2020, unknown).Select(year => year.Psej?.Exact));
    }

    [Fact]
    public void Openings_and_closures_come_at_their_dates()
    {
        var closing = new PlaceLot("A", "C", 20, new LocalDate(2015, 1, 1), new LocalDate(2022, 6, 30));
        var years = Project(Given.Territory with { ReferenceUnits = 60 }, 2021, 2024, Given.Existing(40), closing, Given.New(10, 2023, 9, 1) with { IsInQpv = true });

        Assert.Equal([120_000m, 100_000m, 92_000m, 116_000m], years.Select(year => year.Total!.Value.Exact!.Value));
    }

    [Fact]
    public void Without_a_psej_the_years_that_carry_it_are_partial()
    {
        var years = Project(Given.Territory with { Psej = null, NotifiedAmount = 2_000m }, 2020, 2021, Sixty);

        Assert.Equal([(null, true), (120_000m, false)], years.Select(year => (year.Total?.Exact, year.IsPartial)));
    }

    [Fact]
    public void A_territory_that_never_had_a_cej_has_nothing_before_the_ctg()
    {
        var years = Project(Given.WithoutCej, 2019, 2021, Given.New(10, 2021, 1, 1) with { IsInQpv = true });

        Assert.Equal([0m, 0m, 36_000m], years.Select(year => year.Total!.Value.Exact!.Value));
        Assert.Empty(years[0].Dues);
    }

    [Fact]
    public void The_collectivity_is_due_its_psej_and_each_manager_its_bonus()
    {
        PlaceLot[] lots = [Given.Existing(40, "S1") with { Manager = "ASSO" }, Given.Existing(15, "S2") with { Manager = "ASSO" }, Given.Existing(5, "S3")];
        var years = Project(Given.Territory with { CtgEffect = new LocalDate(2021, 7, 1) }, 2021, 2021, lots);

        var dues = years[0].Dues.Select(due => (due.Payee, due.Regime, due.Amount.Exact));
        Assert.Equal([("A", Regime.Cej, 60_000m), ("ASSO", Regime.Ctg, 40_000m), ("ASSO", Regime.Ctg, 15_000m), ("S3", Regime.Ctg, 5_000m)], dues);

        var schedule = PaymentCalendar.Of(years[0].Dues, Bareme.BuiltIn);
        Assert.Equal([("A", 2022, 60_000m), ("ASSO", 2021, 38_500m), ("ASSO", 2022, 16_500m), ("S3", 2021, 3_500m), ("S3", 2022, 1_500m)], schedule.Payees.Select(payee => (payee.Payee, payee.ReceivedIn, payee.Amount.Min)));
    }

    [Theory]
    [InlineData(2005, 2021)]
    [InlineData(2021, 2100)]
    [InlineData(2022, 2021)]
    public void Years_outside_the_texts_throw(int first, int last) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Project(Given.Territory, first, last, Sixty));

    private static IReadOnlyList<ProjectedYear> Project(Territory territory, int first, int last, params PlaceLot[] lots) =>
        Projection.Of(territory, lots, first, last, Bareme.BuiltIn);
}
