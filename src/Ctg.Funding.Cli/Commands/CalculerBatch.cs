using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Files;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Cli.Tables;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>calculer</c>: read, compute, write the folder, tell.</summary>
internal sealed class CalculerBatch(CalculerRequest request, Session session)
{
    private const int BufferSize = 1 << 16;

    private readonly List<Manifest.Total> _totals = [];
    private readonly List<TerritoryYearTotal> _shown = [];
    private RowLog _log = null!;
    private InventoryTally _tally = null!;
    private long _untold;
    private IReadOnlyCollection<FigureValue> _figures = [];

    private CultureInfo Language => session.Language;

    internal int Run(CancellationToken cancellation)
    {
        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        request.Years.CheckAgainst(bareme);

        using var files = session.OpenInventory(bareme);
        session.ShowProgress(progress =>
        {
            if (session.WritesToStandardOutput)
            {
                WriteToStandardOutput(files, bareme, progress, cancellation);
            }
            else
            {
                WriteFolder(files, bareme, baremeFile, progress, cancellation);
            }
        });
        files.TellOfPublicData(Language);
        Tell(bareme);
        session.TellUnconfirmed(bareme, request.Years);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void WriteToStandardOutput(InventoryFiles files, Bareme bareme, Progress progress, CancellationToken cancellation)
    {
        _log = session.LogToStandardError();
        TemporaryFile.Sweep();
        using var stream = StandardStreams.OpenOutput();
        using var lines = new BufferedStream(stream, BufferSize);
        Compute(files, bareme, Path.GetTempPath(), new Outputs(lines, null), progress, cancellation);
    }

    private void WriteFolder(
        InventoryFiles files, Bareme bareme, InputFile? baremeFile, Progress progress, CancellationToken cancellation) =>
        OutputFolder.Write(
            session.Target("calculer"),
            folder =>
            {
                using (var lines = folder.Create(LinesFile.Name))
                using (var territories = folder.Create(TerritoriesFile.Name))
                using (var log = BatchLog.Start(folder, session))
                {
                    _log = log.Rows;
                    Compute(files, bareme, folder.Aside, new Outputs(lines, territories), progress, cancellation);
                }

                PsejFiles.Write(folder, files.Psej, session.Numbers, Language);
                if (request.WritesCitations)
                {
                    CitationsFile.Write(folder, _figures, bareme, Language);
                }
            },
            outputs => session.ManifestOf([.. files.ByRole, (InputRole.Bareme, baremeFile)], bareme, outputs) with
            {
                Figures = _figures,
                Counts =
                [
                    .. _tally.Counts, ("lignes", _tally.Lots * request.Years.All.Count()), ("avertissements", _log.Warnings),
                    ("avertissements_non_ecrits", _untold),
                ],
                Totals = _totals,
                Sources = files.PublicFiles,
                Notices = session.NoticesFor(bareme, request.Years),
            },
            cancellation);

    /// <summary>Every territory of every year; lines come out in the order of the inventory.</summary>
    private void Compute(
        InventoryFiles files, Bareme bareme, string temporary, Outputs outputs, Progress progress, CancellationToken cancellation)
    {
        using var lots = new LotStore(temporary, files.Lots.Length, session.MemoryForLots, withManagers: false);
        _tally = InventoryTally.Read(files, lots, _log, session, progress, cancellation);

        var computation = new BonusComputation(_tally.Territories, lots, bareme, session, temporary);
        var doubts = new PlaceDoubts(files, _tally.Territories, Language);
        LinesFile.WriteHeader(outputs.Lines);
        if (outputs.Territories is { } rows)
        {
            TerritoriesFile.WriteHeader(rows);
        }

        progress.Start("calcul", (double)lots.Count * request.Years.All.Count());
        foreach (var year in request.Years.All)
        {
            var isFirst = year == request.Years.First;
            var totals = computation.Year(year, outputs.Lines, outputs.Territories, isFirst ? doubts : null, progress, cancellation);
            _totals.Add(new Manifest.Total("bonus", totals.Bonus, ("annee", year), ("territoires_partiels", totals.Partial)));
            _shown.AddRange(totals.Shown);
            if (isFirst)
            {
                Warn(doubts);
            }
        }

        _figures = computation.Figures.Concat(files.Figures).InOrder();
    }

    private void Warn(PlaceDoubts doubts)
    {
        var first = doubts.First;
        _untold = doubts.Count - first.Count;
        foreach (var warning in first)
        {
            _log.Warn(warning);
        }
    }

    private void Tell(Bareme bareme)
    {
        session.Show(console =>
        {
            TerritoryTable.Write(console, _shown, Language);
            if (request.WritesCitations)
            {
                CitationsFile.Show(console, _figures, bareme, Language);
            }
        });

        session.Say(_tally.Told(session.OutputPath, Language));
        ToldRows.End(_log, Language, session.WritesToStandardOutput);
        if (_log.Warnings > 0)
        {
            session.Say(
                Sentences.Of(
                    session.WritesToStandardOutput ? "bilan.avertissements-dits" : "bilan.avertissements", Language,
                    _log.Warnings + _untold));
        }
    }

    /// <summary>Where results go; territory rows only to a folder.</summary>
    private sealed record Outputs(Stream Lines, Stream? Territories);
}
