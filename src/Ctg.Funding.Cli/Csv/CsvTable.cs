using System.Text;
using CsvHelper;
using Ctg.Funding.Cli.Text;
using FluentValidation.Results;

namespace Ctg.Funding.Cli.Csv;

/// <summary>A CSV file read row by row by the names of its columns; rows that cannot be read as CSV are reported, not lost.</summary>
internal sealed class CsvTable : IDisposable
{
    private const int LargestRecord = 1 << 20;
    private static readonly char[] Separators = [';', ',', '\t'];

    private readonly CsvReader _reader;
    private readonly Dictionary<string, int> _index;
    private readonly RowLog _log;
    private readonly int _columnCount;
    private readonly bool _ownsFile;

    private CsvTable(InputFile file, CsvReader reader, InputRole role, IReadOnlyList<Column> columns, RowLog log, bool ownsFile)
    {
        File = file;
        _ownsFile = ownsFile;
        Role = role;
        _reader = reader;
        _log = log;
        _columnCount = reader.Headers.Count;
        _index = IndexOf(file, reader.Headers, columns);
        UnknownColumns = [.. reader.Headers.Select(HeaderNames.Normalize)
            .Where(name => name.Length > 0 && columns.All(column => column.Name != name))];
    }

    internal InputFile File { get; }

    internal InputRole Role { get; }

    /// <summary>Gets the columns that the file has and the format does not know.</summary>
    internal IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>Gets how many rows were read, well-formed or not.</summary>
    internal long Rows { get; private set; }

    /// <summary>Gets what was read.</summary>
    internal FileReading Reading => new(UnknownColumns, Rows);

    /// <summary>Gets the line of the file on which the current row starts; the header is line 1.</summary>
    internal long Line => _reader.LineNumber;

    internal static CsvTable Open(InputFile given, InputRole role, IReadOnlyList<Column> columns, RowLog log)
    {
        var file = ReturnedRows.Restore(given, role);
        if (file.Head.Length == 0)
        {
            throw new CliException("CTG9004", file.Name);
        }

        CsvTable? table = null;
        var options = new CsvReaderOptions
        {
            Separator = SeparatorOf(file, columns),
            Encoding = file.Encoding == Encoding.UTF8 ? null : file.Encoding,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = LargestRecord,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => (table ?? throw new CliException("CTG9013", file.Name)).RefuseMalformed(record.LineNumber, record.RawRecord),
        };
        var reader = CsvReader.Create(file.Rewound(), options, leaveOpen: true);
        try
        {
            reader.ReadHeader();
            table = new CsvTable(file, reader, role, columns, log, ownsFile: file != given);
            return table;
        }
        catch (CsvFormatException)
        {
            reader.Dispose();
            throw new CliException("CTG9013", file.Name);
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

    /// <summary>The text of a column; empty where the row or the file lacks it.</summary>
    internal ReadOnlySpan<byte> Field(string column) => _index.TryGetValue(column, out var i) && i < _reader.FieldCount ? _reader.GetSpan(i) : [];

    internal bool Has(string column) => _index.ContainsKey(column);

    internal string Text(string column) => Encoding.UTF8.GetString(Field(column));

    /// <summary>Whether the row has text beyond the header's last column: a separator inside a text that is not quoted.</summary>
    internal bool HasTextBeyondHeader()
    {
        for (var i = _columnCount; i < _reader.FieldCount; i++)
        {
            if (!_reader.IsEmpty(i))
            {
                return true;
            }
        }

        return false;
    }

    internal void Refuse(IReadOnlyList<Fault> faults) => Refuse(Line, Encoding.UTF8.GetString(_reader.RawRecord), faults);

    /// <summary>Says what is doubtful in a row that is nevertheless computed.</summary>
    internal void Warn(ValidationResult doubts) => doubts.Errors.ForEach(doubt => _log.Warn(RowWarning.Of(Role, File.Name, Line, Text(doubt.PropertyName), doubt)));

    public void Dispose()
    {
        _reader.Dispose();
        if (_ownsFile)
        {
            File.Dispose();
        }
    }

    private void RefuseMalformed(long line, string record)
    {
        Rows++;
        Refuse(line, record, [new Fault("CTG1010", "", "")]);
    }

    private void Refuse(long line, string record, IReadOnlyList<Fault> faults) =>
        _log.Refuse(new RefusedRow(Role, File.Name, line, File.HeaderLine, record, faults));

    /// <summary>The separator under which the header has the most known columns.</summary>
    private static char SeparatorOf(InputFile file, IReadOnlyList<Column> columns)
    {
        var header = file.HeaderLine;
        return Separators.MaxBy(separator =>
            header.Split(separator).Count(name => columns.Any(column => column.Name == HeaderNames.Normalize(name.Trim('"')))));
    }

    private static Dictionary<string, int> IndexOf(InputFile file, IReadOnlyList<string> headers, IReadOnlyList<Column> columns)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < headers.Count; i++)
        {
            var name = HeaderNames.Normalize(headers[i]);
            if (name.Length > 0 && !index.TryAdd(name, i) && columns.Any(column => column.Name == name))
            {
                throw new CliException("CTG9006", file.Name, name);
            }
        }

        var missing = columns.Where(column => column.IsRequired && !index.ContainsKey(column.Name)).Select(column => column.Name).ToArray();
        return missing.Length == 0
            ? index
            : throw new CliException("CTG9005", file.Name, string.Join(", ", missing), string.Join(" | ", headers));
    }
}
