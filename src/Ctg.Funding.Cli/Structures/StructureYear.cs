using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Cli.Structures;

/// <summary>What a structure gets for a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Units">Places, or other units, open on its last day, whether the bonus counts them or not.</param>
/// <param name="Amount">The bonus, euros; <see langword="null"/> where none is due, or it is not known.</param>
/// <param name="IsPartial">Whether something due is not known and is missing.</param>
/// <param name="Lines">Its lots, of the year whose reason is told; of the others none, which take much memory.</param>
internal sealed record StructureYear(int Year, decimal Units, Bounds? Amount, bool IsPartial, IReadOnlyList<BonusLine> Lines)
{
    internal AmountStatut Statut => Amount?.Statut() ?? (IsPartial ? AmountStatut.Indetermine : AmountStatut.Exclu);

    internal static StructureYear Of(int year, decimal units, IReadOnlyList<BonusLine> lines, bool isTold) => new(
        year, units,
        lines.Any(line => line.Amount is not null) ? Bounds.Sum(lines.Select(line => line.Amount).OfType<Bounds>()) : null,
        lines.Any(line => line.Statut == AmountStatut.Indetermine), isTold ? lines : []);
}
