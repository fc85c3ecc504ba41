using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Csv;
using Ctg.Funding.Cli.Reports;
using Ctg.Funding.Cli.Text;
using Spectre.Console;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>calculer</c>: read, compute, write the folder, tell.</summary>
internal sealed class CalculerBatch
{
    private const string Standard = "-";

    private readonly List<RefusedRow> _refused = [];
    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly List<Manifest.YearTotal> _totals = [];
    private readonly List<BonusTerritoireResult> _shown = [];

    internal required CultureInfo Language { get; init; }

    internal required string TerritoriesPath { get; init; }

    internal required string PlacesPath { get; init; }

    internal required YearSpan Years { get; init; }

    internal required string OutputPath { get; init; }

    internal required string? BaremePath { get; init; }

    internal required bool AcceptsDeduced { get; init; }

    internal required string? ZonagePath { get; init; }

    internal required bool UsesDecimalPoint { get; init; }

    internal required string Table { get; init; }

    private NumberFormatInfo Numbers => UsesDecimalPoint ? NumberFormat.Point : NumberFormat.Comma;

    private bool ShowsTable => Table switch
    {
        "oui" => true,
        "non" => false,
        _ => !Console.IsOutputRedirected && OutputPath != Standard,
    };

    internal int Run(CancellationToken cancellation)
    {
        using var baremeFile = BaremePath is null ? null : InputFile.Open(BaremePath);
        var bareme = BaremeSource.Load(baremeFile, AcceptsDeduced, Language);
        Years.CheckAgainst(bareme);

        using var zonageFile = ZonagePath is null ? null : InputFile.Open(ZonagePath);
        var zonage = zonageFile is null ? null : Zonage.Read(zonageFile, bareme);
        using var territoryFile = InputFile.Open(TerritoriesPath);
        var territories = TerritoryFile.Read(territoryFile, zonage, _refused);
        using var lotFile = InputFile.Open(PlacesPath);
        var lots = LotFile.Read(lotFile, territories, _refused);
        Warn(territoryFile, territories.UnknownColumns);
        Warn(lotFile, lots.UnknownColumns);
        if (zonage is { UnknownClasses: { Count: > 0 } classes })
        {
            CommandLine.Tell(Language, "CTG9021", zonage.File.Name, string.Join(", ", classes));
        }

        if (OutputPath == Standard)
        {
            WriteToStandardOutput(territories, lots, bareme, cancellation);
        }
        else
        {
            (string, InputFile?)[] inputs = [("territoires", territoryFile), ("places", lotFile), ("zonage", zonageFile), ("bareme", baremeFile)];
            try
            {
                WriteFolder(territories, lots, bareme, inputs, cancellation);
            }
            catch (Exception e) when (OutputFolder.IsFolderFault(e))
            {
                throw new CliException("CTG9008", OutputPath, e.Message);
            }
        }

        Tell(territories, lots);
        return _refused.Count > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void WriteToStandardOutput(TerritoryInventory territories, LotInventory lots, Bareme bareme, CancellationToken cancellation)
    {
        using var stream = StandardOutput.Open();
        using (var lines = new LinesFile(stream, Numbers, Language))
        {
            Compute(territories, lots, bareme, lines, null, cancellation);
        }

        foreach (var row in _refused)
        {
            CommandLine.Tell(Language, "CTG9022", row.File, row.Line, string.Join(" | ", row.Faults.Select(fault => $"{fault.Code} {fault.Message(Language)}")));
        }
    }

    private void WriteFolder(TerritoryInventory territories, LotInventory lots, Bareme bareme, (string Role, InputFile? File)[] inputs, CancellationToken cancellation)
    {
        using var folder = OutputFolder.Open(OutputPath);
        using (var lineStream = folder.Create(LinesFile.Name))
        using (var territoryStream = folder.Create(TerritoriesFile.Name))
        using (var lineOutput = new LinesFile(lineStream, Numbers, Language))
        using (var territoryOutput = TerritoriesFile.Start(territoryStream, Numbers))
        {
            Compute(territories, lots, bareme, lineOutput, territoryOutput, cancellation);
        }

        using (var stream = folder.Create(RefusalsFile.Name))
        {
            RefusalsFile.Write(stream, _refused, Language);
        }

        var manifest = new Manifest
        {
            Inputs = [.. inputs.Where(input => input.File is not null).Select(input => (input.Role, input.File!.Name, input.File.Sha256))],
            Bareme = bareme,
            Options = [("commande", "calculer"), ("annee", Years.ToString()), ("accepter", AcceptsDeduced ? "deduit" : ""), ("format-nombre", UsesDecimalPoint ? "point" : "virgule"), ("lang", Language.Name)],
            Figures = [.. _figures.OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)],
            Counts =
            [
                ("territoires_lus", territories.RowsRead), ("territoires_refuses", territories.RowsRefused),
                ("lots_lus", lots.Count + lots.RowsRefused), ("lots_calcules", lots.Count), ("lots_refuses", lots.RowsRefused),
                ("lignes", (long)lots.Count * Years.All.Count()),
            ],
            Totals = _totals,
            Outputs = folder.Hashes(),
        };
        using (var stream = folder.Create(Manifest.Name))
        {
            manifest.Write(stream);
        }

        cancellation.ThrowIfCancellationRequested();
        folder.Commit(Manifest.Name);
    }

    /// <summary>Every territory of every year; lines come out in the order of the inventory.</summary>
    private void Compute(TerritoryInventory territories, LotInventory lots, Bareme bareme, LinesFile lines, CsvOutput? totals, CancellationToken cancellation)
    {
        foreach (var year in Years.All)
        {
            var results = new BonusTerritoireResult[territories.Territories.Count];
            Parallel.For(0, results.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
                results[i] = BonusTerritoireCalculator.Calculate(territories.Territories[i], lots.LotsOf(i), year, bareme));

            var next = new int[results.Length];
            foreach (var territory in lots.Order)
            {
                lines.Write(year, results[territory].Lines[next[territory]++]);
            }

            foreach (var result in results)
            {
                _figures.UnionWith(result.Figures);
                if (totals is not null)
                {
                    TerritoriesFile.Write(totals, result, Language);
                }
            }

            _totals.Add(TotalOf(year, results));
            if (ShowsTable)
            {
                _shown.AddRange(results);
            }
        }
    }

    private static Manifest.YearTotal TotalOf(int year, BonusTerritoireResult[] results)
    {
        var totals = results.Select(result => result.Total).OfType<Bounds>().ToArray();
        var max = totals.Any(total => total.Max is null) ? null : totals.Sum(total => total.Max);
        return new Manifest.YearTotal(year, new Bounds(totals.Sum(total => total.Min), max), results.Count(result => result.IsPartial));
    }

    private void Warn(InputFile file, IReadOnlyList<string> unknownColumns)
    {
        if (unknownColumns.Count > 0)
        {
            CommandLine.Tell(Language, "CTG9020", file.Name, string.Join(", ", unknownColumns));
        }
    }

    private void Tell(TerritoryInventory territories, LotInventory lots)
    {
        if (ShowsTable)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings());
            if (Console.IsOutputRedirected)
            {
                console.Profile.Width = 140;
            }

            TerritoryTable.Write(console, _shown, Language);
        }

        var key = _refused.Count > 0 ? "bilan.rejets" : "bilan.complet";
        Console.Error.WriteLine(Sentences.Of(key, Language, territories.RowsRead, lots.Count + lots.RowsRefused, lots.Count, territories.RowsRefused, lots.RowsRefused, OutputPath));
    }
}
