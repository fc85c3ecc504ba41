using Ctg.Funding.Baremes;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Input;

/// <summary>An inventory in memory, for commands that calculate it many times.</summary>
internal sealed record LoadedInventory(TerritoryInventory Territories, ScenarioInputs Inputs)
{
    internal static LoadedInventory Read(
        InventoryFiles files, Bareme bareme, RowLog log, Action<InputFile, IReadOnlyList<string>> warnOfUnknown)
    {
        var lots = new LotList();
        var territories = files.Read(lots, log, warnOfUnknown);
        return new LoadedInventory(
            territories, new ScenarioInputs([.. territories.InOrder.Select(i => territories.Territories[i])], lots.InOrder, bareme));
    }
}
