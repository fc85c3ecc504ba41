using Ctg.Funding.Basics;
using Ctg.Funding.Payments;

namespace Ctg.Funding.Cli.Structures;

/// <summary>An accounting year of a payee under a regime: what is due for it, what is received in it, and what is still to come.</summary>
/// <param name="Year">The accounting year.</param>
/// <param name="Regime">Under what it is paid: the PSEJ, or the bonus.</param>
/// <param name="Due">What is due for the year, euros.</param>
/// <param name="OfYear">What of it is received in the year.</param>
/// <param name="OfEarlier">What is received in the year for years before.</param>
/// <param name="Left">What is due for the year and those before, and received after it.</param>
internal sealed record BudgetYear(int Year, Regime Regime, Bounds Due, Bounds OfYear, Bounds OfEarlier, Bounds Left)
{
    /// <summary>Gets all that is received in the year.</summary>
    internal Bounds Received => OfYear.Plus(OfEarlier);

    /// <summary>Gets what is due, received, received of the year and of earlier ones, and left.</summary>
    internal Bounds[] Amounts => [Due, Received, OfYear, OfEarlier, Left];

    /// <summary>The accounting years of a payee: those in which something is due, or received.</summary>
    internal static IEnumerable<BudgetYear> Of(PayeeDues payee, IReadOnlyList<Receipt> receipts) =>
        from regime in (Regime[])[Regime.Cej, Regime.Ctg]
        let own = receipts.Where(receipt => receipt.Kind == ReceiptKind.Psej == (regime == Regime.Cej)).ToArray()
        from year in own.Select(receipt => receipt.Year).Concat(own.Select(receipt => receipt.Month.Year)).Distinct().Order()
        select new BudgetYear(
            year, regime,
            Bounds.Sum(payee.Lines.Where(line => line.Regime == regime && line.Year == year).Select(line => line.Amount)),
            Sum(own, receipt => receipt.Month.Year == year && receipt.Year == year),
            Sum(own, receipt => receipt.Month.Year == year && receipt.Year < year),
            Sum(own, receipt => receipt.Month.Year > year && receipt.Year <= year));

    private static Bounds Sum(IEnumerable<Receipt> receipts, Func<Receipt, bool> counts) =>
        Bounds.Sum(receipts.Where(counts).Select(receipt => receipt.Amount));
}
