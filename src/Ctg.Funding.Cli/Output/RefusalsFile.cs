using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Output;

/// <summary>
/// Writes <c>rejets.csv</c> as rows are refused: each as it stands in its file, where it is, and why. Mended, the file can be given back as
/// input.
/// </summary>
internal sealed class RefusalsFile : IDisposable
{
    internal const string Name = "rejets.csv";

    private static readonly string[] Columns =
    [
        "entree", "fichier", "ligne", "colonne", "valeur", "code", "motif", "en_tete", "enregistrement",
    ];

    private readonly CsvOutput _output;
    private readonly CultureInfo _language;

    internal RefusalsFile(Stream stream, CultureInfo language)
    {
        _output = new CsvOutput(stream, NumberFormat.Comma, Columns);
        _language = language;
    }

    internal void Write(RefusedRow row)
    {
        var first = row.Faults[0];
        _output.Text(row.Role.Word());
        _output.Text(row.File);
        _output.Integer(row.Line);
        _output.Text(first.Column);
        _output.Text(first.Value);
        _output.Text(first.Code);
        _output.Text(string.Join(" | ", row.Faults.Select(fault => fault.Message(_language))));
        _output.Returnable(row.Header);
        _output.Returnable(row.Record);
        _output.EndRow();
    }

    public void Dispose() => _output.Dispose();
}
