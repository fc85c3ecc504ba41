using Ctg.Funding.Diagnostics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>The unit amount of one kind of place in one segment; without an amount, the reasons name what is missing.</summary>
internal sealed record Rate(UnitAmount? Amount, IReadOnlyList<Diagnostic> Reasons)
{
    /// <summary>Gets the steps that gave it; <see langword="null"/> where nobody asks for an explanation.</summary>
    internal UnitSteps? Steps { get; init; }
}
