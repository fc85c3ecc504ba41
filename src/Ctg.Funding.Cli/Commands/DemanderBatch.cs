using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Demands;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Letters;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One run of <c>demander</c>: every year of every territory is explained, and what leaves it open is gathered.</summary>
internal sealed class DemanderBatch(DemanderRequest request, Session session)
{
    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private RowLog _log = null!;
    private InventoryTally _tally = null!;
    private IReadOnlyList<Demand> _demands = [];
    private DemandLetter _letter = null!;

    private CultureInfo Language => session.Language;

    internal int Run(CancellationToken cancellation)
    {
        if (session.WritesToStandardOutput)
        {
            throw new CliException("CTG9025", "demander");
        }

        using var baremeFile = session.Open(InputRole.Bareme);
        var bareme = session.Load(baremeFile);
        request.Years.CheckAgainst(bareme);
        using var files = session.OpenInventory(bareme);
        session.ShowProgress(progress => WriteFolder(files, bareme, baremeFile, progress, cancellation));
        files.TellOfPublicData(Language);
        session.Show(console =>
        {
            DemandsTable.Write(console, _letter);
            if (request.WritesCitations)
            {
                CitationsFile.Show(console, _figures, bareme, Language);
            }
        });
        session.Say(_tally.Told(session.OutputPath, Language));
        session.TellUnconfirmed(bareme, request.Years);
        return _log.Refusals > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    private void WriteFolder(
        InventoryFiles files, Bareme bareme, InputFile? baremeFile, Progress progress, CancellationToken cancellation) =>
        OutputFolder.Write(
            session.Target("demander"),
            folder =>
            {
                using (var log = BatchLog.Start(folder, session))
                {
                    _log = log.Rows;
                    Compute(files, progress, cancellation);
                }

                WriteLetters(folder);
                if (request.WritesCitations)
                {
                    CitationsFile.Write(folder, _figures.InOrder(), bareme, Language);
                }
            },
            outputs => session.ManifestOf([.. files.ByRole, (InputRole.Bareme, baremeFile)], bareme, outputs) with
            {
                Figures = _figures.Concat(files.Figures).InOrder(),
                Counts = [.. _tally.Counts, ("demandes", _demands.Count), ("avertissements", _log.Warnings)],
                Totals = [],
                Sources = files.PublicFiles,
                Notices = session.NoticesFor(bareme, request.Years),
            },
            cancellation);

    private void Compute(InventoryFiles files, Progress progress, CancellationToken cancellation)
    {
        var all = new LotList();
        _tally = InventoryTally.Read(files, all, _log, session, progress, cancellation);
        var (territories, byTerritory, book) = (_tally.Territories, all.ByTerritory, new DemandBook());
        progress.Start("calcul", (double)all.Count * request.Years.All.Count());
        foreach (var territory in territories.InOrder)
        {
            var lots = byTerritory[territory].ToArray();
            foreach (var year in request.Years.All)
            {
                cancellation.ThrowIfCancellationRequested();
                var explained = files.Explain(territories.Territories[territory], lots, year);
                _figures.UnionWith(explained.Result.Figures);
                book.Add(explained);
                progress.Add(lots.Length);
            }
        }

        _demands = book.Ranked;
        _letter = DemandLetter.Of(
            _demands,
            [.. territories.InOrder.Select(i => territories.Territories[i]).DistinctBy(each => each.Code)
                .Select(each => each.Name.Length > 0 ? each.Name : each.Code)],
            all.InOrder.Select(lot => (lot.Territory, lot.Structure)).Distinct().Count(), $"{request.Years}", Language);
    }

    private void WriteLetters(OutputFolder folder)
    {
        using (var rows = folder.Create(DemandsFile.Name))
        {
            DemandsFile.Write(rows, _demands, session.Numbers, Language);
        }

        LetterFiles.Write(folder, "lettre", _letter.Title, Language, _letter.WriteTo);
    }
}
