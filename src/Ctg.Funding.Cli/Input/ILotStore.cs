using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// Where the lots of an inventory go as they are read: in memory (<see cref="LotList"/>), or aside in a file (<see cref="LotSpool"/>).
/// </summary>
internal interface ILotStore
{
    /// <summary>Gets how many lots it holds.</summary>
    public long Count { get; }

    /// <summary>Takes a lot, with the index of its territory for its service.</summary>
    public void Add(int territory, PlaceLot lot);

    /// <summary>Says that all are there.</summary>
    public void Complete();
}
