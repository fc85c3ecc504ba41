using System.Collections.Concurrent;

namespace Ctg.Funding.Terms;

/// <summary>
/// What a rule gives many territories alike: worked out for the first of them, with the figures it reads, by what it depends on. Safe to
/// share between threads.
/// </summary>
internal sealed class Shared<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (TValue Value, ulong[] Read)> _known = new();

    /// <summary>The value of a key; the figures that it reads are noted whether it is worked out or known.</summary>
    internal TValue Of<TFrom>(TKey key, UsedFigures used, TFrom from, Func<TFrom, TValue> make)
    {
        if (!_known.TryGetValue(key, out var known))
        {
            var before = used.Forget();
            known = (make(from), used.Forget());
            used.Note(before);
            _known.TryAdd(key, known);
        }

        used.Note(known.Read);
        return known.Value;
    }
}
