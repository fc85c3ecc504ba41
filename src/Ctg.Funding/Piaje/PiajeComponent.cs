using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Piaje;

/// <summary>One component of the grant per place, before the caps.</summary>
/// <param name="Kind">Which component.</param>
/// <param name="PerPlace">Euros per created place; no maximum where the figure is not public: only the cap bounds it.</param>
/// <param name="Figure">The figure it comes from; <see langword="null"/> where the component does not apply.</param>
/// <param name="Reason">Why it is not exact; <see langword="null"/> where it is.</param>
public sealed record PiajeComponent(ComponentKind Kind, Bounds PerPlace, FigureValue? Figure, Diagnostic? Reason)
{
    private readonly Beside<ExplanationStep> _step;

    /// <summary>Gets the step that gave it; <see langword="null"/> where nobody asks for an explanation.</summary>
    internal ExplanationStep? Step { get => _step.Value; init => _step = new(value); }
}
