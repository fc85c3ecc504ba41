using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Structures;
using Ctg.Funding.Payments;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes <c>versements-structures.csv</c>: the receipts of <c>versements.csv</c>, but for the PSEJ, told apart by structure.
/// </summary>
internal sealed class StructureReceiptsFile(Stream stream, NumberFormatInfo numbers) : IDisposable
{
    internal const string Name = "versements-structures.csv";

    private readonly CsvOutput _output = new(
        stream, numbers, "beneficiaire", "nom_beneficiaire", "territoire", "structure", "nom", "mois", "annee_due", "nature", "montant",
        "montant_min", "montant_max");

    internal void Write(PayeeDues payee, IEnumerable<(StructureDues Structure, Receipt Receipt)> receipts)
    {
        foreach (var (structure, receipt) in receipts)
        {
            _output.Text(payee.Payee);
            _output.Text(payee.Name);
            _output.Text(structure.Territory);
            _output.Text(structure.Structure);
            _output.Text(structure.Name);
            _output.Text(PaymentsFiles.Of(receipt.Month));
            _output.Integer(receipt.Year);
            _output.Text(PaymentsFiles.Of(receipt.Kind));
            _output.ExactMinAndMax(receipt.Amount, NumberFormat.Euros);
            _output.EndRow();
        }
    }

    public void Dispose() => _output.Dispose();
}
