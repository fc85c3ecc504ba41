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
    /// <exception cref="ArgumentOutOfRangeException">A line is due for a year before the first text of its regime, or beyond any known law.</exception>
    public static PaymentSchedule Of(IReadOnlyList<PaymentLine> lines, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(bareme);
        Guard.CheckElements(lines, nameof(lines));
        var used = new Dictionary<PaymentCard, UsedFigures>();
        var receipts = new List<Receipt>();
        foreach (var due in lines.GroupBy(line => (line.Payee, line.Year, line.Regime), (key, due) => (key.Payee, key.Year, key.Regime, Lines: (PaymentLine[])[.. due])))
        {
            var card = PaymentCard.Of(bareme, due.Lines[0])
                ?? throw new ArgumentOutOfRangeException(nameof(lines), due.Year, $"No payment calendar is known for what {due.Payee} is due for this year.");
            var work = new PlainWork(used.TryGetValue(card, out var known) ? known : used[card] = new UsedFigures(card.All));
            receipts.AddRange(Instalments.Of(work, card, due.Regime, Instalments.Due(work, due.Lines))
                .Select(receipt => new Receipt(due.Payee, card.MonthOf(receipt.Kind, due.Year), due.Year, receipt.Kind, receipt.Amount.Amount.Numerators)));
        }

        FigureValue[] figures = [.. used.Values.SelectMany(each => each.Values()).Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>()
            .OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)];
        return new PaymentSchedule([.. receipts.OrderBy(receipt => receipt.Payee, StringComparer.Ordinal).ThenBy(receipt => receipt.Month).ThenBy(receipt => receipt.Year).ThenBy(receipt => receipt.Kind)])
        {
            Notices = [.. figures.Where(value => value.Amount is { IsExact: false }).Select(value => new Diagnostic(Codes.LeastAdvance, DiagnosticSeverity.Notice, value.Figure))],
            Figures = figures,
        };
    }

    /// <summary>The receipts, and the derivation of each. The same calculation, recorded as it goes, receipt by receipt when it is asked for.</summary>
    /// <param name="lines">What is due, in any order.</param>
    /// <param name="bareme">The figures.</param>
    /// <param name="originOf">
    /// Why the amount of a line, by its place in the list, is what it is, such as the explanation of a lot; <see langword="null"/> where it is not told. Asked
    /// when a receipt that the line is part of is explained.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A line is due for a year before the first text of its regime, or beyond any known law.</exception>
    public static PaymentExplanation Explain(IReadOnlyList<PaymentLine> lines, Bareme bareme, Func<int, Explanation?>? originOf = null)
    {
        var schedule = Of(lines, bareme);
        PaymentLine[] all = [.. lines];
        return new PaymentExplanation(schedule, receipt =>
        {
            var regime = receipt.Kind == ReceiptKind.Psej ? Regime.Cej : Regime.Ctg;
            return PaymentExplanations.Of(receipt.Kind, [.. all.Index().Where(due => (due.Item.Payee, due.Item.Year, due.Item.Regime) == (receipt.Payee, receipt.Year, regime)).Select(due => (due.Item, originOf?.Invoke(due.Index)))], bareme);
        });
    }
}
