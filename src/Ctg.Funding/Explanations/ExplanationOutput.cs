namespace Ctg.Funding.Explanations;

/// <summary>An amount of a result file and the step that gives it.</summary>
public sealed record ExplanationOutput
{
    internal ExplanationOutput(string column, ExplanationStep step) => (Column, Step) = (column, step);

    /// <summary>Column of the result file, such as <c>montant</c> or <c>base</c>; where it has two columns, its name without <c>_min</c>
    /// and <c>_max</c>.</summary>
    public string Column { get; }

    /// <summary>The step.</summary>
    public ExplanationStep Step { get; }

    /// <summary>Line of the inventory that the amount is of; <see langword="null"/> where the explanation is of one thing, or the amount of
    /// all.</summary>
    public long? Line { get; internal init; }
}
