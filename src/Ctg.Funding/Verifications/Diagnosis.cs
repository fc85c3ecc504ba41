using Ctg.Funding.Basics;
using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Verifications;

/// <summary>One explanation of a difference: what the amount would be if one thing, or two, were otherwise, recomputed by the calculation
/// itself.</summary>
public sealed record Diagnosis
{
    internal Diagnosis(IReadOnlyList<Cause> causes, Scenario scenario, Bounds amount, Fit fit)
    {
        Causes = ValueList.Of(causes);
        Scenario = scenario;
        Amount = amount;
        Fit = fit;
    }

    /// <summary>What would be otherwise: one thing, or two together.</summary>
    public IReadOnlyList<Cause> Causes { get; }

    /// <summary>The scenario that makes it so: applied to the inputs it gives <see cref="Amount"/>, or the amount whose advances it is
    /// (<see cref="CauseKind.Acomptes"/>).</summary>
    public Scenario Scenario { get; }

    /// <summary>Euros for the year under the scenario.</summary>
    public Bounds Amount { get; }

    /// <summary>How well it accounts for the notified amount.</summary>
    public Fit Fit { get; }

    /// <summary>Place among the explanations of the row, from 1; those that nothing tells apart have the same.</summary>
    public int Rank { get; internal init; }

    /// <summary>Whether another explanation has the same place: the amount alone does not tell which.</summary>
    public bool IsTied { get; internal init; }

    /// <summary>How many differences of the territory it accounts for together, this one included.</summary>
    public int Together { get; internal init; }

    /// <summary>How many amounts of the territory that conform would not, if it held for the whole territory.</summary>
    public int Against { get; internal init; }

    /// <summary>Gets how much it supposes: the less, the higher it ranks.</summary>
    internal int Cost { get; init; }

    /// <summary>Gets whether its number was found from the difference itself.</summary>
    internal bool IsFitted { get; init; }

    /// <summary>Gets how far its numbers are from those given.</summary>
    internal int Away { get; init; }
}
