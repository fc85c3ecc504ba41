using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The revaluation of existing places of one year (BT-V).</summary>
/// <param name="Year">The year.</param>
/// <param name="Figure">The figure on its first of January.</param>
/// <param name="IsKnown">Whether the figure serves in that year.</param>
/// <param name="Thresholds">BT-Nt on that day where it serves, whose thresholds give a territory its tranche (R5).</param>
internal sealed record CardRevaluation(int Year, CardFigure Figure, bool IsKnown, CardFigure? Thresholds)
{
    /// <summary>Gets the year as an argument of texts.</summary>
    internal object Argument { get; } = Year;

    /// <summary>Gets the year as part of names.</summary>
    internal string Name { get; } = Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal string PartName => field ??= $"annee-{Name}";
}
