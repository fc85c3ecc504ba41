using Ctg.Funding.Explanations;
using NodaTime;

namespace Ctg.Funding.Terms;

/// <summary>A day that rules work with, and the step that gave it where the run is recorded.</summary>
/// <param name="Date">The day; <see langword="null"/> where it is not given.</param>
/// <param name="Step">The recorded step.</param>
internal readonly record struct Day(LocalDate? Date, ExplanationStep? Step)
{
    /// <summary>Gets the day, which rules worked out and therefore is known.</summary>
    internal LocalDate Known => Date!.Value;

    public static implicit operator Mark(Day day) => new(day.Step, default);
}
