using Ctg.Funding.Basics;

namespace Ctg.Funding.Diagnostics;

/// <summary>What reading a file gave: what it says, or every fault found in it.</summary>
/// <typeparam name="T">What the file is read into.</typeparam>
public sealed class Reading<T>
    where T : class
{
    internal Reading(T? value, IReadOnlyList<Diagnostic> faults)
    {
        Value = value;
        Faults = ValueList.Of(faults);
    }

    /// <summary>What the file says; <see langword="null"/> where there is a fault.</summary>
    public T? Value { get; }

    /// <summary>The faults, each with its JSON path; empty where there is none.</summary>
    public IReadOnlyList<Diagnostic> Faults { get; }
}
