using Ctg.Funding.Baremes;
using Ctg.Funding.Territories;

namespace Ctg.Funding.Scenarios;

/// <summary>An amount under the base and under a scenario: of a territory, or of one of its structures, for a year.</summary>
/// <param name="Territory">Code of the territory.</param>
/// <param name="Structure">Code of the structure; empty for the whole territory.</param>
/// <param name="Service">The service.</param>
/// <param name="Year">The year.</param>
/// <param name="Base">Euros for the year under the base; <see langword="null"/> where it is not known, 0 where the structure is not there.</param>
/// <param name="Changed">The same under the scenario.</param>
public sealed record AmountChange(string Territory, string Structure, Service Service, int Year, Bounds? Base, Bounds? Changed)
{
    /// <summary>Scenario less base, both at their low bound; <see langword="null"/> where one is not known.</summary>
    public decimal? Low => Changed?.Min - Base?.Min;

    /// <summary>Scenario less base, both at their high bound; <see langword="null"/> where one has none.</summary>
    public decimal? High => Changed?.Max - Base?.Max;

    /// <summary>Who wins and who loses.</summary>
    public Outcome Outcome => (Base, Changed) switch
    {
        var (before, after) when before == after => Outcome.Inchange,
        (null, _) or (_, null) => Outcome.Incertain,
        _ when Base!.Value.Max is null != Changed!.Value.Max is null => Outcome.Incertain,
        _ when Low >= 0 && High is not < 0 => Outcome.Gagnant,
        _ when Low <= 0 && High is not > 0 => Outcome.Perdant,
        _ => Outcome.Incertain,
    };
}
