using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Cli.Structures;

/// <summary>What a structure gets for a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Units">Places, or other units, open on its last day, whether the bonus counts them or not.</param>
/// <param name="Lines">Its lots; none before the bonus exists.</param>
internal sealed record StructureYear(int Year, decimal Units, IReadOnlyList<BonusLine> Lines)
{
    /// <summary>Gets the bonus, euros; <see langword="null"/> where none is due, or it is not known.</summary>
    internal Bounds? Amount { get; } = Lines.Any(line => line.Amount is not null)
        ? Bounds.Sum(Lines.Select(line => line.Amount).OfType<Bounds>())
        : null;

    /// <summary>Gets whether something due is not known and is missing.</summary>
    internal bool IsPartial { get; } = Lines.Any(line => line.Statut == AmountStatut.Indetermine);

    internal AmountStatut Statut => Amount?.Statut() ?? (IsPartial ? AmountStatut.Indetermine : AmountStatut.Exclu);
}
