using System.Collections;
using System.Runtime.CompilerServices;

namespace Ctg.Funding.Basics;

/// <summary>A list that never changes, equals another with equal elements, and prints them: what records hold, so that they are values to
/// the end.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
internal sealed class ValueList<T>(T[] items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    public int Count => items.Length;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public bool Equals(ValueList<T>? other) => ReferenceEquals(this, other) || (other is not null && this.SequenceEqual(other));

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        Array.ForEach(items, hash.Add);
        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", items)}]";
}

/// <summary>Makes lists of values.</summary>
internal static class ValueList
{
    internal static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Nothing<T>.List : new ValueList<T>(items.ToArray());

    internal static ValueList<T> None<T>() => Nothing<T>.List;

    /// <summary>The same elements in a list of its own, which nobody else can change; the list itself where it is one already.</summary>
    internal static ValueList<T> Of<T>(IEnumerable<T> items) => items as ValueList<T> ?? Create<T>([.. items]);

    private static class Nothing<T>
    {
        internal static readonly ValueList<T> List = new([]);
    }
}
