using System.Globalization;
using CsvHelper;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Output;

/// <summary>A CSV file of results: UTF-8 with byte order mark, <c>;</c>, text that a spreadsheet would run as a formula defused.</summary>
internal sealed class CsvOutput : IDisposable
{
    private readonly CsvWriter _writer;
    private readonly NumberFormatInfo _numbers;

    /// <param name="stream">Where to write.</param>
    /// <param name="numbers">How numbers are written.</param>
    /// <param name="columns">The header; none where only records are wanted, to be put under one elsewhere.</param>
    internal CsvOutput(Stream stream, NumberFormatInfo numbers, params IReadOnlyList<string> columns)
    {
        _numbers = numbers;
        _writer = CsvWriter.Create(
            stream, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = columns.Count > 0, Injection = CsvInjection.Escape },
            leaveOpen: true);
        if (columns.Count == 0)
        {
            return;
        }

        foreach (var column in columns)
        {
            _writer.WriteField(column);
        }

        _writer.EndRecord();
    }

    internal void Text(string text) => _writer.WriteField(text);

    /// <summary>A cell of an input as it stood: a number below zero is one, and no formula.</summary>
    internal void Cell(string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (text.StartsWith('-') && decimal.TryParse(text.Replace(',', '.'), Style, CultureInfo.InvariantCulture, out var number))
        {
            _writer.WriteField(number, "0.##################", text.Contains(',') ? NumberFormat.Comma : NumberFormat.Point);
        }
        else
        {
            Text(text);
        }
    }

    /// <summary>A text that is to come back as it was, should the file be given as an input.</summary>
    internal void Returnable(string text) => Text(DefusedText.Returnable(text));

    internal void Number(decimal? number, string format)
    {
        if (number is { } known)
        {
            _writer.WriteField(known, format, _numbers);
        }
        else
        {
            _writer.WriteField("");
        }
    }

    internal void Integer(long number) => _writer.WriteField(number);

    internal void Integer(long? number)
    {
        if (number is { } known)
        {
            Integer(known);
        }
        else
        {
            Text("");
        }
    }

    internal void MinAndMax(Bounds? bounds, string format)
    {
        Number(bounds?.Min, format);
        Number(bounds?.Max, format);
    }

    internal void ExactMinAndMax(Bounds? bounds, string format)
    {
        Number(bounds?.Exact, format);
        MinAndMax(bounds, format);
    }

    internal void EndRow() => _writer.EndRecord();

    internal void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();
}
