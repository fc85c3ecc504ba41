using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;

namespace Ctg.Funding.Cli.Output;

/// <summary>Writes an input again, its rows as they stood but for the cells that are filled.</summary>
internal sealed class CompletedFile : IDisposable
{
    private readonly CsvTable _table;
    private readonly NumberFormatInfo _numbers;
    private readonly string[] _headers;
    private readonly string[] _names;
    private readonly Dictionary<string, string> _filled = new(StringComparer.Ordinal);
    private readonly Stream _stream;
    private readonly CsvOutput _output;

    /// <param name="folder">Where it goes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="table">The input, before its first row.</param>
    /// <param name="columns">The columns that may be filled; those that the input lacks come after its own.</param>
    /// <param name="numbers">How numbers are written.</param>
    internal CompletedFile(OutputFolder folder, string name, CsvTable table, IReadOnlyList<string> columns, NumberFormatInfo numbers)
    {
        (_table, _numbers) = (table, numbers);
        string[] own = [.. table.Headers.Select(header => header.TrimStart('\uFEFF'))];
        _headers = [.. own, .. columns.Where(column => !table.Has(column))];
        _names = [.. _headers.Select(PlainNames.Of)];
        _stream = folder.Create(name);
        _output = new CsvOutput(_stream, numbers, _headers);
    }

    /// <summary>Gives the cell of a column a value, where it has none.</summary>
    internal void Fill(string column, decimal? value) => Fill(column, value?.ToString(NumberFormat.Units, _numbers));

    internal void Fill(string column, string? value)
    {
        if (value is not null && _table.Field(_table[column]).IsEmpty)
        {
            _filled[column] = value;
        }
    }

    /// <summary>The cell of a column as it will be written; empty where nothing fills it.</summary>
    internal string Filled(string column) => _filled.GetValueOrDefault(column) ?? _table.Text(_table[column]);

    internal void EndRow()
    {
        for (var i = 0; i < _headers.Length; i++)
        {
            _output.Cell(_filled.TryGetValue(_names[i], out var filled) ? filled : i < _table.Headers.Length ? _table.Text(i) : "");
        }

        _output.EndRow();
        _filled.Clear();
    }

    public void Dispose()
    {
        _output.Dispose();
        _stream.Dispose();
    }
}
