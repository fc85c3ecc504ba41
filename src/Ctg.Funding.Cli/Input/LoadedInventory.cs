using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Input;

/// <summary>An inventory read whole, for commands that calculate it many times.</summary>
internal sealed class LoadedInventory
{
    private LoadedInventory(TerritoryInventory territories, IReadOnlyList<PlaceLot> lots, Bareme bareme)
    {
        Territories = territories;
        Inputs = new ScenarioInputs([.. territories.InOrder.Select(i => territories.Territories[i])], lots, bareme);
    }

    internal TerritoryInventory Territories { get; }

    internal ScenarioInputs Inputs { get; }

    internal static LoadedInventory Read(InventoryFiles files, Bareme bareme, RowLog log, Action<InputFile, IReadOnlyList<string>> warnOfUnknown)
    {
        var territories = files.ReadTerritories(log, warnOfUnknown);
        var lots = new List<PlaceLot>();
        var reading = LotFile.Read(files.Lots, territories, log, (_, lot) => lots.Add(lot));
        warnOfUnknown(files.Lots, reading.UnknownColumns);
        reading.CheckNothingLost(lots.Count, log.RefusedOf(InputRole.Places));
        return new LoadedInventory(territories, lots, bareme);
    }
}
