using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.Scenarios;

/// <summary>What reading a scenario gave: the scenario, or every fault found in it.</summary>
public sealed record ScenarioReading
{
    internal ScenarioReading(Scenario? scenario, IReadOnlyList<Diagnostic> faults)
    {
        Scenario = scenario;
        Faults = ValueList.Of(faults);
    }

    /// <summary>The scenario; <see langword="null"/> where there is a fault.</summary>
    public Scenario? Scenario { get; }

    /// <summary>The faults, each with its JSON path; empty where there is none.</summary>
    public IReadOnlyList<Diagnostic> Faults { get; }
}
