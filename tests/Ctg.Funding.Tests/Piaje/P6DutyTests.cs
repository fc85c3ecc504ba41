using Ctg.Funding.Piaje;
using Xunit;

namespace Ctg.Funding.Tests.Piaje;

public sealed class P6DutyTests
{
    [Theory]
    [InlineData("2021-09-01", 10)]
    [InlineData("2023-12-31", 10)]
    [InlineData("2024-01-01", 15)]
    public void P6_The_destination_is_kept_10_years_and_15_from_2024(string decided, int years) =>
        Assert.Equal(years, PiajeCalculator.Calculate(Project.Plain(null, decided), Project.Public).DutyYears);

    [Theory]
    [InlineData(0, 450_000)]
    [InlineData(36, 315_000)] // 3 of 10 years kept: 7 left
    [InlineData(37, 270_000)] // 6 full years left
    [InlineData(120, 0)]
    [InlineData(500, 0)]
    public void P6_H13_An_early_end_repays_the_full_years_left(int monthsKept, int repaid) =>
        Assert.Equal(repaid, PiajeCalculator.Calculate(Project.All("2021-03-01", "2021-09-01"), Project.WithDeduced).Repayment(monthsKept)?.Exact);

    [Fact]
    public void P6_H13_A_local_bareme_may_count_started_years()
    {
        var bareme = Project.Local(""" "H-13": { "valeurs": [ { "du": "2019-01-01", "choix": "annees-entamees", "sources": ["x"] } ] } """).AcceptDeduced();

        Assert.Equal(315_000m, PiajeCalculator.Calculate(Project.All("2021-03-01", "2021-09-01"), bareme).Repayment(37)?.Exact);
    }
}
