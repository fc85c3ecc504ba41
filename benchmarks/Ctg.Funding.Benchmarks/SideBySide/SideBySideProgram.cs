using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Running;
using Ctg.Funding.Benchmarks.Inventories;
using Ctg.Funding.Benchmarks.PerLot;
using Ctg.Funding.Benchmarks.SideBySide.Measures;

namespace Ctg.Funding.Benchmarks.SideBySide;

/// <summary>Measures whole commands beside others on the same files, in turn, then writes the page that tells it.</summary>
internal sealed class SideBySideProgram : IDisposable
{
    private readonly Options _options;
    private readonly Peers _peers;
    private readonly DirectoryInfo _folder;
    private readonly string _figures;

    private SideBySideProgram(Options options)
    {
        _options = options;
        _peers = new Peers(options.Without);
        _folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"ctg-funding-cote-a-cote-{Environment.ProcessId}"));
        _figures = Path.Combine(_folder.FullName, "figures.json");
        Figures.Write(options.Tool, _folder.FullName, _figures);
    }

    /// <summary>Measures what is asked for and writes the page; 1 where two programs differ or one fails.</summary>
    internal static int Run(IReadOnlyList<string> arguments)
    {
        try
        {
            var options = new Options(arguments);
            using (var program = new SideBySideProgram(options))
            {
                program.Measure();
            }

            Page.Write(options);
            return 0;
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or ArgumentException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Each part is kept as soon as it is measured.</summary>
    private void Measure()
    {
        if (_options.Has("inventaires"))
        {
            foreach (var shape in _options.Shapes)
            {
                var measure = MeasureShape(shape);
                Keep(all => all.Batches[shape.Name] = measure);
            }
        }

        if (_options.Has("commandes"))
        {
            foreach (var command in _options.Commands)
            {
                var measure = MeasureCommand(command);
                Keep(all => all.Commands[command.Name] = measure);
            }
        }

        if (_options.Has("lot"))
        {
            using var figures = JsonDocument.Parse(File.ReadAllText(_figures));
            var measure = LotEngines.Measure(_peers, figures.RootElement, _options.Rounds);
            Keep(all => all.Lot = measure);
        }

        if (_options.Has("coeur"))
        {
            var measure = MeasureCore();
            Keep(all => all.Core = measure);
        }
    }

    private BatchMeasure MeasureShape(Shape shape)
    {
        var (inputs, made) = Inventory(shape);
        var (contestants, absent) = Contestants(inputs);
        var rows = Warm(contestants, inputs, out var resultBytes);
        contestants = [.. contestants, Floor(resultBytes)];
        Warm([contestants[^1]], inputs, out _);
        var entries = Alternate([.. contestants.Select(contestant => contestant.RunnerOn(inputs))]);
        var measure = new BatchMeasure(
            Setting.Here(), shape.Title, made, shape.Lots, shape.Territories, SizeOf(inputs), resultBytes, rows, entries, absent);
        Directory.Delete(inputs, recursive: true);
        return measure;
    }

    private CommandMeasure MeasureCommand(OwnCommand command)
    {
        var inputs = command.ShapeName is { } shape ? Inventory(Shape.Named(shape)).Folder : Path.Combine(Repository.Root, "samples", "departement");
        var entries = Alternate(
            [.. Tools().Select(tool => new Runner(tool.Name, "", results => Command.Tool(tool.Path, command.Arguments(inputs, results))))]);
        if (command.ShapeName is not null)
        {
            Directory.Delete(inputs, recursive: true);
        }

        return new(Setting.Here(), command.Title, entries);
    }

    private static CoreMeasure MeasureCore()
    {
        var summary = BenchmarkRunner.Run<LotCost>();
        return new(
            Setting.Here(),
            [
                .. summary.Reports.Select(report => new CoreEntry(
                    report.BenchmarkCase.Descriptor.WorkloadMethod.Name, (int)report.BenchmarkCase.Parameters["Lots"], report.ResultStatistics!.Mean,
                    report.ResultStatistics.StandardDeviation, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)),
            ]);
    }

    private (string Folder, string Made) Inventory(Shape shape)
    {
        var folder = Path.Combine(_folder.FullName, shape.Name.Replace('/', '-'));
        return (folder, shape.Write(folder));
    }

    private IEnumerable<(string Name, string Version, string Path)> Tools()
    {
        yield return (Contestant.Us, _options.Tool.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? $".NET {Environment.Version}" : "natif", _options.Tool);
        if (_options.NativeTool is { } native)
        {
            yield return (Contestant.Native, "natif", native);
        }
    }

    private (Contestant[] Contestants, string[] Absent) Contestants(string inputs)
    {
        var (present, absent) = (new List<Contestant>(), new List<string>());
        present.AddRange(Tools().Select(tool => Contestant.Tool(tool.Name, tool.Version, tool.Path)));
        Take(Contestant.DuckDb, _options.Without.Contains("duckdb") ? "écarté à la demande" : _peers.Npm, () => _peers.DuckDb(_figures));
        Take(Contestant.Pandas, _peers.Pandas, () => _peers.PandasFrom(_figures));
        foreach (var line in absent)
        {
            Console.WriteLine($"{Path.GetFileName(inputs)} : sans {line}");
        }

        return ([.. present], [.. absent]);

        void Take(string name, string? whyNot, Func<Contestant> make)
        {
            if (whyNot is null)
            {
                present.Add(make());
            }
            else
            {
                absent.Add($"{name} : {whyNot}");
            }
        }
    }

    private static Contestant Floor(long bytes) => new(
        Contestant.Floor, $".NET {Environment.Version}",
        (folder, results) => Command.Net(typeof(SideBySideProgram).Assembly.Location, "copie", folder, results, $"{bytes}"), null);

    /// <summary>A round that does not count, in which each line of the others is compared with ours; how many there are.</summary>
    private long Warm(Contestant[] contestants, string inputs, out long resultBytes)
    {
        var (rows, ours) = (0L, "");
        resultBytes = 0;
        foreach (var contestant in contestants)
        {
            var results = Results(contestant.Name);
            Launch.Measure(contestant.On(inputs, results));
            if (ours.Length == 0)
            {
                (ours, resultBytes) = (results, SizeOf(results));
                rows = contestant.Lines is null ? 0 : File.ReadLines(Path.Combine(results, contestant.Lines)).LongCount() - 1;
            }
            else if (contestant.Lines is { } lines)
            {
                rows = LineComparison.Check(Path.Combine(ours, contestants[0].Lines!), Path.Combine(results, lines), contestant.Name);
                Console.WriteLine($"{Path.GetFileName(inputs)} : {contestant.Name} égale, sur {rows} lignes et 28 colonnes");
                Directory.Delete(results, recursive: true);
            }
        }

        Directory.Delete(ours, recursive: true);
        return rows;
    }

    /// <summary>One run of each in turn, as many rounds as asked; results are removed between runs.</summary>
    private Entry[] Alternate(Runner[] runners)
    {
        Run[][] runs = [.. runners.Select(_ => new Run[_options.Rounds])];
        for (var round = 0; round < _options.Rounds; round++)
        {
            for (var i = 0; i < runners.Length; i++)
            {
                var results = Results(runners[i].Name);
                runs[i][round] = Launch.Measure(runners[i].On(results));
                Directory.Delete(results, recursive: true);
                var run = runs[i][round];
                Console.WriteLine(string.Create(
                    Page.French, $"  passage {round + 1}, {runners[i].Name} : {run.Seconds:0.000} s, {run.PeakBytes / 1e6:0} Mo"));
            }
        }

        return [.. runners.Zip(runs, EntryOf)];
    }

    private static Entry EntryOf(Runner runner, Run[] runs) =>
        new(runner.Name, runner.Version, [.. runs.Select(run => Math.Round(run.Seconds, 4))], [.. runs.Select(run => run.PeakBytes)])
        {
            OwnSeconds = runner.TellsOwnSeconds ? [.. runs.Select(run => double.Parse(run.Output, CultureInfo.InvariantCulture))] : [],
        };

    private string Results(string name) => Directory.CreateDirectory(Path.Combine(_folder.FullName, $"resultats-{name}")).FullName;

    private void Keep(Action<AllMeasures> change)
    {
        var all = AllMeasures.Read(_options.Measures);
        change(all);
        all.Write(_options.Measures);
    }

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
}
