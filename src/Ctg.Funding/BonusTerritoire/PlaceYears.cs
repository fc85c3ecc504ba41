using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire.Rules;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>
/// Each kind of place of a territory over each span of months, or days, that counts for some lot: worked out once for all lots.
/// </summary>
internal sealed class PlaceYears
{
    private const int SpanBits = 9;

    private readonly Dictionary<int, int> _known = [];
    private PlaceYear[] _all = new PlaceYear[4];
    private Whole[] _totals = [];
    private Whole?[] _parts = [];
    private Bounds[] _means = [];
    private int _count;
    private (int Key, int Index) _last;

    internal ref readonly PlaceYear this[int index] => ref _all[index];

    /// <summary>What a hundredth of a place gets, in whole numbers.</summary>
    internal ref readonly Whole TotalOf(int index) => ref _totals[index];

    /// <summary>The same for a part of it; <see langword="null"/> where it has none.</summary>
    internal ref readonly Whole? PartOf(int index, BonusPart part) => ref _parts[(index * BonusPart.All.Length) + part.Index];

    /// <summary>The mean amount per place, euros to 4 decimals.</summary>
    internal Bounds MeanOf(int index) => _means[index];

    internal void Clear()
    {
        _known.Clear();
        _count = 0;
        _last = (-1, -1);
    }

    /// <summary>The index of a kind over a span, which is noted where it is new.</summary>
    internal int IndexOf(KindYear kind, PartSpan span)
    {
        var key = ((((int)kind.Kind << SpanBits) | (ushort)span.First) << SpanBits) | (ushort)span.Last;
        if (key == _last.Key)
        {
            return _last.Index;
        }

        if (!_known.TryGetValue(key, out var index))
        {
            index = _count++;
            if (index == _all.Length)
            {
                Array.Resize(ref _all, 2 * index);
            }

            _all[index] = new PlaceYear(kind, span);
            _known.Add(key, index);
        }

        _last = (key, index);
        return index;
    }

    /// <summary>Works out what each gets, once the scale of the territory is known.</summary>
    internal void Weigh(WholeScale scale, decimal divisor)
    {
        if (_totals.Length < _count)
        {
            var size = Math.Max(2 * _totals.Length, _count);
            (_totals, _parts, _means) = (new Whole[size], new Whole?[size * BonusPart.All.Length], new Bounds[size]);
        }

        for (var i = 0; i < _count; i++)
        {
            ref readonly var place = ref _all[i];
            if (!place.IsKnown)
            {
                continue;
            }

            _totals[i] = place.Weight(null, scale)!.Value;
            _means[i] = place.MeanOver(divisor);
            foreach (var part in BonusPart.All)
            {
                _parts[(i * BonusPart.All.Length) + part.Index] = place.Weight(part, scale);
            }
        }
    }
}
