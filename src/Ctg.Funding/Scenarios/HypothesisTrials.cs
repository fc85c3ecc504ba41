using System.Collections.Concurrent;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Piaje;

namespace Ctg.Funding.Scenarios;

/// <summary>Tells which hypotheses an amount rests on, by calculating it again under each other choice. Safe to share between
/// threads.</summary>
public sealed class HypothesisTrials
{
    private readonly Bareme _bareme;
    private readonly ConcurrentDictionary<FigureValue, Bareme[]> _others = new(ReferenceEqualityComparer.Instance);

    /// <summary>Creates trials.</summary>
    /// <param name="bareme">The figures that results were calculated with.</param>
    public HypothesisTrials(Bareme bareme)
    {
        ArgumentNullException.ThrowIfNull(bareme);
        _bareme = bareme;
    }

    /// <summary>The hypotheses that a result used for which another choice gives another total, or another PSEJ still due.</summary>
    /// <param name="result">The result.</param>
    public IReadOnlyList<FigureValue> Moving(BonusTerritoireResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        PlaceLot[] lots = [.. result.Lines.Select(line => line.Lot)];
        static (Bounds?, Bounds?, bool) Amounts(BonusTerritoireResult each) => (each.Total, each.PsejDue, each.IsPartial);
        return Moving(
            result.Figures,
            bareme => Amounts(BonusTerritoireCalculator.Calculate(result.Territory, lots, result.Year, bareme)) != Amounts(result));
    }

    /// <summary>The hypotheses that a result used for which another choice gives another maximum grant.</summary>
    /// <param name="result">The result.</param>
    public IReadOnlyList<FigureValue> Moving(PiajeResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Moving(result.Figures, bareme => PiajeCalculator.Calculate(result.Project, bareme).MaximumGrant != result.MaximumGrant);
    }

    private IReadOnlyList<FigureValue> Moving(IEnumerable<FigureValue> figures, Func<Bareme, bool> isMoved) =>
        [.. figures.Where(value => value.IsHypothesis && _others.GetOrAdd(value, Otherwise).Any(isMoved))];

    private Bareme[] Otherwise(FigureValue value) => [.. value.Otherwise().Select(other => _bareme.Repin(value, _ => other))];
}
