using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;

namespace Ctg.Funding.Terms;

/// <summary>Terms added one by one, all over one denominator; keeps their steps where there are any.</summary>
internal struct TermSum
{
    private List<ExplanationStep>? _steps;

    internal TermSum(decimal denominator) => Denominator = denominator;

    internal Bounds Total { get; private set; } = Bounds.Of(0);

    internal decimal Denominator { get; }

    internal int Count { get; private set; }

    internal FigureSet Figures { get; private set; }

    internal readonly IReadOnlyList<ExplanationStep> Steps => _steps ?? [];

    internal void Add(Term term)
    {
        Total = Total.Plus(term.Over(Denominator).Amount.Numerators);
        Figures |= term.Figures;
        Count++;
        if (term.Step is { } step)
        {
            (_steps ??= []).Add(step);
        }
    }
}
