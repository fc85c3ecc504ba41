using Ctg.Funding.Explanations;

namespace Ctg.Funding.Terms;

/// <summary>
/// What decided how a value was worked out, without being worked on: a choice, a word, a date. Empty where nothing is recorded.
/// </summary>
/// <param name="Step">The recorded step.</param>
/// <param name="Figures">Figures under it that may change within the year (<see cref="FigureSet"/>).</param>
internal readonly record struct Mark(ExplanationStep? Step, FigureSet Figures);
