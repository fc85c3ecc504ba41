namespace Ctg.Funding.Cli.Input;

/// <summary>
/// Where the lots of an inventory go as they are read: whole in memory (<see cref="LotList"/>), or as columns, in memory or aside in a file
/// (<see cref="LotStore"/>).
/// </summary>
internal interface ILotStore
{
    /// <summary>Gets how many lots it holds.</summary>
    public long Count { get; }

    /// <summary>Says which territories there are, before the first lot; one more may come for a service that a lot names first.</summary>
    public void Start(TerritoryInventory territories);

    /// <summary>Takes a lot, with the index of its territory for its service.</summary>
    public void Add(int territory, in ReadLot lot);

    /// <summary>Says that all are there.</summary>
    public void Complete();
}
