using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Validation;

namespace Ctg.Funding.Cli.Commands;

/// <summary>One thread's share of a year: it computes territories one after the other in memory that serves again.</summary>
internal sealed class BonusWorker(int year, Bareme bareme, Session session, HypothesisTrials? trials)
{
    private readonly TerritoryLots _lots = new();
    private readonly LineTable _lines = new();
    private readonly LinesFile _file = new(session.Numbers, session.Language);
    private readonly InventoryDoubts _doubts = new(bareme);
    private readonly List<InventoryDoubt> _found = [];

    /// <summary>Gets the figures that its results used.</summary>
    internal HashSet<FigureValue> Figures { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gets what is due in its territories.</summary>
    internal Bounds Total { get; private set; } = Bounds.Of(0);

    /// <summary>Gets in how many of them an amount is missing.</summary>
    internal long Partial { get; private set; }

    /// <summary>Gets its territories for the table, by their place in the order of results.</summary>
    internal List<(int Rank, TerritoryYearTotal Total)> Shown { get; } = [];

    /// <summary>Computes a territory: its row, then its lines one by one.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="groups">The lots it is among.</param>
    /// <param name="rank">Its place in the order of results.</param>
    /// <param name="block">Where its rows go.</param>
    /// <param name="lineDone">Told the place in the file of the lot of each line that was made.</param>
    internal void Compute(Territory territory, LotGroups groups, int rank, ResultBlock block, Action<int> lineDone)
    {
        _lots.Take(territory, groups, rank);
        BonusTerritoireCalculator.Fill(territory, _lots.Table, year, bareme, _lines);
        var result = _lines.Result(_lots);
        TerritoriesFile.Write(block.Territories, result, UnitsByFate.Of(_lines, _lots), session.Language);
        Figures.UnionWith(result.Figures);
        Total = result.Total is { } total ? Total.Plus(total) : Total;
        Partial += result.IsPartial ? 1 : 0;
        if (session.ShowsTable)
        {
            Shown.Add((rank, TerritoryYearTotal.Of(result, session.Language, trials)));
        }

        _file.Start(year, territory);
        for (var lot = 0; lot < _lots.Count; lot++)
        {
            _file.Write(block.Lines, _lines, _lots, lot);
            lineDone(_lots.PlaceOf(lot));
        }
    }

    /// <summary>What is doubtful over the territory that was computed last and all its lots.</summary>
    internal void FindDoubts(int index, Territory territory, PlaceDoubts doubts)
    {
        if (_lots.Count == 0)
        {
            return;
        }

        _found.Clear();
        _doubts.Find(territory, _lots.Table, _found);
        doubts.Add(index, _lots, _found);
    }
}
