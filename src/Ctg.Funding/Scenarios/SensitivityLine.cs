using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Scenarios;

/// <summary>What one uncertain figure, alone, does to a total.</summary>
/// <param name="Value">The figure's value, whose range or choices were tried.</param>
/// <param name="AtLow">Total with the figure at the low end of its range, or at the choice that gives least; euros.</param>
/// <param name="AtHigh">
/// Total with the figure at the high end, or at the choice that gives most; <see langword="null"/> where it has no public high end.
/// </param>
public sealed record SensitivityLine(FigureValue Value, Bounds AtLow, Bounds? AtHigh)
{
    /// <summary>
    /// What the figure moves the total by, every other figure at its low bound, euros; <see langword="null"/> where it has no public high
    /// end.
    /// </summary>
    public decimal? Swing => AtHigh is { } high ? Math.Abs(high.Min - AtLow.Min) : null;
}
