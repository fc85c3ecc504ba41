using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>A measure that stands beside the base in what a place gets (R8): how result files name it, and the step that shows it.</summary>
/// <param name="Column">Its column, without <c>_min</c> and <c>_max</c>.</param>
internal sealed record BonusPart(string Column)
{
    internal static readonly BonusPart Rebond = new("rebond");
    internal static readonly BonusPart Rattrapage = new("rattrapage");
    internal static readonly BonusPart ZoneUplift = new("majoration_zone");
    internal static readonly BonusPart Trajectoire = new("trajectoire");

    /// <summary>What every amount has, before the measures beside it.</summary>
    internal static readonly BonusPart Base = new("base");

    /// <summary>Every measure beside the base, in the order of result files.</summary>
    internal static readonly IReadOnlyList<BonusPart> Measures = [Rebond, Rattrapage, ZoneUplift, Trajectoire];

    /// <summary>The base, then every measure.</summary>
    internal static readonly IReadOnlyList<BonusPart> All = [Base, .. Measures];

    /// <summary>Gets its place in <see cref="All"/>.</summary>
    internal int Index
    {
        get
        {
            for (var i = 0; i < All.Count; i++)
            {
                if (ReferenceEquals(All[i], this))
                {
                    return i;
                }
            }

            throw new InvalidOperationException($"{Column} is not in the table of parts.");
        }
    }

    internal StepKind Step { get; } = new($"R8-{Column.Replace('_', '-')}", "R8", Units.Euros);
}
