using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Ctg.Funding.Basics;

/// <summary>A dictionary that never changes, equals another with equal entries in whatever order, and prints them, as
/// <see cref="ValueList{T}"/> does.</summary>
internal sealed class ValueMap<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries, IEqualityComparer<TKey>? comparer = null)
    : IReadOnlyDictionary<TKey, TValue>, IEquatable<ValueMap<TKey, TValue>>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _entries = new(entries, comparer);

    public int Count => _entries.Count;

    public IEnumerable<TKey> Keys => _entries.Keys;

    public IEnumerable<TValue> Values => _entries.Values;

    public TValue this[TKey key] => _entries[key];

    public bool ContainsKey(TKey key) => _entries.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _entries.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(ValueMap<TKey, TValue>? other) =>
        ReferenceEquals(this, other) || (other?.Count == Count && _entries.All(other.Holds));

    public override bool Equals(object? obj) => Equals(obj as ValueMap<TKey, TValue>);

    public override int GetHashCode() =>
        _entries.Aggregate(0, (hash, entry) => hash ^ HashCode.Combine(_entries.Comparer.GetHashCode(entry.Key), entry.Value));

    private bool Holds(KeyValuePair<TKey, TValue> entry) =>
        TryGetValue(entry.Key, out var value) && EqualityComparer<TValue>.Default.Equals(entry.Value, value);

    public override string ToString() => $"[{string.Join(", ", _entries.Select(entry => $"{entry.Key}: {entry.Value}"))}]";
}

/// <summary>Makes dictionaries of values.</summary>
internal static class ValueMap
{
    internal static ValueMap<TKey, TValue> None<TKey, TValue>()
        where TKey : notnull => Nothing<TKey, TValue>.Map;

    internal static ValueMap<TKey, TValue> Of<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> entries)
        where TKey : notnull =>
        entries as ValueMap<TKey, TValue> ?? new ValueMap<TKey, TValue>(entries, (entries as Dictionary<TKey, TValue>)?.Comparer);

    private static class Nothing<TKey, TValue>
        where TKey : notnull
    {
        internal static readonly ValueMap<TKey, TValue> Map = new([]);
    }
}
