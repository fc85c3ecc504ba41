using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Scenarios;

/// <summary>What one uncertain figure, alone, does to a total.</summary>
public sealed record SensitivityLine
{
    internal SensitivityLine(FigureValue value, Bounds atLow, Bounds? atHigh) => (Value, AtLow, AtHigh) = (value, atLow, atHigh);

    /// <summary>The figure's value, whose range or choices were tried.</summary>
    public FigureValue Value { get; }

    /// <summary>Total with the figure at the low end of its range, or at the choice that gives least; euros.</summary>
    public Bounds AtLow { get; }

    /// <summary>Total with the figure at the high end, or at the choice that gives most; <see langword="null"/> where it has no public high
    /// end.</summary>
    public Bounds? AtHigh { get; }

    /// <summary>What the figure moves the total by, every other figure at its low bound, euros; <see langword="null"/> where it has no
    /// public high end.</summary>
    public decimal? Swing => AtHigh is { } high ? Math.Abs(high.Min - AtLow.Min) : null;
}
