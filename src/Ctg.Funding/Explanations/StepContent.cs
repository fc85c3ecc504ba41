using Ctg.Funding.Diagnostics;
using NodaTime;

namespace Ctg.Funding.Explanations;

/// <summary>What a computed step holds, beside its kind.</summary>
internal sealed record StepContent(StepOperation Operation, IReadOnlyList<ExplanationStep> Operands)
{
    internal ExactBounds? Amount { get; init; }

    internal LocalDate? Date { get; init; }

    internal string? Word { get; init; }

    /// <summary>Gets the steps that decided; those that are <see langword="null"/> are left out.</summary>
    internal IReadOnlyList<ExplanationStep?> Grounds { get; init; } = [];

    internal IReadOnlyList<Diagnostic> Reasons { get; init; } = [];

    internal IReadOnlyList<object> Arguments { get; init; } = [];
}
