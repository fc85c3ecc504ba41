using System.Globalization;
using System.Text;

namespace Ctg.Funding.Cli.Output;

/// <summary>A CSV file of results, with a byte order mark and a header: rows go out once there are many.</summary>
internal sealed class CsvOutput : CsvBlock, IDisposable
{
    private const int LargeBlock = 1 << 16;

    private readonly Stream _stream;

    internal CsvOutput(Stream stream, NumberFormatInfo numbers, params IReadOnlyList<string> columns)
        : base(numbers)
    {
        _stream = stream;
        Append(Encoding.UTF8.Preamble);
        foreach (var column in columns)
        {
            Text(column);
        }

        EndRow();
    }

    internal override void EndRow()
    {
        base.EndRow();
        if (Block.Length >= LargeBlock)
        {
            Flush();
        }
    }

    /// <summary>Whole rows, as another block has them.</summary>
    internal void Rows(ReadOnlySpan<byte> rows)
    {
        Flush();
        _stream.Write(rows);
    }

    internal void Flush()
    {
        _stream.Write(Block);
        Clear();
    }

    public void Dispose() => Flush();
}
