using System.Globalization;
using System.Text;
using CsvHelper;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Rows of results, made as bytes, are what CsvHelper writes of the same values.</summary>
public sealed class CsvBlockLaws
{
    private static readonly string[] Pieces = [";", "\"", "'", "=", "-", "+", "@", "\t", "\n", "\r", " ", ",", "é", "e\u0301", "\u00A0", "𝄞", "A", "0"];

    private static readonly string[] Formats = [NumberFormat.Euros, NumberFormat.EurosPerPlace, NumberFormat.Units, NumberFormat.Months, "N2", "0"];

    [Property(MaxTest = 300)]
    public FsCheck.Property Texts_are_quoted_and_defused_as_CsvHelper_does() => Prop.ForAll(
        Gen.ArrayOf(Gen.Select(Gen.ArrayOf(Gen.Elements(Pieces)), string.Concat)).ToArbitrary(),
        texts =>
        {
            var expected = Peer(writer => Array.ForEach(texts, writer.WriteField));
            Assert.Equal(expected, Ours(output => Array.ForEach(texts, output.Text)));
            Assert.Equal(expected, Ours(output => Array.ForEach(texts, text => output.Text(Encoding.UTF8.GetBytes(text)))));
        });

    [Property(MaxTest = 300)]
    public FsCheck.Property Numbers_are_written_as_their_format_says() => Prop.ForAll(
        Gen.Zip(Gen.Choose(-2_000_000, 2_000_000), Gen.Zip(Gen.Choose(0, 6), Gen.Elements(0, 0, 1, 77))).ToArbitrary(),
        drawn =>
        {
            var (low, (scale, high)) = drawn;
            var number = new decimal(Math.Abs(low), 0, high, low < 0, (byte)scale);
            foreach (var numbers in (NumberFormatInfo[])[NumberFormat.Comma, NumberFormat.Point])
            {
                Assert.Equal(
                    Peer(writer => Array.ForEach(Formats, format => writer.WriteField(number, format, numbers))),
                    Ours(output => Array.ForEach(Formats, format => output.Number(number, format)), numbers));
            }

            Assert.Equal(Ours(output => output.Number(low / 100m, NumberFormat.Euros)), Ours(output => output.Cents(low)));
            Assert.Equal(Ours(output => output.Number(low / 100m, NumberFormat.Units)), Ours(output => output.Hundredths(low)));
        });

    private static string Ours(Action<CsvBlock> write, NumberFormatInfo? numbers = null)
    {
        var output = new CsvBlock(numbers ?? NumberFormat.Comma);
        output.Text("x");
        write(output);
        output.EndRow();
        return Encoding.UTF8.GetString(output.Block);
    }

    private static string Peer(Action<CsvWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';', Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            writer.WriteField("x");
            write(writer);
            writer.EndRecord();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
