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
    private Whole?[] _weights = [];
    private Bounds[] _means = [];
    private int _count;
    private (int Key, int Index) _last;

    /// <summary>Gets how many weights each has: the whole, then its parts.</summary>
    private static int Weights => 1 + BonusPart.All.Length;

    internal ref readonly PlaceYear this[int index] => ref _all[index];

    /// <summary>What a place gets, or a part of it, in whole numbers; <see langword="null"/> where it has none.</summary>
    internal ref readonly Whole? WeightOf(int index, BonusPart? part) =>
        ref _weights[(index * Weights) + (part is null ? 0 : 1 + part.Index)];

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
        if (_means.Length < _count)
        {
            var size = Math.Max(2 * _means.Length, _count);
            (_weights, _means) = (new Whole?[size * Weights], new Bounds[size]);
        }

        for (var i = 0; i < _count; i++)
        {
            ref readonly var place = ref _all[i];
            if (!place.IsKnown)
            {
                continue;
            }

            _means[i] = place.MeanOver(divisor);
            var weights = _weights.AsSpan(i * Weights, Weights);
            weights[0] = place.Weight(null, scale);
            foreach (var part in BonusPart.All)
            {
                weights[1 + part.Index] = place.Weight(part, scale);
            }
        }
    }
}
