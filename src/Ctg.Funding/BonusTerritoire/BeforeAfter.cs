using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;

namespace Ctg.Funding.BonusTerritoire;

/// <summary>What the CEJ paid a territory for a service, what it has in a year of the CTG, and the causes of the difference.</summary>
public sealed record BeforeAfter
{
    internal BeforeAfter(BonusTerritoireResult result)
    {
        Result = result;
        Figures = result.Figures;
    }

    /// <summary>The year: bonus, PSEJ still due, and <see cref="BonusTerritoireResult.Difference"/>.</summary>
    public BonusTerritoireResult Result { get; }

    /// <summary>Every figure that the result or its causes use, by identifier then date.</summary>
    public IReadOnlyList<FigureValue> Figures { get; internal init => field = ValueList.Of(value); }

    /// <summary>Before: a full year of PSEJ, euros; <see langword="null"/> where it is not given.</summary>
    public Bounds? Before => Result.PsejPerYear;

    /// <summary>
    /// The causes where every figure is at its low bound; <see langword="null"/> where the difference is not known, or a line is missing
    /// from it.
    /// </summary>
    public CauseSplit? Low { get; internal init; }

    /// <summary>
    /// The causes where every figure is at its high bound; <see langword="null"/> too where one has none. Equal to <see cref="Low"/> where
    /// all is exact.
    /// </summary>
    public CauseSplit? High { get; internal init; }
}
