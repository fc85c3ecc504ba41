using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes <c>sources.csv</c>: for every cell that was filled, each file and row that it comes from.</summary>
internal sealed class SourcesFile : IDisposable
{
    internal const string Name = "sources.csv";

    private static readonly string[] Columns =
    [
        "entree", "ligne", "code", "colonne", "valeur", "fichier", "sha256", "producteur", "titre", "millesime", "ligne_source", "contenu",
    ];

    private readonly Stream _stream;
    private readonly CsvOutput _output;

    internal SourcesFile(OutputFolder folder)
    {
        _stream = folder.Create(Name);
        _output = new CsvOutput(_stream, NumberFormat.Comma, Columns);
    }

    internal void Write(InputRole role, long line, string code, string column, string value, IReadOnlyList<Provenance> sources)
    {
        foreach (var source in sources)
        {
            _output.Text(role.Word());
            _output.Integer(line);
            _output.Text(code);
            _output.Text(column);
            _output.Text(value);
            _output.Text(source.File.Name);
            _output.Text(source.File.Sha256);
            _output.Text(source.File.Publisher);
            _output.Text(source.File.Title);
            _output.Text(source.File.Vintage);
            _output.Integer(source.Row == 0 ? null : source.Row);
            _output.Text(source.Content);
            _output.EndRow();
        }
    }

    public void Dispose()
    {
        _output.Dispose();
        _stream.Dispose();
    }
}
