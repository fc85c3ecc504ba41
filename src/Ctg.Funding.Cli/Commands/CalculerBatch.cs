using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Csv;
using Ctg.Funding.Cli.Reports;
using Ctg.Funding.Cli.Text;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>calculer</c>: read, compute, write the folder, tell.</summary>
internal sealed class CalculerBatch
{
    private readonly List<RefusedRow> _refused = [];
    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly List<Manifest.Total> _totals = [];
    private readonly List<BonusTerritoireResult> _shown = [];

    internal required string TerritoriesPath { get; init; }

    internal required string PlacesPath { get; init; }

    internal required YearSpan Years { get; init; }

    internal required string? ZonagePath { get; init; }

    internal required BatchOptions Options { get; init; }

    private CultureInfo Language => Options.Language;

    internal int Run(CancellationToken cancellation)
    {
        using var baremeFile = Options.OpenBareme();
        var bareme = BaremeSource.Load(baremeFile, Options.AcceptsDeduced, Language);
        Years.CheckAgainst(bareme);

        using var zonageFile = ZonagePath is null ? null : InputFile.Open(ZonagePath);
        var zonage = zonageFile is null ? null : Zonage.Read(zonageFile, bareme);
        using var territoryFile = InputFile.Open(TerritoriesPath);
        var territories = TerritoryFile.Read(territoryFile, zonage, _refused);
        using var lotFile = InputFile.Open(PlacesPath);
        var lots = LotFile.Read(lotFile, territories, _refused);
        Options.WarnOfUnknown(territoryFile, territories.UnknownColumns);
        Options.WarnOfUnknown(lotFile, lots.UnknownColumns);
        if (zonage is { UnknownClasses: { Count: > 0 } classes })
        {
            CommandLine.Tell(Language, "CTG9021", zonage.File.Name, string.Join(", ", classes));
        }

        if (Options.WritesToStandardOutput)
        {
            WriteToStandardOutput(territories, lots, bareme, cancellation);
        }
        else
        {
            (string, InputFile?)[] inputs = [("territoires", territoryFile), ("places", lotFile), ("zonage", zonageFile), ("bareme", baremeFile)];
            WriteFolder(territories, lots, bareme, inputs, cancellation);
        }

        Tell(territories, lots, bareme);
        return _refused.Count > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void WriteToStandardOutput(TerritoryInventory territories, LotInventory lots, Bareme bareme, CancellationToken cancellation)
    {
        using var stream = StandardOutput.Open();
        using (var lines = new LinesFile(stream, Options.Numbers, Language))
        {
            Compute(territories, lots, bareme, lines, null, cancellation);
        }

        Options.TellRefused(_refused);
    }

    private void WriteFolder(TerritoryInventory territories, LotInventory lots, Bareme bareme, (string Role, InputFile? File)[] inputs, CancellationToken cancellation) =>
        OutputFolder.Write(
            Options.OutputPath,
            folder =>
            {
                using (var lineStream = folder.Create(LinesFile.Name))
                using (var territoryStream = folder.Create(TerritoriesFile.Name))
                using (var lineOutput = new LinesFile(lineStream, Options.Numbers, Language))
                using (var territoryOutput = TerritoriesFile.Start(territoryStream, Options.Numbers))
                {
                    Compute(territories, lots, bareme, lineOutput, territoryOutput, cancellation);
                }

                RefusalsFile.Write(folder, _refused, Language);
                if (Options.WritesCitations)
                {
                    CitationsFile.Write(folder, _figures, bareme, Language);
                }
            },
            outputs => new Manifest
            {
                Inputs = [.. inputs.Where(input => input.File is not null).Select(input => (input.Role, input.File!.Name, input.File.Sha256))],
                Bareme = bareme,
                Options = [("commande", "calculer"), ("annee", Years.ToString()), .. Options.ForManifest],
                Figures = [.. _figures.OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)],
                Counts =
                [
                    ("territoires_lus", territories.RowsRead), ("territoires_refuses", territories.RowsRefused),
                    ("lots_lus", lots.Count + lots.RowsRefused), ("lots_calcules", lots.Count), ("lots_refuses", lots.RowsRefused),
                    ("lignes", (long)lots.Count * Years.All.Count()),
                ],
                Totals = _totals,
                Outputs = outputs,
            },
            cancellation);

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
            if (Options.ShowsTable)
            {
                _shown.AddRange(results);
            }
        }
    }

    private static Manifest.Total TotalOf(int year, BonusTerritoireResult[] results)
    {
        var totals = results.Select(result => result.Total).OfType<Bounds>().ToArray();
        var max = totals.Any(total => total.Max is null) ? null : totals.Sum(total => total.Max);
        return new Manifest.Total("bonus", new Bounds(totals.Sum(total => total.Min), max), ("annee", year), ("territoires_partiels", results.Count(result => result.IsPartial)));
    }

    private void Tell(TerritoryInventory territories, LotInventory lots, Bareme bareme)
    {
        if (Options.ShowsTable)
        {
            TerritoryTable.Write(BatchOptions.Terminal(), _shown, Language);
            if (Options.WritesCitations)
            {
                CitationsFile.Show(BatchOptions.Terminal(), _figures, bareme, Language);
            }
        }

        var key = _refused.Count > 0 ? "bilan.rejets" : "bilan.complet";
        Console.Error.WriteLine(Sentences.Of(key, Language, territories.RowsRead, lots.Count + lots.RowsRefused, lots.Count, territories.RowsRefused, lots.RowsRefused, Options.OutputPath));
    }
}
