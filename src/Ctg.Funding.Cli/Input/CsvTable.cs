using System.Text;
using CsvHelper;
using Ctg.Funding.Cli.Formats;
using FluentValidation.Results;

namespace Ctg.Funding.Cli.Input;

/// <summary>A CSV file read row by row by the names of its columns; rows that cannot be read as CSV are reported, not lost.</summary>
internal sealed class CsvTable : IDisposable
{
    private const int LargestRecord = 1 << 20;
    internal static readonly char[] Separators = [';', ',', '\t'];

    private readonly CsvReader _reader;
    private readonly MixedText? _mixed;
    private readonly string _header;
    private readonly IReadOnlyList<string> _names;
    private readonly Dictionary<string, int> _index;
    private readonly RowLog _log;
    private readonly SheetRows? _sheet;
    private readonly InputFile _given;

    private CsvTable(
        (InputFile Given, InputFile Read, SheetRows? Sheet) file, CsvReader reader, Stream text, InputRole role,
        IReadOnlyList<Column> columns, RowLog log)
    {
        (_given, File, _sheet) = file;
        Role = role;
        _reader = reader;
        _mixed = text as MixedText;
        _log = log;
        _header = Encoding.UTF8.GetString(reader.RawRecord);
        string[] headers = Headers = [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.GetSpan(i)))];
        _names = [.. headers.Select(PlainNames.Of)];
        _index = IndexOf(File, headers, _names, columns);
        UnknownColumns = [.. _names.Where(name => name.Length > 0 && columns.All(column => column.Name != name))];
    }

    internal InputFile File { get; }

    internal InputRole Role { get; }

    /// <summary>Gets the columns that the file has and the format does not know.</summary>
    internal IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>Gets the header as it is written, without a mark of encoding.</summary>
    internal string[] Headers { get; }

    /// <summary>Gets how many rows were read, well-formed or not.</summary>
    internal long Rows { get; private set; }

    /// <summary>Gets what was read.</summary>
    internal FileReading Reading => new(UnknownColumns, Rows);

    /// <summary>Gets the line of the file on which the current row starts; the header is line 1.</summary>
    internal long Line => _reader.LineNumber;

    internal static CsvTable Open(
        InputFile given, InputRole role, IReadOnlyList<Column> columns, RowLog log, HeaderPlace? header = null)
    {
        var (rows, sheet) = SheetRows.Of(given, role);
        var file = ReturnedRows.Restore(rows, role);
        if (rows != given && file != rows)
        {
            // Refused rows given back in a workbook: their columns are within a cell of it.
            rows.Dispose();
            sheet = null;
        }

        var text = file.Text();
        CsvTable? table = null;
        var options = new CsvReaderOptions
        {
            Separator = header?.Separator ?? SeparatorOf(file.FirstLine, columns),
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = LargestRecord,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record =>
                (table ?? throw new CliException("CTG9013", file.Name)).RefuseMalformed(record.LineNumber, record.RawRecord),
        };
        var reader = CsvReader.Create(text, options, leaveOpen: true);
        try
        {
            for (var i = 0; i < (header?.RecordsBefore ?? 0); i++)
            {
                reader.Read();
            }

            table = reader.Read()
                ? new CsvTable((given, file, sheet), reader, text, role, columns, log)
                : throw new CliException("CTG9004", file.Name);
            return table;
        }
        catch (CsvFormatException e)
        {
            reader.Dispose();
            throw new CliException("CTG9014", file.Name, e.LineNumber, LargestRecord);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the next row that is well-formed CSV.</summary>
    internal bool Read()
    {
        try
        {
            if (_reader.Read())
            {
                Rows++;
                return true;
            }

            File.CheckUnchanged();
            return false;
        }
        catch (CsvFormatException e)
        {
            throw new CliException("CTG9014", File.Name, e.LineNumber, LargestRecord);
        }
    }

    /// <summary>Where a column stands; one that the file lacks is empty in every row.</summary>
    internal CsvField this[string column] => new(column, _index.GetValueOrDefault(column, CsvField.Nowhere));

    /// <summary>The text of a column; empty where the row or the file lacks it.</summary>
    internal ReadOnlySpan<byte> Field(CsvField column) =>
        column.Position != CsvField.Nowhere && column.Position < _reader.FieldCount ? _reader.GetSpan(column.Position) : [];

    internal bool Has(string column) => _index.ContainsKey(column);

    internal string Text(CsvField column) => Encoding.UTF8.GetString(Field(column));

    /// <summary>The text at a place of the header; empty where the row is shorter.</summary>
    internal string Text(int position) => position < _reader.FieldCount ? Encoding.UTF8.GetString(_reader.GetSpan(position)) : "";

    /// <summary>Whether the row has text beyond the header's last column: a separator inside a text that is not quoted.</summary>
    internal bool HasTextBeyondHeader()
    {
        for (var i = _names.Count; i < _reader.FieldCount; i++)
        {
            if (!_reader.IsEmpty(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The column of the first text of the row that is Windows-1252 in a file of UTF-8, and whether other text of the row is UTF-8:
    /// then what the bytes stand for is not certain.
    /// </summary>
    internal (string Column, bool IsInBoth)? ForeignText()
    {
        var record = _reader.RawRecord;
        if (_mixed?.TakeForeign(_reader.ByteOffset, record.Length) is not { Count: > 0 } foreign)
        {
            return null;
        }

        var (column, end) = (0, _reader.GetRawSpan(0).Length);
        for (; end < foreign[0] && column + 1 < _reader.FieldCount; column++)
        {
            end += 1 + _reader.GetRawSpan(column + 1).Length;
        }

        var others = 0;
        foreach (var each in record)
        {
            others += each is >= 0xC0 ? 1 : 0;
        }

        return (column < _names.Count ? _names[column] : "", others > foreign.Count);
    }

    /// <summary>The first cell of the row that holds an error, or a formula that was never worked out.</summary>
    internal (string Column, string Value)? CellWithoutValue() => _sheet?.FaultyCellOf(Line) is not { } cell
        ? null
        : (cell.Column < _names.Count ? _names[cell.Column] : "", cell.Text);

    internal void Refuse(IReadOnlyList<Fault> faults) =>
        Refuse(Line, Encoding.UTF8.GetString(_reader.RawRecord), [.. faults.Select(fault => fault with { Cell = CellOf(fault.Column) })]);

    /// <summary>Says what is doubtful in a row that is nevertheless computed.</summary>
    internal void Warn(ValidationResult doubts) =>
        doubts.Errors.ForEach(doubt =>
        {
            var warning = RowWarning.Of(Role, File.Name, Line, Text(this[doubt.PropertyName]), doubt);
            _log.Warn(warning with { Message = Fault.InCell(CellOf(doubt.PropertyName), warning.Message, _log.Language) });
        });

    /// <summary>Says the same, of what only shows in the text of the row.</summary>
    internal void Warn(Fault doubt) =>
        _log.Warn(
            new RowWarning(
                Role, File.Name, Line, doubt.Column, doubt.Value, doubt.Code,
                (doubt with { Cell = CellOf(doubt.Column) }).Message(_log.Language)));

    public void Dispose()
    {
        _reader.Dispose();
        if (File != _given)
        {
            File.Dispose();
        }
    }

    /// <summary>The cell of the row and of a column in a workbook; the row where the file lacks the column.</summary>
    private string CellOf(string column) => _sheet?.NameOf(_index.GetValueOrDefault(column, 0), Line) ?? "";

    private void RefuseMalformed(long line, string record)
    {
        Rows++;
        Refuse(line, record, [new Fault("CTG1010", "", "")]);
    }

    private void Refuse(long line, string record, IReadOnlyList<Fault> faults) =>
        _log.Refuse(new RefusedRow(Role, File.Name, line, _header, record, faults));

    /// <summary>The separator under which a header has the most known columns.</summary>
    internal static char SeparatorOf(string header, IReadOnlyList<Column> columns) => Separators.MaxBy(separator =>
        header.Split(separator).Select(name => PlainNames.Of(name.Trim('"'))).Count(name => columns.Any(column => column.Name == name)));

    private static Dictionary<string, int> IndexOf(
        InputFile file, IReadOnlyList<string> headers, IReadOnlyList<string> names, IReadOnlyList<Column> columns)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length > 0 && !index.TryAdd(names[i], i) && columns.Any(column => column.Name == names[i]))
            {
                throw new CliException("CTG9006", file.Name, names[i]);
            }
        }

        if (NearColumns.Of(headers, columns) is { Count: > 0 } near)
        {
            throw new CliException("CTG9070", file.Name, string.Join(", ", near.Select(pair => $"{pair.Written} → {pair.Known}")));
        }

        var missing = columns.Where(column => column.IsRequired && !index.ContainsKey(column.Name)).Select(column => column.Name).ToArray();
        return missing.Length == 0
            ? index
            : throw new CliException("CTG9005", file.Name, string.Join(", ", missing), string.Join(" | ", headers));
    }
}
