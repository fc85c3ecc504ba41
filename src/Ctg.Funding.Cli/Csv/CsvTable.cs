using System.Text;
using CsvHelper;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Csv;

/// <summary>A CSV file read row by row by the names of its columns; rows that cannot be read as CSV are reported, not lost.</summary>
internal sealed class CsvTable : IDisposable
{
    private const int LargestRecord = 1 << 20;
    private static readonly char[] Separators = [';', ',', '\t'];

    private readonly CsvReader _reader;
    private readonly Dictionary<string, int> _index;
    private readonly List<RefusedRow> _refused;
    private readonly int _columnCount;

    private CsvTable(InputFile file, CsvReader reader, IReadOnlyList<Column> columns, List<RefusedRow> refused)
    {
        File = file;
        _reader = reader;
        _refused = refused;
        _columnCount = reader.Headers.Count;
        _index = IndexOf(file, reader.Headers, columns);
        UnknownColumns = [.. reader.Headers.Select(HeaderNames.Normalize)
            .Where(name => name.Length > 0 && columns.All(column => column.Name != name))];
    }

    internal InputFile File { get; }

    /// <summary>Gets the columns that the file has and the format does not know.</summary>
    internal IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>Gets the line of the file on which the current row starts; the header is line 1.</summary>
    internal long Line => _reader.LineNumber;

    internal static CsvTable Open(InputFile file, IReadOnlyList<Column> columns, List<RefusedRow> refused)
    {
        if (file.Head.Length == 0)
        {
            throw new CliException("CTG9004", file.Name);
        }

        var options = new CsvReaderOptions
        {
            Separator = SeparatorOf(file, columns),
            Encoding = file.Encoding == Encoding.UTF8 ? null : file.Encoding,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = LargestRecord,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => refused.Add(new RefusedRow(file.Name, record.LineNumber, record.RawRecord, [new Fault("CTG1010", "", "")])),
        };
        var reader = CsvReader.Create(file.Rewound(), options, leaveOpen: true);
        try
        {
            reader.ReadHeader();
            return new CsvTable(file, reader, columns, refused);
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
            return _reader.Read();
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

    internal void Refuse(IReadOnlyList<Fault> faults) =>
        _refused.Add(new RefusedRow(File.Name, Line, Encoding.UTF8.GetString(_reader.RawRecord), faults));

    public void Dispose() => _reader.Dispose();

    /// <summary>The separator under which the header has the most known columns.</summary>
    private static char SeparatorOf(InputFile file, IReadOnlyList<Column> columns)
    {
        var text = (file.Encoding ?? Encoding.Unicode).GetString(file.Head);
        var header = text.TrimStart('\uFEFF', '\r', '\n').Split(['\r', '\n'], 2)[0];
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
