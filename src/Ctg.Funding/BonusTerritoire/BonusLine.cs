using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The bonus of one lot of places for one year.</summary>
public sealed record BonusLine
{
    internal BonusLine(PlaceLot lot, PartYear partYear, AmountStatut statut, IReadOnlyList<Diagnostic> reasons)
    {
        Lot = lot;
        PartYear = partYear;
        Statut = statut;
        Reasons = ValueList.Of(reasons);
    }

    /// <summary>The lot.</summary>
    public PlaceLot Lot { get; }

    /// <summary>Existing or new (rule R3); <see langword="null"/> for an excluded line.</summary>
    public Offre? Offre { get; internal init; }

    /// <summary>Part of the year that counts (rule R6).</summary>
    public PartYear PartYear { get; }

    /// <summary>How well the amount is known.</summary>
    public AmountStatut Statut { get; }

    /// <summary>Why the line is excluded, indeterminate, or only bounded; empty for an exact one.</summary>
    public IReadOnlyList<Diagnostic> Reasons { get; }

    /// <summary>
    /// Euros per place, or other unit, per full year, to 4 decimals, for reading: the amount is not computed from it. Where the figures
    /// change in the year, their mean over the months that count.
    /// </summary>
    public Bounds? PerUnit { get; internal init; }

    /// <summary>
    /// New hours of the year that are paid, to 4 decimals, where a cap bears on the service (rules.md §4); <see langword="null"/> where
    /// none does.
    /// </summary>
    public Bounds? PaidUnits { get; internal init; }

    /// <summary>Euros for the year, to the cent (rule R7); <see langword="null"/> for a line that is excluded or indeterminate.</summary>
    public Bounds? Amount { get; internal init; }

    /// <summary>What the amount is made of (rule R8); <see langword="null"/> where there is no amount.</summary>
    public BonusSplit? Split { get; internal init; }
}
