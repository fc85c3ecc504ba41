using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Payments;
using Ctg.Funding.Tests.Psej;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Payments;

public sealed class R9PaymentTests
{
    [Fact]
    public void R9_Under_the_ctg_the_manager_gets_35_percent_in_march_35_in_october_and_the_balance_the_year_after()
    {
        var schedule = Schedule(Ctg("M", 2023, 100_000m));

        Assert.Equal(
            [
                new Receipt("M", new YearMonth(2023, 3), 2023, ReceiptKind.FirstAdvance, Bounds.Of(35_000m)),
                new Receipt("M", new YearMonth(2023, 10), 2023, ReceiptKind.SecondAdvance, Bounds.Of(35_000m)),
                new Receipt("M", new YearMonth(2024, 6), 2023, ReceiptKind.Balance, Bounds.Of(30_000m)),
            ],
            schedule.Receipts);
    }

    [Fact]
    public void R9_Under_the_cej_the_collectivity_gets_the_whole_the_year_after() =>
        Assert.Equal(
            [new Receipt("C", new YearMonth(2020, 6), 2019, ReceiptKind.Psej, Bounds.Of(120_000.01m))],
            Schedule(new PaymentLine("C", 2019, Regime.Cej, Bounds.Of(120_000.01m))).Receipts);

    [Theory]
    [InlineData("0.01", "0", "0", "0.01")]
    [InlineData("0.02", "0.01", "0.01", "0")]
    [InlineData("0.10", "0.04", "0.04", "0.02")]
    [InlineData("29966.40", "10488.24", "10488.24", "8989.92")]
    [InlineData("33333.33", "11666.67", "11666.67", "9999.99")]
    public void R9_Advances_are_rounded_half_up_and_the_balance_takes_the_remainder(string amount, string first, string second, string balance) =>
        Assert.Equal(
            [Euros(first), Euros(second), Euros(balance)],
            Schedule(Ctg("M", 2023, Euros(amount))).Receipts.Select(receipt => receipt.Amount.Exact!.Value));

    [Fact]
    public void R9_Each_bound_has_its_own_advances() =>
        Assert.Equal(
            [new Bounds(910m, 1_260m), new Bounds(910m, 1_260m), new Bounds(780m, 1_080m)],
            Schedule(new PaymentLine("M", 2023, Regime.Ctg, new Bounds(2_600m, 3_600m))).Receipts.Select(receipt => receipt.Amount));

    [Fact]
    public void R9_An_amount_without_maximum_has_receipts_without_maximum() =>
        Assert.Equal(
            [Bounds.AtLeast(910m), Bounds.AtLeast(910m), Bounds.AtLeast(780m)],
            Schedule(new PaymentLine("M", 2023, Regime.Ctg, Bounds.AtLeast(2_600m))).Receipts.Select(receipt => receipt.Amount));

    [Fact]
    public void R9_Bounds_a_cent_apart_never_cross()
    {
        // Alone, 0.01 leaves a balance of 0.01, and 0.02 one of nothing: the second advance of 0.02 gives its cent back.
        var schedule = Schedule(new PaymentLine("M", 2023, Regime.Ctg, new Bounds(0.01m, 0.02m)));

        Assert.Equal([new Bounds(0, 0.01m), Bounds.Of(0), Bounds.Of(0.01m)], schedule.Receipts.Select(receipt => receipt.Amount));
    }

    [Fact]
    public void R9_Lines_of_one_payee_and_year_are_paid_together()
    {
        var schedule = Schedule(Ctg("M", 2023, 0.01m), Ctg("M", 2023, 0.01m));

        Assert.Equal([0.01m, 0.01m, 0m], schedule.Receipts.Select(receipt => receipt.Amount.Exact!.Value));
    }

