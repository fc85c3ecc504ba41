using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Output;

namespace Ctg.Funding.Cli.Commands;

/// <summary>What is kept of a year over all territories.</summary>
/// <param name="Bonus">The sum of what is due.</param>
/// <param name="Partial">In how many territories an amount is missing from it.</param>
/// <param name="Shown">Each territory for the table, where one is shown.</param>
internal sealed record YearTotals(Bounds Bonus, long Partial, IReadOnlyList<TerritoryYearTotal> Shown);
