using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Payments;
using NodaTime;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes who is paid when, some payees at a time: <c>versements.csv</c>, one row a payee and receipt, <c>beneficiaires.csv</c>, one row a
/// payee and year of receipt, then <c>tresorerie.csv</c>, one row a month.
/// </summary>
internal sealed class PaymentsFiles : IDisposable
{
    internal const string ReceiptsName = "versements.csv";
    internal const string PayeesName = "beneficiaires.csv";
    internal const string MonthsName = "tresorerie.csv";

    private readonly CsvOutput _receipts;
    private readonly CsvOutput _payees;
    private readonly NumberFormatInfo _numbers;

    internal PaymentsFiles(Stream receipts, Stream payees, NumberFormatInfo numbers)
    {
        _numbers = numbers;
        _receipts = new CsvOutput(
            receipts, numbers, "beneficiaire", "mois", "annee_due", "nature", "montant", "montant_min", "montant_max", "nom");
        _payees = new CsvOutput(payees, numbers, "beneficiaire", "annee_recue", "montant", "montant_min", "montant_max", "nom");
    }

    /// <summary>Gets what was written, by month.</summary>
    internal PaymentTotals Totals { get; } = new();

    internal void Write(PaymentSchedule schedule, IReadOnlyList<PayeeDues> dues)
    {
        var names = dues.ToDictionary(payee => payee.Payee, payee => payee.Name, StringComparer.Ordinal);
        foreach (var receipt in schedule.Receipts)
        {
            _receipts.Text(receipt.Payee);
            _receipts.Text(Of(receipt.Month));
            _receipts.Integer(receipt.Year);
            _receipts.Text(Of(receipt.Kind));
            _receipts.ExactMinAndMax(receipt.Amount, NumberFormat.Euros);
            _receipts.Text(names[receipt.Payee]);
            _receipts.EndRow();
        }

        foreach (var payee in schedule.Payees)
        {
            _payees.Text(payee.Payee);
            _payees.Integer(payee.ReceivedIn);
            _payees.ExactMinAndMax(payee.Amount, NumberFormat.Euros);
            _payees.Text(names[payee.Payee]);
            _payees.EndRow();
        }

        Totals.Add(schedule);
    }

    internal void WriteMonths(Stream stream)
    {
        using var output = new CsvOutput(
            stream, _numbers,
            [
                .. PaymentTotals.Kinds.SelectMany(kind => new[] { $"{Of(kind)}_min", $"{Of(kind)}_max" }).Prepend("mois"), "total",
                "total_min", "total_max",
            ]);
        foreach (var (month, byKind, total) in Totals.Months)
        {
            output.Text(Of(month));
            foreach (var amount in byKind)
            {
                output.MinAndMax(amount, NumberFormat.Euros);
            }

            output.ExactMinAndMax(total, NumberFormat.Euros);
            output.EndRow();
        }
    }

    public void Dispose()
    {
        _receipts.Dispose();
        _payees.Dispose();
    }

    internal static string Of(YearMonth month) => FormattableString.Invariant($"{month.Year:D4}-{month.Month:D2}");

    internal static string Of(ReceiptKind kind) => kind switch
    {
        ReceiptKind.Psej => "psej",
        ReceiptKind.FirstAdvance => "acompte_1",
        ReceiptKind.SecondAdvance => "acompte_2",
        _ => "solde",
    };
}
