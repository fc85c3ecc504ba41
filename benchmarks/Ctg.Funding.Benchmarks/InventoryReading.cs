using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Ctg.Funding.Benchmarks.Inventories;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Input;
using NodaTime.Text;

namespace Ctg.Funding.Benchmarks;

/// <summary>
/// Reading a place inventory into lots: the batch's reader, which checks every cell, finds encoding, separator and hash, and keeps what it refuses, beside two
/// peers that trust the file, one by <see cref="string.Split(char, StringSplitOptions)"/>, one by CsvHelper's own strings.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class InventoryReading
{
    private const int Lots = 100_000;
    private const int Territories = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("ctg-funding-bench-").FullName;
    private TerritoryInventory _territories = null!;

    private string Places => Path.Combine(_folder, "places.csv");

    private static RowLog Silent => new() { Language = CultureInfo.InvariantCulture, OnRefused = _ => { } };

    /// <summary>Writes the inventory that all three read.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        ScatteredInventory.Write(_folder, Lots, Territories);
        using var file = InputFile.Open(Path.Combine(_folder, "territoires.csv"));
        _territories = TerritoryFile.Read(file, null, Silent);
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    /// <summary>The reader of <c>calculer</c>.</summary>
    [Benchmark(Baseline = true)]
    public long Batch()
    {
        var places = 0L;
        using var file = InputFile.Open(Places);
        LotFile.Read(file, _territories, Silent, (int _, in ReadLot lot) => places += (long)lot.Units);
        return places;
    }

    /// <summary>A peer: lines cut at semicolons, every cell a string.</summary>
    [Benchmark]
    public long SplitLines()
    {
        var places = 0L;
        foreach (var line in File.ReadLines(Places).Skip(1))
        {
            places += (long)LotOf(line.Split(';')).Units;
        }

        return places;
    }

    /// <summary>A peer: CsvHelper, every cell a string.</summary>
    [Benchmark]
    public long CsvHelperStrings()
    {
        var places = 0L;
        using var stream = File.OpenRead(Places);
        using var reader = CsvHelper.CsvReader.Create(stream, new CsvHelper.CsvReaderOptions { Separator = ';' });
        reader.ReadHeader();
        var cells = new string[9];
        while (reader.Read())
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Encoding.UTF8.GetString(reader.GetSpan(i));
            }

            places += (long)LotOf(cells).Units;
        }

        return places;
    }

    private static PlaceLot LotOf(string[] cells)
    {
        var (opening, closing) = (LocalDatePattern.Iso.Parse(cells[5]).Value, LocalDatePattern.Iso.Parse(cells[6]));
        return new PlaceLot(cells[0], cells[1], int.Parse(cells[4], CultureInfo.InvariantCulture), opening, closing.Success && closing.Value >= opening ? closing.Value : null)
        {
            Financement = cells[3] == "psu" ? Financement.Psu : Financement.Paje,
            IsInQpv = cells[7] == "oui",
            IsCofinanced = cells[8] == "oui",
        };
    }
}
