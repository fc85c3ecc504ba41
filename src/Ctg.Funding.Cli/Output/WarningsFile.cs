using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>avertissements.csv</c>: rows that are computed, and what is doubtful in them.</summary>
internal sealed class WarningsFile : IDisposable
{
    internal const string Name = "avertissements.csv";

    private static readonly string[] Columns = ["entree", "fichier", "ligne", "colonne", "valeur", "code", "motif"];

    private readonly CsvOutput _output;

    internal WarningsFile(Stream stream)
    {
        _output = new CsvOutput(stream, NumberFormat.Comma, Columns);
    }

    internal void Write(RowWarning warning)
    {
        _output.Text(warning.Role.Word());
        _output.Text(warning.File);
        _output.Integer(warning.Line);
        _output.Text(warning.Column);
        _output.Text(warning.Value);
        _output.Text(warning.Code);
        _output.Text(warning.Message);
        _output.EndRow();
    }

    public void Dispose() => _output.Dispose();
}
