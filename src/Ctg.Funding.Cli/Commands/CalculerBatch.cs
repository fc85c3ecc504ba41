using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Tables;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>calculer</c>: read, compute, write the folder, tell.</summary>
internal sealed class CalculerBatch
{
    private const int BufferSize = 1 << 16;
    private const double Million = 1e6;
    private const int MostDoubtsPerBucket = 100;

    private readonly List<Manifest.Total> _totals = [];
    private readonly List<TerritoryYearTotal> _shown = [];
    private RowLog _log = null!;
    private TerritoryInventory _territories = null!;
    private long _lots;
    private long _untold;
    private IReadOnlyCollection<FigureValue> _figures = [];

    internal required InventoryPaths Paths { get; init; }

    internal required YearSpan Years { get; init; }

    internal required BatchOptions Options { get; init; }

    private CultureInfo Language => Options.Language;

    internal int Run(CancellationToken cancellation)
    {
        using var baremeFile = Options.OpenBareme();
        var bareme = BaremeSource.Load(baremeFile, Options.AcceptsDeduced, Language);
        Years.CheckAgainst(bareme);

        using var files = InventoryFiles.Open(Paths, Options.Open, bareme);
        Progress.Show(Options.IsQuiet, Language, progress =>
        {
            if (Options.WritesToStandardOutput)
            {
                WriteToStandardOutput(files, bareme, progress, cancellation);
            }
            else
            {
                WriteFolder(files, bareme, baremeFile, progress, cancellation);
            }
        });
        files.TellOfZonage(Language);
        Tell(bareme);
        Options.TellUnconfirmed(bareme, Years);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void WriteToStandardOutput(InventoryFiles files, Bareme bareme, Progress progress, CancellationToken cancellation)
    {
        _log = Options.LogToStandardError();
        TemporaryFile.Sweep();
        using var stream = StandardStreams.OpenOutput();
        using var lines = new BufferedStream(stream, BufferSize);
        Compute(files, bareme, Path.GetTempPath(), new Outputs(lines, null), progress, cancellation);
    }

    private void WriteFolder(InventoryFiles files, Bareme bareme, InputFile? baremeFile, Progress progress, CancellationToken cancellation) =>
        OutputFolder.Write(
            Options.TargetOf("calculer"),
            folder =>
            {
                using (var lines = folder.Create(LinesFile.Name))
                using (var territories = folder.Create(TerritoriesFile.Name))
                using (var log = BatchLog.Start(folder, Options))
                {
                    _log = log.Rows;
                    Compute(files, bareme, folder.Aside, new Outputs(lines, territories), progress, cancellation);
                }

                PsejFiles.Write(folder, files.Psej, Options.Numbers, Language);
                if (Options.WritesCitations)
                {
                    CitationsFile.Write(folder, _figures, bareme, Language);
                }

                progress.Start("empreintes", 1);
            },
            outputs => new Manifest
            {
                Inputs = [.. files.ByRole.Append((Role: "bareme", File: baremeFile)).Where(input => input.File is not null).Select(input => (input.Role, input.File!.Name, input.File.Sha256))],
                Bareme = bareme,
                Options = [("commande", "calculer"), ("annee", Years.ToString()), .. Options.ForManifest],
                Figures = [.. _figures.OrderBy(value => value.Figure.Id, StringComparer.Ordinal).ThenBy(value => value.From)],
                Counts =
                [
                    ("territoires_lus", _territories.RowsRead), ("territoires_refuses", _territories.RowsRefused),
                    ("lots_lus", _lots + _log.RefusedOf(InputRole.Places)), ("lots_calcules", _lots), ("lots_refuses", _log.RefusedOf(InputRole.Places)),
                    ("lignes", _lots * Years.All.Count()), ("avertissements", _log.Warnings), ("avertissements_non_ecrits", _untold),
                ],
                Totals = _totals,
                Notices = Options.NoticesFor(bareme, Years),
                Outputs = outputs,
            },
            cancellation);

    /// <summary>Every territory of every year; lines come out in the order of the inventory.</summary>
    private void Compute(InventoryFiles files, Bareme bareme, string temporary, Outputs outputs, Progress progress, CancellationToken cancellation)
    {
        var lotFile = files.Lots;
        _territories = files.ReadTerritories(_log, Options.WarnOfUnknown);
        using var lots = new LotSpool(temporary, lotFile.Length);
        progress.Start("lecture", lotFile.Length, Million);
        var reading = LotFile.Read(lotFile, _territories, _log, (territory, lot) =>
        {
            lots.Add(territory, lot);
            if ((lots.Count & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Reach(lotFile.Position);
            }
        });
        Options.WarnOfUnknown(lotFile, reading.UnknownColumns);
        lots.Complete();
        _lots = lots.Count;
        reading.CheckNothingLost(_lots, _log.RefusedOf(InputRole.Places));

        var computation = new BonusComputation(_territories.Territories, [.. _territories.InOrder], lots, bareme, Options, temporary);
        WarnOfDoubts(computation, lotFile, files.Territories);
        LinesFile.WriteHeader(outputs.Lines);
        if (outputs.Territories is { } territories)
        {
            TerritoriesFile.WriteHeader(territories);
        }

        progress.Start("calcul", (double)lots.Count * Years.All.Count());
        foreach (var year in Years.All)
        {
            var totals = computation.Year(year, outputs.Lines, outputs.Territories, progress, cancellation);
            _totals.Add(TotalOf(year, totals));
            if (Options.ShowsTable)
            {
                _shown.AddRange(totals);
            }
        }

        _figures = [.. computation.Figures.Concat(files.Figures).Distinct(ReferenceEqualityComparer.Instance).Cast<FigureValue>()];
    }

    private void WarnOfDoubts(BonusComputation computation, InputFile lotFile, InputFile territoryFile)
    {
        var (count, first) = computation.Doubts(lotFile.Name, territoryFile.Name, code => _territories.LineOf(code) ?? 0, MostDoubtsPerBucket);
        _untold = count - first.Count;
        foreach (var warning in first)
        {
            _log.Warn(warning);
        }
    }

    private static Manifest.Total TotalOf(int year, IReadOnlyList<TerritoryYearTotal> territories)
    {
        var totals = territories.Select(territory => territory.Total).OfType<Bounds>().ToArray();
        var max = totals.Any(total => total.Max is null) ? null : totals.Sum(total => total.Max);
        return new Manifest.Total("bonus", new Bounds(totals.Sum(total => total.Min), max), ("annee", year), ("territoires_partiels", territories.Count(territory => territory.IsPartial)));
    }

    private void Tell(Bareme bareme)
    {
        Options.Show(console =>
        {
            TerritoryTable.Write(console, _shown, Language);
            if (Options.WritesCitations)
            {
                CitationsFile.Show(console, _figures, bareme, Language);
            }
        });

        var refused = _log.RefusedOf(InputRole.Places);
        var key = _log.Refusals > 0 ? "bilan.rejets" : "bilan.complet";
        Options.Say(Sentences.Of(key, Language, _territories.RowsRead, _lots + refused, _lots, _territories.RowsRefused, refused, Options.OutputPath));
        ToldRows.End(_log, Language, Options.WritesToStandardOutput);
        if (_log.Warnings > 0)
        {
            Options.Say(Sentences.Of(Options.WritesToStandardOutput ? "bilan.avertissements-dits" : "bilan.avertissements", Language, _log.Warnings + _untold));
        }
    }

    /// <summary>Where results go; territory rows only to a folder.</summary>
    private sealed record Outputs(Stream Lines, Stream? Territories);
}
