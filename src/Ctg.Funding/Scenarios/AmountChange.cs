using Ctg.Funding.Basics;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>An amount under the base and under a scenario: of a territory, or of one of its structures, for a year.</summary>
public sealed record AmountChange
{
    internal AmountChange(string territory, string structure, Service service, int year, Bounds? before, Bounds? after) =>
        (Territory, Structure, Service, Year, Base, Changed) = (territory, structure, service, year, before, after);

    /// <summary>Code of the territory.</summary>
    public string Territory { get; }

    /// <summary>Code of the structure; empty for the whole territory.</summary>
    public string Structure { get; }

    /// <summary>The service.</summary>
    public Service Service { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Euros for the year under the base; <see langword="null"/> where it is not known, 0 where the structure is not
    /// there.</summary>
    public Bounds? Base { get; }

    /// <summary>The same under the scenario.</summary>
    public Bounds? Changed { get; }

    /// <summary>Scenario less base, where what is uncertain is at its low end. An unknown that is the same on both sides cancels: the
    /// difference may be known where the amounts are not. <see langword="null"/> where it is not known.</summary>
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
