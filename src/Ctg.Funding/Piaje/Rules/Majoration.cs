using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje.Rules;

/// <summary>P1: the base or a majoration.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Figures">Its figure for crèches, and for MAM where they have one.</param>
/// <param name="Condition">Whether it applies to a project, and what decides that.</param>
internal sealed record Majoration<TWork>(
    ComponentKind Kind,
    (PiajeFigure OfCreche, PiajeFigure? OfMam) Figures,
    Func<PiajeRun<TWork>, (Membership Applies, Mark[] Grounds)> Condition)
    where TWork : struct, IWork
{
    /// <summary>Gets the majoration whose place it takes where it applies; it is not there otherwise.</summary>
    internal ComponentKind? Replaces { get; init; }

    internal StepKind Step { get; } = PiajeSteps.Of(Kind);
}
