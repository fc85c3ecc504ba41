namespace Ctg.Funding.Benchmarks.PerLot;

/// <summary>What the other engines need of the territory and of the barème.</summary>
public sealed record TerritoryInput(decimal Psej, decimal Reference, decimal Top, decimal NewMin);
