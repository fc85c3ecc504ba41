namespace Ctg.Funding.Cli.Commands;

/// <summary>Where lines that were made one after the other stand: in their block, and in the inventory.</summary>
internal sealed class LinePlaces
{
    private const int HalfOfKey = 32;

    private readonly List<long> _byPlace = [];
    private readonly List<int> _ends = [];
    private bool _isSorted = true;

    internal int Count => _ends.Count;

    /// <summary>Adds the next line.</summary>
    /// <param name="place">Its place in the inventory, among those of its block.</param>
    /// <param name="end">Where it ends in its block.</param>
    internal void Add(int place, int end)
    {
        var key = ((long)place << HalfOfKey) | (uint)Count;
        _isSorted &= Count == 0 || _byPlace[^1] < key;
        _byPlace.Add(key);
        _ends.Add(end);
    }

    /// <summary>Where each line stands in its block, in the order of the inventory.</summary>
    internal IEnumerable<Range> InOrder()
    {
        if (!_isSorted)
        {
            _byPlace.Sort();
        }

        foreach (var key in _byPlace)
        {
            var line = unchecked((int)key);
            yield return (line == 0 ? 0 : _ends[line - 1]).._ends[line];
        }
    }
}
