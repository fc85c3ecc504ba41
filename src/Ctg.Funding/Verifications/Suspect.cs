using Ctg.Funding.Scenarios;

namespace Ctg.Funding.Verifications;

/// <summary>A thing that may be otherwise, and the scenario that makes it so.</summary>
/// <param name="Cause">What it is.</param>
/// <param name="Cost">How much it supposes: a yes or no less than a number.</param>
/// <param name="Scenario">The scenario.</param>
internal sealed record Suspect(Cause Cause, int Cost, Scenario Scenario)
{
    /// <summary>Gets how many units its number is away from the one given: of two that suppose as much, the nearer is told first.</summary>
    internal int Away { get; init; }

    /// <summary>Gets the line of the only lot that changes; 0 where it is not one lot.</summary>
    internal long Line { get; init; }

    /// <summary>Gets whether what is notified would be the advances of the amount, and not all of it.</summary>
    internal bool TakesAdvances { get; init; }

    /// <summary>Gets whether its number was found from the difference itself, so that a single difference proves nothing.</summary>
    internal bool IsFitted { get; init; }

    /// <summary>Gets whether it may be one of two that hold together.</summary>
    internal bool MayBeOneOfTwo => !IsFitted && Cause.Kind != CauseKind.Echange;
}
