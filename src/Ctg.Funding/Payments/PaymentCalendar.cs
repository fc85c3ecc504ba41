using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Payments.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Payments;

/// <summary>Computes who is paid when: rule R9.</summary>
public static class PaymentCalendar
{
    /// <summary>The receipts of each payee and month.</summary>
    /// <param name="lines">What is due, in any order: the lines of one payee, year and regime are paid together.</param>
    /// <param name="bareme">The figures.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A line is due for a year before the first text of its regime, or beyond any known law.
    /// </exception>
    public static PaymentSchedule Of(IReadOnlyList<PaymentLine> lines, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(bareme);
        Guard.CheckElements(lines, nameof(lines));
        var used = new Dictionary<PaymentCard, UsedFigures>();
        var receipts = new List<Receipt>();
        foreach (var due in lines.GroupBy(line => (line.Payee, line.Year, line.Regime)))
        {
            var (payee, year, regime) = due.Key;
            var card = PaymentCard.Of(bareme, due.First())
                ?? throw new ArgumentOutOfRangeException(
                    nameof(lines), year, $"No calendar is known for what {payee} is due for this year.");
            var work = new PlainWork(used.TryGetValue(card, out var known) ? known : used[card] = new UsedFigures(card.All));
            receipts.AddRange(Instalments.Of(work, card, regime, Instalments.Due(work, [.. due]))
                .Select(each => new Receipt(payee, card.MonthOf(each.Kind, year), year, each.Kind, each.Amount.Amount.Numerators)));
        }

        var figures = used.Values.SelectMany(each => each.Values()).InOrder();
        var inOrder = receipts.OrderBy(receipt => receipt.Payee, StringComparer.Ordinal)
            .ThenBy(receipt => receipt.Month).ThenBy(receipt => receipt.Year).ThenBy(receipt => receipt.Kind);
        var ranges = figures.Where(value => value.Amount is { IsExact: false });
        return new PaymentSchedule([.. inOrder])
        {
            Notices = [.. ranges.Select(value => new Diagnostic(Codes.LeastAdvance, DiagnosticSeverity.Notice, value.Figure))],
            Figures = figures,
        };
    }

    /// <summary>The receipts, and the derivation of each when it is asked for. The same calculation, recorded as it goes.</summary>
    /// <param name="lines">What is due, in any order.</param>
    /// <param name="bareme">The figures.</param>
    /// <param name="originOf">
    /// Why the amount of a line, by its place in the list, is what it is, such as the explanation of a lot; <see langword="null"/> where
    /// it is not told. Asked when a receipt that the line is part of is explained.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A line is due for a year before the first text of its regime, or beyond any known law.
    /// </exception>
    public static PaymentExplanation Explain(IReadOnlyList<PaymentLine> lines, Bareme bareme, Func<int, Explanation?>? originOf = null)
    {
        var schedule = Of(lines, bareme);
        var dues = ((PaymentLine[])[.. lines]).Index().ToLookup(due => (due.Item.Payee, due.Item.Year, due.Item.Regime));
        return new PaymentExplanation(schedule, receipt =>
        {
            var own = dues[(receipt.Payee, receipt.Year, receipt.Kind == ReceiptKind.Psej ? Regime.Cej : Regime.Ctg)];
            return PaymentExplanations.Of(receipt.Kind, [.. own.Select(due => (due.Item, originOf?.Invoke(due.Index)))], bareme);
        });
    }
}
