using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>A measure that stands beside the base in what a place gets (R8): how result files name it, and the step that shows it.</summary>
/// <param name="Index">Its place in <see cref="All"/>.</param>
/// <param name="Column">Its column, without <c>_min</c> and <c>_max</c>.</param>
internal sealed record BonusPart(int Index, string Column)
{
    internal static readonly BonusPart Rebond = new(1, "rebond");
    internal static readonly BonusPart Rattrapage = new(2, "rattrapage");
    internal static readonly BonusPart ZoneUplift = new(3, "majoration_zone");
    internal static readonly BonusPart Trajectoire = new(4, "trajectoire");

    /// <summary>What every amount has, before the measures beside it.</summary>
    internal static readonly BonusPart Base = new(0, "base");

    /// <summary>Every measure beside the base, in the order of result files.</summary>
    internal static readonly BonusPart[] Measures = [Rebond, Rattrapage, ZoneUplift, Trajectoire];

    /// <summary>The base, then every measure.</summary>
    internal static readonly BonusPart[] All = [Base, .. Measures];

    internal StepKind Step { get; } = new($"R8-{Column.Replace('_', '-')}", "R8", Units.Euros);
}
