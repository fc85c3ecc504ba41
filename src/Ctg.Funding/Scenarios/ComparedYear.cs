using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Scenarios;

/// <summary>A territory's year, and what it amounts to: in all, and by structure.</summary>
internal sealed class ComparedYear(BonusTerritoireResult result)
{
    internal BonusTerritoireResult Result => result;

    internal Bounds? Total { get; } = Due(result);

    /// <summary>Gets the bonus of each structure, by code; <see langword="null"/> where a line of it is not known.</summary>
    internal Dictionary<string, Bounds?> Structures { get; } = result.Lines.GroupBy(line => line.Lot.Structure, AmountOf)
        .ToDictionary(amounts => amounts.Key, amounts => amounts.Aggregate((sum, amount) => sum + amount), StringComparer.Ordinal);

    /// <summary>PSEJ still due and bonus; <see langword="null"/> where a part of them is not known.</summary>
    internal static Bounds? Due(BonusTerritoireResult result) => result.IsPartial ? null : result.PsejDue + result.Total;

    private static Bounds? AmountOf(BonusLine line) => line.Statut == AmountStatut.Exclu ? Bounds.Of(0) : line.Amount;
}
