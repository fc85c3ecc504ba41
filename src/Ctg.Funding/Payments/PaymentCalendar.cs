using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using NodaTime;

namespace Ctg.Funding.Payments;

/// <summary>Computes who is paid when: rule R9.</summary>
public static class PaymentCalendar
{
    private const string FirstShare = "H-08-ACOMPTE-1";
    private const string SecondShare = "H-08-ACOMPTE-2";
    private const string FirstMonth = "H-08-MOIS-1";
    private const string SecondMonth = "H-08-MOIS-2";
    private const string BalanceMonth = "H-08-SOLDE";
    private const string CejMonth = "H-08-CEJ";

    private static readonly string[] OfCtg = [FirstShare, SecondShare, FirstMonth, SecondMonth, BalanceMonth];
    private static readonly string[] OfCej = [CejMonth];

    /// <summary>The receipts of each payee and month.</summary>
    /// <param name="lines">What is due, in any order: the lines of one payee, year and regime are paid together.</param>
    /// <param name="bareme">The figures.</param>
    /// <exception cref="ArgumentOutOfRangeException">A line is due for a year before the first text of its regime, or beyond any known law.</exception>
    public static PaymentSchedule Of(IReadOnlyList<PaymentLine> lines, Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(bareme);
        Guard.CheckElements(lines, nameof(lines));
        foreach (var line in lines)
        {
            Check(line, bareme);
        }

        var dues = lines.GroupBy(line => (line.Payee, line.Year, line.Regime))
            .Select(group => new PaymentLine(group.Key.Payee, group.Key.Year, group.Key.Regime, group.Aggregate(Bounds.Of(0), (sum, line) => sum.Plus(line.Amount))));
        IReadOnlyList<FigureValue> figures = FiguresOf(lines, bareme);
        return new PaymentSchedule([.. dues.SelectMany(due => ReceiptsOf(due, bareme))
            .OrderBy(receipt => receipt.Payee, StringComparer.Ordinal).ThenBy(receipt => receipt.Month).ThenBy(receipt => receipt.Year).ThenBy(receipt => receipt.Kind)])
        {
            Notices = [.. figures.Where(value => value.Amount is { IsExact: false }).Select(value => new Diagnostic(Codes.LeastAdvance, DiagnosticSeverity.Notice, value.Figure))],
            Figures = figures,
        };
    }

    private static IEnumerable<Receipt> ReceiptsOf(PaymentLine due, Bareme bareme)
    {
        if (due.Regime == Regime.Cej)
        {
            return [new Receipt(due.Payee, Month(CejMonth, due.Year, due.Year + 1, bareme), due.Year, ReceiptKind.Psej, due.Amount)];
        }

        var advances = Advances.Of(due.Amount, Percent(FirstShare, due.Year, bareme), Percent(SecondShare, due.Year, bareme));
        return
        [
            new Receipt(due.Payee, Month(FirstMonth, due.Year, due.Year, bareme), due.Year, ReceiptKind.FirstAdvance, advances.First),
            new Receipt(due.Payee, Month(SecondMonth, due.Year, due.Year, bareme), due.Year, ReceiptKind.SecondAdvance, advances.Second),
            new Receipt(due.Payee, Month(BalanceMonth, due.Year, due.Year + 1, bareme), due.Year, ReceiptKind.Balance, advances.Balance),
        ];
    }

    private static void Check(PaymentLine line, Bareme bareme)
    {
        var isKnown = line.Year is > 0 and <= Bareme.LastYear && IdsOf(line).All(id => Value(id, line.Year, bareme) is not null);
        if (!isKnown)
        {
            throw new ArgumentOutOfRangeException(nameof(line), line.Year, $"No payment calendar is known for what {line.Payee} is due for this year.");
        }
    }

    private static List<FigureValue> FiguresOf(IReadOnlyList<PaymentLine> lines, Bareme bareme) =>
        [.. lines.SelectMany(line => IdsOf(line).Select(id => Value(id, line.Year, bareme)!))
            .Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>()
            .OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)];

    private static string[] IdsOf(PaymentLine line) => line.Regime == Regime.Cej ? OfCej : OfCtg;

    /// <summary>A share known only as a range is taken at its least: the balance has the rest.</summary>
    private static decimal Percent(string id, int year, Bareme bareme) => Value(id, year, bareme)!.Amount!.Value.Min;

    private static YearMonth Month(string id, int dueFor, int paidIn, Bareme bareme) =>
        new(paidIn, int.Parse(Value(id, dueFor, bareme)!.Choice!, CultureInfo.InvariantCulture));

    private static FigureValue? Value(string id, int year, Bareme bareme) => bareme.Find(id, new LocalDate(year, 1, 1));
}
