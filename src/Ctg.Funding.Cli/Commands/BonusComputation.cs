using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Commands;

/// <summary>
/// The bonus of every territory of an inventory, in the order of results. Where the inventory has lots in that order, lines go out as they
/// are made; otherwise they are set aside, then taken in the order of the inventory.
/// </summary>
internal sealed class BonusComputation(
    TerritoryInventory inventory, LotStore lots, Bareme bareme, Session session, string temporaryFolder)
{
    /// <summary>As many bytes of lines as one territory may have in memory.</summary>
    private const int MostBytes = 1 << 22;

    private readonly HashSet<FigureValue> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly HypothesisTrials? _trials = session.ShowsTable ? new HypothesisTrials(bareme) : null;

    /// <summary>Gets the figures that results used so far.</summary>
    internal IReadOnlyCollection<FigureValue> Figures => _figures;

    /// <summary>Computes one year: lines go out in the order of the inventory, territory rows in that of their file.</summary>
    /// <param name="year">The year.</param>
    /// <param name="lines">Where lines go.</param>
    /// <param name="territoryRows">Where rows of territories go; nowhere, maybe.</param>
    /// <param name="doubts">Takes what is doubtful, where it was not looked for yet.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Ends it.</param>
    internal YearTotals Year(
        int year, Stream lines, Stream? territoryRows, PlaceDoubts? doubts, Progress progress, CancellationToken cancellation)
    {
        using var aside = lots.IsInOrder ? null : new LinesAside(temporaryFolder, lots.Parts);
        var workers = new List<BonusWorker>();
        var order = new BlocksInOrder(
            () => new ResultBlock(session.Numbers),
            block =>
            {
                lines.Write(block.Lines.Block);
                territoryRows?.Write(block.Territories.Block);
            });
        BonusWorker Start()
        {
            var worker = new BonusWorker(year, bareme, session, _trials);
            lock (workers)
            {
                workers.Add(worker);
            }

            return worker;
        }

        Workers.InTurn(
            lots.Parts,
            Start,
            (worker, number) =>
            {
                var part = lots.Load(number);
                var block = order.Take();
                var places = new LinePlaces();
                for (var rank = part.First; rank < part.End; rank++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var index = lots.InOrder[rank];
                    worker.Compute(inventory.Territories[index], part.Groups, rank, block, place =>
                    {
                        if (aside is not null)
                        {
                            places.Add(place, block.Lines.Block.Length);
                        }
                        else if (block.Lines.Block.Length > MostBytes)
                        {
                            order.WaitForTurn(number);
                            lines.Write(block.Lines.Block);
                            block.Lines.Clear();
                        }
                    });
                    if (doubts is not null)
                    {
                        worker.FindDoubts(index, inventory.Territories[index], doubts);
                    }
                }

                if (aside is not null)
                {
                    aside.Write(number, block.Lines.Block, places);
                    block.Lines.Clear();
                }

                order.Give(number, block);
                progress.Add(part.Count);
            },
            order.Stop,
            cancellation);
        aside?.Merge(lots.PartOfEach(), lines, cancellation);
        return Gather(workers);
    }

    private YearTotals Gather(List<BonusWorker> workers)
    {
        workers.ForEach(worker => _figures.UnionWith(worker.Figures));
        return new YearTotals(
            Bounds.Sum(workers.Select(worker => worker.Total)),
            workers.Sum(worker => worker.Partial),
            [.. workers.SelectMany(worker => worker.Shown).OrderBy(each => each.Rank).Select(each => each.Total)]);
    }
}
