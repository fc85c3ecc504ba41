using Ctg.Funding.BonusTerritoire;

namespace Ctg.Funding.Scenarios;

/// <summary>The lots of a territory, by structure in the order of codes.</summary>
internal sealed class StructureGroups
{
    private readonly int[] _lots;
    private readonly int[] _ends;

    internal StructureGroups(PlaceLot[] lots)
    {
        Lots = lots;
        var keys = Array.ConvertAll(lots, lot => lot.Structure);
        _lots = [.. Enumerable.Range(0, lots.Length)];
        Array.Sort(_lots, (x, y) => string.CompareOrdinal(keys[x], keys[y]) is not 0 and var order ? order : x.CompareTo(y));
        var (codes, ends) = (new List<string>(), new List<int>());
        for (var i = 0; i < lots.Length; i++)
        {
            if (codes.Count == 0 || codes[^1] != keys[_lots[i]])
            {
                codes.Add(keys[_lots[i]]);
                ends.Add(i);
            }

            ends[^1] = i + 1;
        }

        (Codes, _ends) = ([.. codes], [.. ends]);
    }

    /// <summary>Gets the lots, as they were given.</summary>
    internal PlaceLot[] Lots { get; }

    /// <summary>Gets the code of each structure, in order.</summary>
    internal string[] Codes { get; }

    /// <summary>Which lots are of a structure, in their order.</summary>
    internal ReadOnlySpan<int> this[int structure] => _lots.AsSpan((structure == 0 ? 0 : _ends[structure - 1]).._ends[structure]);

    /// <summary>The place of a structure; negative where it is not there.</summary>
    internal int IndexOf(string code) => Array.BinarySearch(Codes, code, StringComparer.Ordinal);
}
