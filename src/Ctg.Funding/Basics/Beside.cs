namespace Ctg.Funding.Basics;

/// <summary>Something a record carries beside what it is, such as how it came about: all are equal, so that it has no part in the record's
/// value.</summary>
internal readonly record struct Beside<T>(T? Value)
    where T : class
{
    public bool Equals(Beside<T> other) => true;

    public override int GetHashCode() => 0;
}
