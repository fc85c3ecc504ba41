using Ctg.Funding.Explanations;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// A measure that stands beside the base in what a place gets (R8): how result files name it, and the step that shows it.
/// </summary>
/// <param name="Column">Its column, without <c>_min</c> and <c>_max</c>.</param>
/// <param name="Figure">The figure that it rests on; <see langword="null"/> where it follows from others.</param>
/// <param name="CauseColumn">Its column among the causes of the difference, where it is another.</param>
internal sealed record BonusPart(string Column, string? Figure = null, string? CauseColumn = null)
{
    internal static readonly BonusPart Rebond = new("rebond", BonusFigures.NewPlacesRebond);
    internal static readonly BonusPart Rattrapage = new("rattrapage", BonusFigures.Rattrapage);
    internal static readonly BonusPart ZoneUplift = new("majoration_zone", CauseColumn: "zones");
    internal static readonly BonusPart Trajectoire = new("trajectoire", BonusFigures.Trajectoire);

    /// <summary>What every amount has, before the measures beside it.</summary>
    internal static readonly BonusPart Base = new("base");

    /// <summary>Every measure beside the base, in the order of result files.</summary>
    internal static readonly BonusPart[] Measures = [Rebond, Rattrapage, ZoneUplift, Trajectoire];

    /// <summary>The base, then every measure.</summary>
    internal static readonly BonusPart[] All = Numbered([Base, .. Measures]);

    /// <summary>Gets its place in <see cref="All"/>.</summary>
    internal int Index { get; private set; }

    /// <summary>Gets what it is among the causes of the difference.</summary>
    internal BonusCause Cause { get; } = new(CauseColumn ?? Column);

    internal StepKind Step { get; } = new($"R8-{Column.Replace('_', '-')}", "R8", Units.Euros);

    private static BonusPart[] Numbered(BonusPart[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i].Index = i;
        }

        return parts;
    }
}
