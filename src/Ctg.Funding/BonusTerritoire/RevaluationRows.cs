using Ctg.Funding.Baremes;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What the revaluation of a year adds to one place, euros, and the rows of its table that say so, from 1; no row where it is one amount, or not known.</summary>
internal readonly record struct RevaluationRows(IReadOnlyList<int> Indices, Bounds Addition);
