namespace Ctg.Funding.Cli.Input;

/// <summary>Takes a lot as it is read, with the index of its territory for its service.</summary>
internal delegate void LotTaker(int territory, in ReadLot lot);
