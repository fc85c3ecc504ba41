using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class R6PartYearTests
{
    [Theory]
    [InlineData("2021-04-01", null, 9)]
    [InlineData("2021-04-02", null, 8)]
    [InlineData("2021-12-01", null, 1)]
    [InlineData("2015-01-01", "2021-08-31", 8)]
    [InlineData("2015-01-01", "2021-09-01", 9)] // open on the first day of September
    [InlineData("2021-03-01", "2021-03-31", 1)]
    [InlineData("2021-03-01", "2021-03-01", 1)]
    public void R6_A_month_counts_when_its_first_day_is_open(string opening, string? closing, int months) =>
        Assert.Equal(months, Part(2021, opening, closing).Count);

    [Theory]
    [InlineData("2021-12-02", null, "CTG4007")]
    [InlineData("2021-03-02", "2021-03-31", "CTG4007")]
    [InlineData("2022-01-01", null, "CTG4005")]
    [InlineData("2015-01-01", "2020-06-30", "CTG4006")]
    public void R6_A_lot_without_a_month_says_why(string opening, string? closing, string code)
    {
        var line = Line(2021, "mois", opening, closing);

        Assert.Equal((AmountStatut.Exclu, code), (line.Statut, Assert.Single(line.Reasons).Code));
    }

    [Theory]
    [InlineData(2021, "2021-12-31", null, 1, 365)]
    [InlineData(2024, "2024-02-29", "2024-02-29", 1, 366)]
    [InlineData(2024, "2015-01-01", null, 366, 366)]
    [InlineData(2021, "2021-03-15", "2021-04-14", 31, 365)]
    public void R6_H06_By_day_counts_the_days(int year, string opening, string? closing, int days, int of) =>
        Assert.Equal(new PartYear(days, of), Part(year, opening, closing, "jours"));

    [Theory]
    [InlineData("2021-12-31", null, 12)]
    [InlineData("2015-01-01", "2021-01-01", 12)]
    public void R6_H06_Without_proration_any_day_counts_for_the_year(string opening, string? closing, int months) =>
        Assert.Equal(months, Part(2021, opening, closing, "aucun").Count);

    [Fact]
    public void R6_H06_Days_show_as_the_months_they_make() =>
        Assert.Equal(1.0192m, Part(2021, "2021-03-15", "2021-04-14", "jours").Months);

    [Theory]
    [InlineData("2024-02-29", null, 10)] // open on 1 March
    [InlineData("2015-01-01", "2024-02-29", 2)]
    [InlineData("2024-02-01", "2024-02-29", 1)]
    [InlineData("2024-02-02", "2024-02-29", 0)]
    public void R6_February_of_a_leap_year_counts_by_its_first_day(string opening, string? closing, int months) =>
        Assert.Equal(months, Part(2024, opening, closing).Count);

    [Fact]
    public void R6_H06_Without_proration_a_lot_closed_before_the_bonus_is_due_gets_nothing()
    {
        var territory = Given.Territory with { NotifiedAmount = 2_000m, CtgEffect = new LocalDate(2021, 5, 1) };

        var line = territory.In(2021, Given.Bareme(Given.Choice("H-06", "aucun")), new PlaceLot("A", "S", 10, new LocalDate(2015, 1, 1), new LocalDate(2021, 4, 30))).Lines[0];

        Assert.Equal((AmountStatut.Exclu, "CTG4006"), (line.Statut, Assert.Single(line.Reasons).Code));
    }

    [Theory]
    [InlineData("mois", 20_000)] // 10 places × 2 000 × 12/12
    [InlineData("jours", 20_000)]
    [InlineData("aucun", 20_000)]
    public void R6_H06_A_full_year_is_the_same_by_every_method(string method, int amount) =>
        Assert.Equal(amount, Line(2024, method, "2015-01-01", null).Amount?.Exact);

    [Fact]
    public void R6_H06_By_day_a_leap_year_divides_by_366() =>
        Assert.Equal(3_278.69m, Line(2024, "jours", "2015-01-01", "2024-02-29").Amount?.Exact); // 20 000 × 60 ÷ 366

    private static PartYear Part(int year, string opening, string? closing, string method = "mois") => Line(year, method, opening, closing).PartYear;

    private static BonusLine Line(int year, string method, string opening, string? closing)
    {
        var lot = new PlaceLot("A", "S", 10, Day(opening), closing is null ? null : Day(closing));
        return (Given.Territory with { NotifiedAmount = 2_000m }).In(year, Given.Bareme(Given.Choice("H-06", method)), lot).Lines[0];
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
