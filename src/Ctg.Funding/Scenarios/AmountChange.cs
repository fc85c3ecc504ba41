using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>An amount under the base and under a scenario: of a territory, or of one of its structures, for a year.</summary>
/// <param name="Territory">Code of the territory.</param>
/// <param name="Structure">Code of the structure; empty for the whole territory.</param>
/// <param name="Service">The service.</param>
/// <param name="Year">The year.</param>
/// <param name="Base">
/// Euros for the year under the base; <see langword="null"/> where it is not known, 0 where the structure is not there.
/// </param>
/// <param name="Changed">The same under the scenario.</param>
public sealed record AmountChange(string Territory, string Structure, Service Service, int Year, Bounds? Base, Bounds? Changed)
{
    /// <summary>
    /// Scenario less base, where what is uncertain is at its low end. An unknown that is the same on both sides cancels: the difference may
    /// be known where
    /// the amounts are not. <see langword="null"/> where it is not known.
    /// </summary>
    public decimal? Low => Difference.Low;

    /// <summary>The same where what is uncertain is at its high end; <see langword="null"/> where no public figure tells it.</summary>
    public decimal? High => Difference.High;

    /// <summary>Who wins and who loses.</summary>
    public Outcome Outcome => (Low, High) switch
    {
        (0, 0) => Outcome.Inchange,
        (null, _) => Outcome.Incertain,
        (_, null) when Low == 0 || (Base is { Max: null }) != (Changed is { Max: null }) => Outcome.Incertain,
        _ when Low >= 0 && High is not < 0 => Outcome.Gagnant,
        _ when Low <= 0 && High is not > 0 => Outcome.Perdant,
        _ => Outcome.Incertain,
    };

    /// <summary>Gets what changes, told line by line; the difference of the two amounts where only they are known.</summary>
    internal AmountDifference? ByLine { get; init; }

    private AmountDifference Difference => ByLine ?? new AmountDifference(Changed?.Min - Base?.Min, Changed?.Max - Base?.Max);
}
