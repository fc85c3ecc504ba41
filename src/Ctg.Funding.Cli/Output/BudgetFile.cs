using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Payments;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>budget.csv</c>: one row a payee, regime and accounting year, what is due against what is received.</summary>
internal sealed class BudgetFile(Stream stream, NumberFormatInfo numbers) : IDisposable
{
    internal const string Name = "budget.csv";

    private static readonly string[] Amounts = ["du", "recu", "recu_exercice", "recu_anterieur", "reste"];

    private readonly CsvOutput _output = new(stream, numbers, [
        "beneficiaire", "nom", "exercice", "regime", .. Amounts.SelectMany(amount => (string[])[$"{amount}_min", $"{amount}_max"]),
    ]);

    internal static string Of(Regime regime) => regime == Regime.Cej ? "psej" : "bonus";

    internal void Write(PayeeDues payee, IEnumerable<BudgetYear> years)
    {
        foreach (var year in years)
        {
            _output.Text(payee.Payee);
            _output.Text(payee.Name);
            _output.Integer(year.Year);
            _output.Text(Of(year.Regime));
            foreach (var amount in year.Amounts)
            {
                _output.MinAndMax(amount, NumberFormat.Euros);
            }

            _output.EndRow();
        }
    }

    public void Dispose() => _output.Dispose();
}
