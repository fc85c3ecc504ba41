using Ctg.Funding.Explanations;

namespace Ctg.Funding.Terms;

/// <summary>Whole amounts added one by one; keeps their steps where there are any.</summary>
internal struct WholeSum
{
    private List<ExplanationStep>? _steps;

    internal Whole Total { get; private set; }

    internal int Count { get; private set; }

    internal readonly IReadOnlyList<ExplanationStep> Steps => _steps ?? [];

    internal void Add(Whole amount)
    {
        Total = Count == 0 ? amount : Total + amount;
        Count++;
        if (amount.Step is { } step)
        {
            (_steps ??= []).Add(step);
        }
    }
}
