using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Terms;

/// <summary>
/// A number that rules work with: bounds over a denominator, or not known. It carries why it is not exact, the figures it comes from, and,
/// where the run is recorded, the step that gave it.
/// </summary>
internal readonly record struct Term
{
    internal Term(ExactBounds amount, IReadOnlyList<Diagnostic> reasons, FigureSet figures, ExplanationStep? step)
    {
        Amount = amount;
        IsKnown = true;
        Reasons = reasons;
        Figures = figures;
        Step = step;
    }

    private Term(IReadOnlyList<Diagnostic> reasons, FigureSet figures, ExplanationStep? step)
    {
        Reasons = reasons;
        Figures = figures;
        Step = step;
    }

    /// <summary>Gets whether there is a number; without one <see cref="Reasons"/> say why.</summary>
    internal bool IsKnown { get; }

    /// <summary>Gets the number; its bounds are numerators.</summary>
    internal ExactBounds Amount { get; init; }

    internal bool IsExact => IsKnown && Amount.IsExact;

    /// <summary>Gets the number of a term over 1, as results show it; <see langword="null"/> where it is not known.</summary>
    internal Bounds? Bounds => IsKnown ? Amount.Numerators : null;

    /// <summary>Gets why it is not exact, or not known; empty where it is exact.</summary>
    internal IReadOnlyList<Diagnostic> Reasons { get => field ?? []; init; }

    internal FigureSet Figures { get; }

    internal ExplanationStep? Step { get; }

    public static implicit operator Mark(Term term) => new(term.Step, term.Figures);

    internal static Term Unknown(IReadOnlyList<Diagnostic> reasons, FigureSet figures, ExplanationStep? step) =>
        new(reasons, figures, step);

    /// <summary>The same, and why it is not exact where it is not, in place of what its own parts say.</summary>
    internal Term Because(Diagnostic reason) => IsExact ? this : this with { Reasons = [reason] };

    /// <summary>The same, not exact for these reasons, whatever it said before; without any where it is exact.</summary>
    internal Term Because(IReadOnlyList<Diagnostic> reasons) => this with { Reasons = IsExact ? [] : reasons };

    /// <summary>Its number times another.</summary>
    internal ExactBounds Times(decimal factor) => Amount with { Numerators = Amount.Numerators.Times(factor) };

    /// <summary>The same number over another denominator.</summary>
    internal Term Over(decimal denominator) => IsOver(denominator) ? this : this with { Amount = Amount.Over(denominator) };

    /// <summary>Whether it has that denominator, or no number.</summary>
    internal bool IsOver(decimal denominator) => !IsKnown || Amount.Denominator == denominator;

    /// <summary>The most decimals that its numerators have over a denominator.</summary>
    internal int DecimalsOver(decimal denominator)
    {
        if (!IsKnown)
        {
            return 0;
        }

        var decimals = Math.Max(Amount.Numerators.Min.Scale, Amount.Numerators.Max?.Scale ?? 0);
        return Amount.Denominator == denominator ? decimals : decimals + (denominator / Amount.Denominator).Scale;
    }
}
