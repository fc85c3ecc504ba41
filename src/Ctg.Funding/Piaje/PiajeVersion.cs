using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using NodaTime;

namespace Ctg.Funding.Piaje;

/// <summary>A project on one version of the scale.</summary>
public sealed record PiajeVersion
{
    private readonly Beside<VersionSteps> _steps;

    internal PiajeVersion(PiajeScale scale, Diagnostic why, IReadOnlyList<PiajeComponent> components)
    {
        Scale = scale;
        Why = why;
        Components = ValueList.Of(components);
    }

    /// <summary>Why this version may serve (rule P2).</summary>
    public Diagnostic Why { get; }

    /// <summary>Whether it is the scale of the plan rebond.</summary>
    public bool IsRebond => Scale.IsRebond;

    /// <summary>The base and the majorations, in the order of the rules.</summary>
    public IReadOnlyList<PiajeComponent> Components { get; }

    /// <summary>Sum of the components, euros per place, before the caps; no maximum where one is not public.</summary>
    public Bounds SumPerPlace => Components.Aggregate(Bounds.Of(0), (sum, component) => sum.Plus(component.PerPlace));

    /// <summary>Most per place, euros (PI-MAX); <see langword="null"/> where it is not known.</summary>
    public Bounds? PerPlaceCap => Scale.Amount(Scale.PerPlaceCap);

    /// <summary>Most in percent of expenses, euros (PI-PCT); <see langword="null"/> where it is not known.</summary>
    public Bounds? PercentCap { get; internal init; }

    /// <summary>The grant with every unknown at its least.</summary>
    public CappedGrant Low { get; internal init; }

    /// <summary>The grant with every unknown at its most.</summary>
    public CappedGrant High { get; internal init; }

    /// <summary>Maximum grant, euros, to the cent.</summary>
    public Bounds Grant => new(Low.Grant ?? 0, High.Grant);

    /// <summary>Day on which the scale is read.</summary>
    public LocalDate ScaleDay => Scale.Day;

    internal PiajeScale Scale { get; }

    /// <summary>Gets the steps that gave the grant; <see langword="null"/> where nobody asks for an explanation.</summary>
    internal VersionSteps? Steps
    {
        get => _steps.Value;
        init => _steps = new(value);
    }
}
