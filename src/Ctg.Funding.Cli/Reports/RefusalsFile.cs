using System.Globalization;
using Ctg.Funding.Cli.Csv;

namespace Ctg.Funding.Cli.Reports;

/// <summary>Writes <c>rejets.csv</c>: every refused row as it stands in its file, where it is, and why.</summary>
internal static class RefusalsFile
{
    private const string Name = "rejets.csv";

    private static readonly string[] Columns = ["fichier", "ligne", "colonne", "valeur", "code", "motif", "enregistrement"];

    internal static void Write(OutputFolder folder, IEnumerable<RefusedRow> rows, CultureInfo language)
    {
        using var stream = folder.Create(Name);
        using var output = new CsvOutput(stream, NumberFormat.Comma, Columns);
        foreach (var row in rows)
        {
            var first = row.Faults[0];
            output.Text(row.File);
            output.Integer(row.Line);
            output.Text(first.Column);
            output.Text(first.Value);
            output.Text(first.Code);
            output.Text(string.Join(" | ", row.Faults.Select(fault => fault.Message(language))));
            output.Text(row.Record);
            output.EndRow();
        }
    }
}
