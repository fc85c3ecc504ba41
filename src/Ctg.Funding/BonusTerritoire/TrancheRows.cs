using Ctg.Funding.Baremes;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The rows of a table that may be a territory's, in order.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="IsTold">Whether each of them is known to be.</param>
/// <param name="IsWhole">Whether one holds for certain, whatever the amount of a place: no other row may apply, nor none.</param>
internal sealed record TrancheRows(IReadOnlyList<FigureRow> Rows, bool IsTold, bool IsWhole);