    [Fact]
    public void R9_The_transition_shows_what_each_payee_receives_each_year_and_each_month()
    {
        var schedule = Schedule(new PaymentLine("C", 2020, Regime.Cej, Bounds.Of(1_000m)), Ctg("M", 2021, 1_000m), Ctg("M", 2022, 2_000m));

        Assert.Equal(
            [
                new PayeeTotal("C", 2021, Bounds.Of(1_000m)),
                new PayeeTotal("M", 2021, Bounds.Of(700m)),
                new PayeeTotal("M", 2022, Bounds.Of(1_700m)),
                new PayeeTotal("M", 2023, Bounds.Of(600m)),
            ],
            schedule.Payees);
        Assert.Equal(
            [
                new MonthTotal(new YearMonth(2021, 3), Bounds.Of(350m)),
                new MonthTotal(new YearMonth(2021, 6), Bounds.Of(1_000m)),
                new MonthTotal(new YearMonth(2021, 10), Bounds.Of(350m)),
                new MonthTotal(new YearMonth(2022, 3), Bounds.Of(700m)),
                new MonthTotal(new YearMonth(2022, 6), Bounds.Of(300m)),
                new MonthTotal(new YearMonth(2022, 10), Bounds.Of(700m)),
                new MonthTotal(new YearMonth(2023, 6), Bounds.Of(600m)),
            ],
            schedule.Months);
        Assert.Equal(Bounds.Of(4_000m), schedule.Total);
    }

    [Fact]
    public void R9_Receipts_of_a_payee_come_month_by_month_whatever_year_they_are_due_for() =>
        Assert.Equal(
            [(2023, 3), (2023, 10), (2024, 3), (2024, 6), (2024, 10), (2025, 6)],
            Schedule(Ctg("M", 2024, 1_000m), Ctg("M", 2023, 1_000m)).Receipts.Select(receipt => (receipt.Month.Year, receipt.Month.Month)));

    [Fact]
    public void R9_A_local_share_known_as_a_range_is_taken_at_its_least_and_said()
    {
        var schedule = Schedule(Local("H-08-ACOMPTE-1", "\"min\": 20, \"max\": 40"), Ctg("M", 2023, 1_000m));

        Assert.Equal([200m, 350m, 450m], schedule.Receipts.Select(receipt => receipt.Amount.Exact!.Value));
        Assert.Equal(["CTG3211"], schedule.Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void R9_Advances_never_exceed_the_amount() =>
        Assert.Equal(
            [900m, 100m, 0m],
            Schedule(Local("H-08-ACOMPTE-1", "\"montant\": 90"), Ctg("M", 2023, 1_000m)).Receipts.Select(receipt => receipt.Amount.Exact!.Value));

    [Fact]
    public void R9_The_calendar_is_a_hypothesis_and_nothing_else() =>
        Assert.All(Schedule(Ctg("M", 2023, 1), new PaymentLine("C", 2019, Regime.Cej, Bounds.Of(1))).Figures, figure => Assert.True(figure.IsHypothesis));

    [Theory]
    [InlineData(2019, Regime.Ctg)]
    [InlineData(2005, Regime.Cej)]
    [InlineData(0, Regime.Cej)]
    [InlineData(2100, Regime.Ctg)]
    public void R9_A_year_without_a_calendar_is_refused(int year, Regime regime) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule(new PaymentLine("M", year, regime, Bounds.Of(1))));

    [Fact]
    public void An_impossible_line_cannot_exist()
    {
        Assert.Throws<ArgumentException>(() => new PaymentLine(" ", 2023, Regime.Ctg, Bounds.Of(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PaymentLine("M", 2023, Regime.Ctg, Bounds.Of(-0.01m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PaymentLine("M", 2023, Regime.Ctg, Bounds.Of(0.001m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PaymentLine("M", 2023, Regime.Ctg, new Bounds(0, 0.001m)));
    }

    private static PaymentSchedule Schedule(params PaymentLine[] lines) => Schedule(Bareme.BuiltIn, lines);

    private static PaymentSchedule Schedule(Bareme bareme, params PaymentLine[] lines) => PaymentCalendar.Of(lines, bareme);

    private static PaymentLine Ctg(string payee, int year, decimal amount) => new(payee, year, Regime.Ctg, Bounds.Of(amount));

    private static Bareme Local(string id, string content) => Contract.Figure(id, content);

    private static decimal Euros(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
