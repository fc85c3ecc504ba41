namespace Ctg.Funding.Explanations;

/// <summary>An amount of a result file and the step that gives it.</summary>
/// <param name="Column">
/// Column of the result file, such as <c>montant</c> or <c>base</c>; where it has two columns, its name without <c>_min</c> and
/// <c>_max</c>.
/// </param>
/// <param name="Step">The step.</param>
public sealed record ExplanationOutput(string Column, ExplanationStep Step)
{
    /// <summary>
    /// Line of the inventory that the amount is of; <see langword="null"/> where the explanation is of one thing, or the amount of all.
    /// </summary>
    public long? Line { get; internal init; }
}
