using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Ctg.Funding.Baremes;
using Ctg.Funding.Benchmarks.Inventories;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Sources;

namespace Ctg.Funding.Benchmarks;

/// <summary>The public data of the whole country: read once, then asked for every territory, and for the 323 crèches of the Gironde by their points.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PublicDataReading
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ctg-funding-bench-").FullName;
    private string[] _codes = [];
    private Point[] _points = [];
    private PublicData _data = null!;

    /// <summary>Writes the dry run, and reads what is asked afterwards.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _ = DryRun.Write(_folder) ?? throw new InvalidOperationException("shared/data n'est dans aucun dossier au-dessus des sources.");
        _codes = [.. File.ReadLines(Path.Combine(_folder, "territoires.csv")).Skip(1).Select(line => line.Split(';')[0])];
        _points = [.. File.ReadLines(Path.Combine(_folder, "places.csv")).Skip(1).Select(line => line.Split(';')).Select(cells => new Point(Degrees(cells[5]), Degrees(cells[6])))];
        _data = Read();
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _data.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Every file, from its bytes.</summary>
    [Benchmark]
    public int Files()
    {
        using var data = Read();
        return data.Files.Count;
    }

    /// <summary>What is published of each EPCI and each commune.</summary>
    [Benchmark]
    public int Territories() => _codes.Count(code => _data.Of(code).Zoning is not null);

    /// <summary>Where each point stands in the QPV.</summary>
    [Benchmark]
    public int Points() => _points.Count(point => _data.QpvAt("33063", point) is not null);

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private PublicData Read()
    {
        var files = SourceFolder.Files(Path.Combine(_folder, "sources")).Select(file => (file.Role, InputFile.Open(file.Path)));
        var data = new PublicData([.. files], Bareme.BuiltIn);
        data.Read(new RowLog { Language = CultureInfo.InvariantCulture, OnRefused = _ => { } });
        return data;
    }
}
