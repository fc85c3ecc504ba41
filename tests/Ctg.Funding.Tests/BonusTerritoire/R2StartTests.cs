using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class R2StartTests
{
    [Theory]
    [InlineData("2020-12-31", 2021, 1, 1, 12)] // the CTG on the day after the CEJ
    [InlineData("2020-12-31", 2021, 4, 15, 8)] // 15 April: due from May
    [InlineData("2020-12-31", 2021, 4, 1, 9)]
    [InlineData("2021-06-30", 2021, 1, 1, 6)] // the CEJ ends later: it decides
    [InlineData("2021-08-30", 2021, 1, 1, 4)] // 31 August, so September
    [InlineData("2021-06-01", 2021, 1, 1, 6)] // 2 June, so July
    [InlineData("2020-12-31", 2021, 12, 1, 1)]
    [InlineData("2020-12-31", 2021, 12, 2, 0)] // January of the next year
    [InlineData("2021-12-31", 2021, 1, 1, 0)]
    public void R2_The_bonus_is_due_from_the_later_of_ctg_and_cej(string cejEnd, int year, int month, int day, int months)
    {
        var territory = Given.Territory with { CejEnd = Day(cejEnd), CtgEffect = new LocalDate(year, month, day) };

        Assert.Equal(months, territory.In(2021, Given.Existing(60)).Lines[0].PartYear.Count);
    }

    [Theory]
    [InlineData(2021, 1, 1, 0, 120_000)]
    [InlineData(2021, 4, 15, 40_000, 80_000)] // four months of PSEJ, eight of bonus
    [InlineData(2022, 1, 1, 120_000, 0)]
    public void R2_No_month_carries_both_psej_and_bonus(int year, int month, int day, int psej, int bonus)
    {
        var result = (Given.Territory with { CtgEffect = new LocalDate(year, month, day) }).In(2021, Given.Existing(60));

        Assert.Equal((psej, bonus), (result.PsejDue, result.Total?.Exact));
        Assert.Equal(0m, result.Difference?.Exact);
    }

    [Fact]
    public void R2_A_gap_between_cej_and_ctg_carries_a_notice()
    {
        var result = (Given.Territory with { CtgEffect = new LocalDate(2021, 4, 15) }).In(2021, Given.Existing(60));

        Assert.Contains("CTG3003", result.Notices.Codes());
    }

    [Fact]
    public void R2_H01_by_day_with_days_counts_from_the_day_itself()
    {
        var bareme = Given.Bareme($"{Given.Choice("H-01", "jour")}, {Given.Choice("H-06", "jours")}");

        var result = (Given.Territory with { CtgEffect = new LocalDate(2021, 12, 2) }).In(2021, bareme, Given.Existing(60));

        Assert.Equal((30, 365), (result.Lines[0].PartYear.Count, result.Lines[0].PartYear.Of));
    }

    [Fact]
    public void R2_H01_by_month_keeps_whole_months_where_days_are_counted()
    {
        var result = (Given.Territory with { CtgEffect = new LocalDate(2021, 4, 15) }).In(2021, Given.Bareme(Given.Choice("H-06", "jours")), Given.Existing(60));

        // 1 May to 31 December.
        Assert.Equal((245, 365), (result.Lines[0].PartYear.Count, result.Lines[0].PartYear.Of));
    }

    [Fact]
    public void R2_The_day_after_the_cej_is_the_first_that_carries_the_bonus()
    {
        var bareme = Given.Bareme($"{Given.Choice("H-01", "jour")}, {Given.Choice("H-06", "jours")}");

        // 1 July to 31 December.
        Assert.Equal(184, (Given.Territory with { CejEnd = new LocalDate(2021, 6, 30) }).In(2021, bareme, Given.Existing(60)).Lines[0].PartYear.Count);
    }

    [Fact]
    public void R2_Without_proration_the_bonus_takes_the_whole_year_and_the_psej_none()
    {
        var result = (Given.Territory with { CtgEffect = new LocalDate(2021, 4, 15) }).In(2021, Given.Bareme(Given.Choice("H-06", "aucun")), Given.Existing(60));

        Assert.Equal((120_000m, 0m), (result.Total?.Exact, result.PsejDue));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
