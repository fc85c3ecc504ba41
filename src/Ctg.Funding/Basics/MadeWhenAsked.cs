namespace Ctg.Funding.Basics;

/// <summary>Elements that are made when they are first asked for, all at once, and equal others with equal elements.</summary>
internal sealed class MadeWhenAsked<T>(IReadOnlyList<T> source) : IEquatable<MadeWhenAsked<T>>
{
    private readonly Lazy<ValueList<T>> _list = new(() => ValueList.Of(source));

    internal ValueList<T> List => _list.Value;

    /// <summary>Gets what makes them, one at a time.</summary>
    internal IReadOnlyList<T> Source => source;

    public bool Equals(MadeWhenAsked<T>? other) => other is not null && List.Equals(other.List);

    public override bool Equals(object? obj) => Equals(obj as MadeWhenAsked<T>);

    public override int GetHashCode() => List.GetHashCode();

    public override string ToString() => List.ToString();
}
