using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Payments;

namespace Ctg.Funding.Cli.Reports;

/// <summary>
/// Writes who is paid when: <c>versements.csv</c>, one row a payee and receipt, <c>beneficiaires.csv</c>, one row a payee and year of receipt, and
/// <c>tresorerie.csv</c>, one row a month.
/// </summary>
internal static class PaymentsFile
{
    internal const string ReceiptsName = "versements.csv";
    internal const string PayeesName = "beneficiaires.csv";
    internal const string MonthsName = "tresorerie.csv";

    private static readonly ReceiptKind[] Kinds = Enum.GetValues<ReceiptKind>();

    internal static void WriteReceipts(Stream stream, PaymentSchedule schedule, NumberFormatInfo numbers)
    {
        using var output = new CsvOutput(stream, numbers, "beneficiaire", "mois", "annee_due", "nature", "montant", "montant_min", "montant_max");
        foreach (var receipt in schedule.Receipts)
        {
            output.Text(receipt.Payee);
            output.Text(Of(receipt.Month));
            output.Integer(receipt.Year);
            output.Text(Of(receipt.Kind));
            output.ExactMinAndMax(receipt.Amount, NumberFormat.Euros);
            output.EndRow();
        }
    }

    internal static void WritePayees(Stream stream, PaymentSchedule schedule, NumberFormatInfo numbers)
    {
        using var output = new CsvOutput(stream, numbers, "beneficiaire", "annee_recue", "montant", "montant_min", "montant_max");
        foreach (var payee in schedule.Payees)
        {
            output.Text(payee.Payee);
            output.Integer(payee.ReceivedIn);
            output.ExactMinAndMax(payee.Amount, NumberFormat.Euros);
            output.EndRow();
        }
    }

    internal static void WriteMonths(Stream stream, PaymentSchedule schedule, NumberFormatInfo numbers)
    {
        using var output = new CsvOutput(stream, numbers, [.. Kinds.SelectMany(kind => new[] { $"{Of(kind)}_min", $"{Of(kind)}_max" }).Prepend("mois"), "total", "total_min", "total_max"]);
        foreach (var month in Months(schedule))
        {
            output.Text(Of(month.Month));
            foreach (var kind in Kinds)
            {
                output.MinAndMax(month.ByKind[kind], NumberFormat.Euros);
            }

            output.ExactMinAndMax(month.Total, NumberFormat.Euros);
            output.EndRow();
        }
    }

    /// <summary>What is paid each month, by kind.</summary>
    internal static IEnumerable<(NodaTime.YearMonth Month, IReadOnlyDictionary<ReceiptKind, Bounds> ByKind, Bounds Total)> Months(PaymentSchedule schedule) =>
        schedule.Receipts.GroupBy(receipt => receipt.Month).OrderBy(month => month.Key).Select(month => (
            month.Key,
            (IReadOnlyDictionary<ReceiptKind, Bounds>)Kinds.ToDictionary(kind => kind, kind => SumOf(month.Where(receipt => receipt.Kind == kind))),
            SumOf(month)));

    internal static string Of(NodaTime.YearMonth month) => FormattableString.Invariant($"{month.Year:D4}-{month.Month:D2}");

    internal static string Of(ReceiptKind kind) => kind switch
    {
        ReceiptKind.Psej => "psej",
        ReceiptKind.FirstAdvance => "acompte_1",
        ReceiptKind.SecondAdvance => "acompte_2",
        _ => "solde",
    };

    private static Bounds SumOf(IEnumerable<Receipt> receipts) =>
        receipts.Aggregate(Bounds.Of(0), (sum, receipt) => new Bounds(sum.Min + receipt.Amount.Min, sum.Max + receipt.Amount.Max));
}
