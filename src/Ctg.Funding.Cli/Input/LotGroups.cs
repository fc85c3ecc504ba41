namespace Ctg.Funding.Cli.Input;

/// <summary>Lots by territory, territories in the order of results: a counting sort, which moves no lot.</summary>
internal sealed class LotGroups
{
    private readonly int _first;
    private readonly int[] _starts;
    private readonly int[]? _order;

    /// <param name="lots">The lots, all of the territories below.</param>
    /// <param name="rankOf">For each territory, its place in the order of results.</param>
    /// <param name="first">The first place that they may have.</param>
    /// <param name="end">The place after the last.</param>
    /// <param name="areInOrder">Whether the file has them in that order already.</param>
    internal LotGroups(LotColumns lots, int[] rankOf, int first, int end, bool areInOrder)
    {
        (Lots, _first, _starts) = (lots, first, new int[end - first + 1]);
        for (var lot = 0; lot < lots.Count; lot++)
        {
            _starts[rankOf[lots[lot].Territory] - first + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        if (areInOrder)
        {
            return;
        }

        _order = GC.AllocateUninitializedArray<int>(lots.Count);
        var next = _starts.AsSpan(0, end - first).ToArray();
        for (var lot = 0; lot < lots.Count; lot++)
        {
            _order[next[rankOf[lots[lot].Territory] - first]++] = lot;
        }
    }

    internal LotColumns Lots { get; }

    /// <summary>Gets how many territories there are, with lots or without.</summary>
    internal int Territories => _starts.Length - 1;

    /// <summary>How many lots the territories of two places and between have, the second left out.</summary>
    internal int CountOf(int first, int end) => _starts[end - _first] - _starts[first - _first];

    /// <summary>A lot of a territory, by their places; its place in the file among these lots.</summary>
    internal int LotOf(int rank, int lot) => _starts[rank - _first] + lot is var at && _order is null ? at : _order![at];
}
