using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Terms;

/// <summary>
/// Why a number is not exact, gathered from what it is made of: what leaves no maximum first, then in the order of the rule, each once.
/// </summary>
internal static class Reasons
{
    internal static IReadOnlyList<Diagnostic> Of(ReadOnlySpan<Term> operands)
    {
        IReadOnlyList<Diagnostic> all = [];
        foreach (var operand in operands)
        {
            all = Union(all, operand.Reasons);
        }

        return all;
    }

    /// <summary>
    /// What leaves the amount without a maximum before what leaves it a range; only the first figure that does so is named.
    /// </summary>
    internal static IReadOnlyList<Diagnostic> Ranked(IReadOnlyList<Diagnostic> reasons) => reasons.Count < 2
        ? reasons
        :
        [
            .. reasons.Where(reason => reason.Code == Codes.PsejBounds),
            .. reasons.Where(reason => reason.Code == Codes.NoUpperBound).Take(1),
            .. reasons.Where(reason => reason.Code is not (Codes.PsejBounds or Codes.NoUpperBound)),
        ];

    internal static IReadOnlyList<Diagnostic> Union(IReadOnlyList<Diagnostic> some, IReadOnlyList<Diagnostic> others) =>
        some.Count == 0 ? others : HasAll(some, others) ? some : [.. some.Union(others)];

    private static bool HasAll(IReadOnlyList<Diagnostic> some, IReadOnlyList<Diagnostic> others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (!some.Contains(others[i]))
            {
                return false;
            }
        }

        return true;
    }
}
