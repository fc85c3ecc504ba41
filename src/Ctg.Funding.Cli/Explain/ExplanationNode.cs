namespace Ctg.Funding.Cli.Explain;

/// <summary>One step as people read it, in one language.</summary>
internal sealed record ExplanationNode
{
    internal required string Name { get; init; }

    internal required string Value { get; init; }

    /// <summary>Gets the rule applied, such as R4; empty for an input.</summary>
    internal required string Rule { get; init; }

    internal required string Sentence { get; init; }

    /// <summary>Gets the formula with names, then with numbers; both empty for a leaf.</summary>
    internal required (string Names, string Numbers) Formula { get; init; }

    /// <summary>Gets what decided, such as a choice or a date, one short text each.</summary>
    internal required IReadOnlyList<string> Because { get; init; }

    /// <summary>Gets why there is no amount, or no exact one.</summary>
    internal required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Gets the numbers, in the list of sources, of the figures that the step draws on itself.</summary>
    internal required IReadOnlyList<int> Citations { get; init; }

    /// <summary>Gets whether the step is explained higher up, and not again here.</summary>
    internal required bool IsExplainedAbove { get; init; }

    internal required IReadOnlyList<ExplanationNode> Children { get; init; }
}
