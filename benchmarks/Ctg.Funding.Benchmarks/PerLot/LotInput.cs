namespace Ctg.Funding.Benchmarks.PerLot;

/// <summary>One lot as the other engines get it: months that count are given, so that they have less to do than the tool.</summary>
public sealed record LotInput(decimal Places, decimal Months, bool Paid, bool IsNew, bool Qpv);
