using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Scenarios;

/// <summary>A territory's year, and what it amounts to: in all, and by structure.</summary>
internal sealed class ComparedYear
{
    private readonly StructureAmount[] _amounts;

    internal ComparedYear(BonusTerritoireResult result, StructureGroups structures)
    {
        (Result, Structures, Total) = (result, structures, Due(result));
        _amounts = new StructureAmount[structures.Codes.Length];
        var lines = (ILineAmounts)result.LinesOneByOne;
        for (var structure = 0; structure < _amounts.Length; structure++)
        {
            var sum = StructureAmount.Nothing;
            foreach (var lot in structures[structure])
            {
                sum = sum.Plus(lines.AmountOf(lot));
            }

            _amounts[structure] = sum;
        }
    }

    internal BonusTerritoireResult Result { get; }

    internal StructureGroups Structures { get; }

    /// <summary>Gets PSEJ still due and bonus; <see langword="null"/> where a part of them is not known.</summary>
    internal Bounds? Total { get; }

    /// <summary>The bonus of a structure, by its place; nothing for one that is not there.</summary>
    internal StructureAmount AmountOf(int structure) => structure < 0 ? StructureAmount.Nothing : _amounts[structure];

    /// <summary>The lines of a structure, by its place; none of one that is not there.</summary>
    internal BonusLine[] LinesOf(int structure) =>
        structure < 0 ? [] : Array.ConvertAll(Structures[structure].ToArray(), lot => Result.LinesOneByOne[lot]);

    /// <summary>PSEJ still due and bonus; <see langword="null"/> where a part of them is not known.</summary>
    internal static Bounds? Due(BonusTerritoireResult result) => result.IsPartial ? null : result.PsejDue + result.Total;
}
