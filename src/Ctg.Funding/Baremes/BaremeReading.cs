using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Baremes;

/// <summary>What reading a local barème gave: the barème completed by it, or every fault found in it.</summary>
public sealed record BaremeReading
{
    internal BaremeReading(Bareme? bareme, IReadOnlyList<Diagnostic> faults)
    {
        Bareme = bareme;
        Faults = ValueList.Of(faults);
    }

    /// <summary>The completed barème; <see langword="null"/> where there is a fault.</summary>
    public Bareme? Bareme { get; }

    /// <summary>The faults, each with its JSON path; empty where there is none.</summary>
    public IReadOnlyList<Diagnostic> Faults { get; }
}
