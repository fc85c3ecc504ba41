using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Payments;
using Ctg.Funding.Tests.Generators;
using Ctg.Funding.Tests.Psej;
using FsCheck.Xunit;

namespace Ctg.Funding.Tests.Payments;

/// <summary>What holds for every amount due.</summary>
[Properties(Arbitrary = [typeof(Dues)], MaxTest = 1000)]
public sealed class PaymentLaws
{
    [Property]
    public void Lines_payees_months_and_receipts_add_up(IReadOnlyList<PaymentLine> lines)
    {
        var schedule = PaymentCalendar.Of(lines, Bareme.BuiltIn);
        var due = Sum(lines.Select(line => line.Amount));

        Check(Sum(schedule.Receipts.Select(receipt => receipt.Amount)) == due);
        Check(Sum(schedule.Payees.Select(payee => payee.Amount)) == due);
        Check(Sum(schedule.Months.Select(month => month.Amount)) == due);
        Check(schedule.Total == due);
    }

    [Property]
    public void Every_year_and_payee_receives_what_it_is_due_for_that_year(IReadOnlyList<PaymentLine> lines)
    {
        var schedule = PaymentCalendar.Of(lines, Bareme.BuiltIn);

        Check(lines.Select(line => (line.Payee, line.Year)).Distinct().All(key =>
            Sum(schedule.Receipts.Where(receipt => (receipt.Payee, receipt.Year) == key).Select(receipt => receipt.Amount))
            == Sum(lines.Where(line => (line.Payee, line.Year) == key).Select(line => line.Amount))));
    }

    [Property]
    public void Each_year_of_receipt_adds_up_over_payees_and_over_months(IReadOnlyList<PaymentLine> lines)
    {
        var schedule = PaymentCalendar.Of(lines, Bareme.BuiltIn);

        Check(schedule.Months.Select(month => month.Month.Year).Distinct().All(year =>
            Sum(schedule.Months.Where(month => month.Month.Year == year).Select(month => month.Amount))
            == Sum(schedule.Payees.Where(payee => payee.ReceivedIn == year).Select(payee => payee.Amount))));
    }

    [Property]
    public void Advances_of_the_low_bound_are_35_percent_rounded_half_up(IReadOnlyList<PaymentLine> lines)
    {
        var schedule = PaymentCalendar.Of(lines, Bareme.BuiltIn);
        var due = lines.Where(line => line.Regime == Regime.Ctg).GroupBy(line => (line.Payee, line.Year)).ToDictionary(group => group.Key, group => group.Sum(line => line.Amount.Min));

        Check(schedule.Receipts.Where(receipt => receipt.Kind is ReceiptKind.FirstAdvance or ReceiptKind.SecondAdvance)
            .All(receipt => receipt.Amount.Min == Math.Round(due[(receipt.Payee, receipt.Year)] * 0.35m, 2, MidpointRounding.AwayFromZero)));
    }

    [Property]
    public void Any_shares_cut_an_amount_without_remainder_and_no_bound_crosses_another(ushort low, byte width, byte first, byte second)
    {
        var bareme = Contract.Local($$""" "H-08-ACOMPTE-1": { "valeurs": [ { "du": "2020-01-01", "montant": {{first % 120}}, "sources": ["x"] } ] }, "H-08-ACOMPTE-2": { "valeurs": [ { "du": "2020-01-01", "montant": {{second % 120}}, "sources": ["x"] } ] } """);
        var amount = new Bounds(low / 100m, (low + (width % 20)) / 100m);

        var receipts = PaymentCalendar.Of([new PaymentLine("M", 2023, Regime.Ctg, amount)], bareme).Receipts;

        Check(Sum(receipts.Select(receipt => receipt.Amount)) == amount);
        Check(receipts.All(receipt => receipt.Amount.Min >= 0));
        Check(!amount.IsExact || receipts.All(receipt => receipt.Amount.IsExact));
    }

    [Property]
    public void The_order_of_lines_does_not_matter(IReadOnlyList<PaymentLine> lines) =>
        Check(PaymentCalendar.Of(lines, Bareme.BuiltIn).Receipts.SequenceEqual(PaymentCalendar.Of([.. lines.Reverse()], Bareme.BuiltIn).Receipts));

    private static Bounds Sum(IEnumerable<Bounds> amounts) => amounts.Aggregate(Bounds.Of(0), (sum, each) => new Bounds(sum.Min + each.Min, sum.Max + each.Max));

    private static void Check(bool holds) => Xunit.Assert.True(holds);
}
