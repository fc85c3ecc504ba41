using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Cli.Output;

/// <summary>What a scenario changes in a year, in all.</summary>
/// <param name="Total">The sum of the territories.</param>
/// <param name="Territories">How many territories win and lose.</param>
/// <param name="Structures">How many structures do.</param>
internal sealed record YearOutcome(AmountChange Total, YearOutcome.Tally Territories, YearOutcome.Tally Structures)
{
    internal static YearOutcome Of(AmountChange total, IEnumerable<AmountChange> territories, IEnumerable<AmountChange> structures) =>
        new(total, Tally.Of(territories), Tally.Of(structures));

    /// <summary>How many win, how many lose, and of how many it cannot be said.</summary>
    internal readonly record struct Tally(int Winners, int Losers, int Unsure)
    {
        internal static Tally Of(IEnumerable<AmountChange> changes)
        {
            var (winners, losers, unsure) = (0, 0, 0);
            foreach (var change in changes)
            {
                switch (change.Outcome)
                {
                    case Outcome.Gagnant:
                        winners++;
                        break;
                    case Outcome.Perdant:
                        losers++;
                        break;
                    case Outcome.Incertain:
                        unsure++;
                        break;
                }
            }

            return new(winners, losers, unsure);
        }
    }
}
