using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R4: the floor where it is known, then the rattrapage where the territory is under it, by the barème's method (H-04).</summary>
internal static class Rattrapage
{
    internal static UnitTerms AddTo<TWork>(BonusRun<TWork> run, ExistingAmount existing, CardSegment segment)
        where TWork : struct, IWork
    {
        var isUnderRattrapage = run.Territory.IsUnderRattrapage && run.Read(segment.Rattrapage) is { IsInForce: true };
        var raisesToFloor = isUnderRattrapage && run.Card.RaisesToFloor;
        var floor = Floor(run, segment, isNeeded: raisesToFloor);
        var floored = Floored(run, existing.Amount, floor, segment);
        if (!isUnderRattrapage)
        {
            return UnitTerms.Of(floored);
        }

        var added = Taken(run, segment.Rattrapage!);
        Mark[] grounds = [run.Rattrapage, run.Work.Heed(run.Card.RattrapageMethod)];
        var total = raisesToFloor && floor is { } known
            ? run.Work.Compute(
                BonusSteps.WithRattrapage, segment.Name, StepOperation.Max, [floored, RaisedFloor(run, known, added, segment)], grounds)
            : run.Work.Compute(BonusSteps.WithRattrapage, segment.Name, StepOperation.Sum, [floored, added], grounds);
        return new(total, floored, [(BonusPart.Rattrapage, Part(run, existing, total, floored, added, segment))]);
    }

    /// <summary>The floor where it is public, or where the rattrapage raises to one that is not.</summary>
    private static Term? Floor<TWork>(BonusRun<TWork> run, CardSegment segment, bool isNeeded)
        where TWork : struct, IWork =>
        run.Read(segment.Floor) is { } figure && (figure.Amount is not null || isNeeded) ? Taken(run, figure) : null;

    /// <summary>The amount, no less than the floor; without a known floor none is applied (H-14).</summary>
    private static Term Floored<TWork>(BonusRun<TWork> run, Term amount, Term? floor, CardSegment segment)
        where TWork : struct, IWork => (floor, segment.Floor) switch
        {
            ({ } known, _) => run.Work.Compute(BonusSteps.Floored, segment.Name, StepOperation.Max, [amount, known]),
            (_, { IsInForce: true } figure) =>
                run.Work.Compute(
                    BonusSteps.WithoutFloor, segment.Name, StepOperation.Same, [amount],
                    [run.Work.Heed(figure), run.Work.Take(run.Card.LowAmount, run.Card.LowAmount.Amount!.Value)]),
            _ => amount,
        };

    private static Term RaisedFloor<TWork>(BonusRun<TWork> run, Term floor, Term added, CardSegment segment)
        where TWork : struct, IWork => run.Work.Compute(BonusSteps.RaisedFloor, segment.Name, StepOperation.Sum, [floor, added]);

    /// <summary>
    /// R8: what the rattrapage brings; over an amount that is only bounded, an addition is always the same, and a floor brings from nothing
    /// to all of it.
    /// </summary>
    private static Term Part<TWork>(BonusRun<TWork> run, ExistingAmount existing, Term total, Term floored, Term added, CardSegment segment)
        where TWork : struct, IWork => existing.Amount.IsExact
        ? run.Work.Compute(BonusSteps.RattrapagePart, segment.Name, StepOperation.Difference, [total, floored])
        : run.Work.Compute(
            BonusSteps.RattrapagePart, segment.Name, run.Card.RaisesToFloor ? StepOperation.Possible : StepOperation.Same,
            [added.Over(existing.Divisor)]);

    /// <summary>A figure as it serves; one that is not public is at least nothing.</summary>
    private static Term Taken<TWork>(BonusRun<TWork> run, CardFigure figure)
        where TWork : struct, IWork => run.Work.Take(figure, figure.Amount ?? Bounds.AtLeast(0)).Because(figure.WhyOpen);
}
