using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Payments;

/// <summary>Who is paid what, and when (rule R9).</summary>
/// <remarks>For each year, what is received adds up to what is due, for the low and the high bound alike, to the cent.</remarks>
public sealed record PaymentSchedule
{
    internal PaymentSchedule(IReadOnlyList<Receipt> receipts) => Receipts = ValueList.Of(receipts);

    /// <summary>The receipts, by payee code, month, year due, then kind.</summary>
    public IReadOnlyList<Receipt> Receipts { get; }

    /// <summary>What each payee receives each calendar year, by payee code then year.</summary>
    public IReadOnlyList<PayeeTotal> Payees =>
        ValueList.Of(Receipts.GroupBy(receipt => (receipt.Payee, receipt.Month.Year))
            .OrderBy(group => group.Key.Payee, StringComparer.Ordinal).ThenBy(group => group.Key.Year)
            .Select(group => new PayeeTotal(group.Key.Payee, group.Key.Year, SumOf(group))));

    /// <summary>What is paid each month, earliest first.</summary>
    public IReadOnlyList<MonthTotal> Months =>
        ValueList.Of(
            Receipts.GroupBy(receipt => receipt.Month).OrderBy(group => group.Key)
                .Select(group => new MonthTotal(group.Key, SumOf(group))));

    /// <summary>Everything that is paid, euros, to the cent.</summary>
    public Bounds Total => SumOf(Receipts);

    /// <summary>What the reader should know of the result.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; internal init => field = ValueList.Of(value); } = ValueList.None<Diagnostic>();

    /// <summary>Every figure that the result uses, by identifier then date; all are hypotheses (H-08).</summary>
    public IReadOnlyList<FigureValue> Figures { get; internal init => field = ValueList.Of(value); } = ValueList.None<FigureValue>();

    private static Bounds SumOf(IEnumerable<Receipt> receipts) =>
        receipts.Aggregate(Bounds.Of(0), (sum, receipt) => sum.Plus(receipt.Amount));
}
