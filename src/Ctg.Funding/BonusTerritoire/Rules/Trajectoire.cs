using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using NodaTime;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>
/// BT-T: what each place gets more where the co-financed places of the territory have grown since 2023. Steps do not add up. Places that
/// come from another territory are neither counted nor paid (H-17).
/// </summary>
internal static class Trajectoire
{
    /// <summary>The growth of co-financed places since 2023; not known where the places of 2023 are not.</summary>
    internal static Growth GrowthOf<TWork>(BonusRun<TWork> run)
        where TWork : struct, IWork
    {
        if (run.Card.Trajectoire is not { } figure)
        {
            return default;
        }

        run.Read(run.Card.GrowthDay);
        var day = run.Card.MeasuresGrowthAtTerm && figure.Value.To is { } term ? term : run.Card.End;
        var first = PlacesOf2023(run);
        if (!first.IsKnown)
        {
            return new Growth(first, null, 0);
        }

        var (before, now) = (first.Amount.Numerators.Min, Count(run, BonusSteps.PlacesNow, day, run.Card.GrowthDay));
        var gain = run.Work.Compute(BonusSteps.Gain, "", StepOperation.Difference, [now, first]);
        return new Growth(
            before == 0 ? gain : run.Work.Compute(BonusSteps.Growth, "", StepOperation.PercentOf, [gain, first]), before,
            now.Amount.Numerators.Min);
    }

    /// <summary>H-17: whether the places of a lot came from another territory, and are no development of this one.</summary>
    internal static bool ComesFromElsewhere(LotRow lot, BonusCard card) => lot.HasJoined && !card.TellsByJoining;

    /// <summary>The amount of a place with what the growth adds to it.</summary>
    internal static UnitTerms AddTo<TWork>(BonusRun<TWork> run, UnitTerms unit, CardSegment segment, Growth growth, bool comesFromElsewhere)
        where TWork : struct, IWork
    {
        if (run.Read(segment.Trajectoire) is not { IsInForce: true } figure || !unit.Total.IsKnown)
        {
            return unit;
        }

        if (comesFromElsewhere && figure.Serves)
        {
            return unit.With(
                BonusPart.Trajectoire,
                run.Work.Nothing(BonusSteps.FromElsewhere, segment.Name, run.Work.Heed(run.Card.Transfer), Whatever(run, figure)));
        }

        var (added, rows, reason) = In(run, figure, growth);
        if (rows.Count == 0 && added is { Max: 0 })
        {
            return unit.With(
                BonusPart.Trajectoire, run.Work.Nothing(BonusSteps.TrajectoireAmount, segment.Name, growth.Percent, run.Work.Heed(figure)));
        }

        var drawn = rows.Count > 0 ? run.Work.TakeRows(figure, rows, added) : run.Work.Take(figure, added);
        var amount = run.Work.Compute(
            BonusSteps.TrajectoireAmount, segment.Name, StepOperation.Same, [drawn.Because(reason ?? figure.RangeOnly)], [growth.Percent]);
        return unit.With(BonusPart.Trajectoire, amount.Over(unit.Total.Amount.Denominator)) with
        {
            Total = run.Work.Compute(BonusSteps.WithTrajectoire, unit.Total.Step?.Id ?? "", StepOperation.Sum, [unit.Total, amount]),
        };
    }

    /// <summary>
    /// Those given, else those counted in the inventory (H-16). An inventory may begin after 2023: that it counts no place then tells
    /// nothing, but a 0 that is typed does.
    /// </summary>
    private static Term PlacesOf2023<TWork>(BonusRun<TWork> run)
        where TWork : struct, IWork
    {
        if (run.Territory.Places2023 is not null)
        {
            return run.Places2023;
        }

        run.Read(run.Card.PlacesOf2023);
        if (run.Card.DayOfPlaces2023 is not { } day)
        {
            return run.Places2023;
        }

        var counted = Count(run, BonusSteps.Places2023, day, run.Card.PlacesOf2023);
        return counted.Amount.Numerators.Min > 0 ? counted : Term.Unknown([], counted.Figures, counted.Step);
    }

    /// <summary>The co-financed places open on a day, those that come from another territory left out.</summary>
    private static Term Count<TWork>(BonusRun<TWork> run, StepKind kind, LocalDate day, CardFigure how)
        where TWork : struct, IWork
    {
        var card = run.Card;
        bool Counts(LotRow lot, LocalDate on) => ExistingPlaces.IsReference(lot, on) && !ComesFromElsewhere(lot, card);
        return run.Lots.Has(lot => lot.IsEligible && ComesFromElsewhere(lot, card))
            ? run.Count(kind, day, Counts, run.Work.Heed(how), run.Work.Heed(card.Transfer))
            : run.Count(kind, day, Counts, run.Work.Heed(how));
    }

    /// <summary>The figure, as one that decides.</summary>
    private static Mark Whatever<TWork>(BonusRun<TWork> run, CardFigure figure)
        where TWork : struct, IWork => figure.Amount is { } amount ? run.Work.Take(figure, amount) : run.Work.Heed(figure);

    /// <summary>Euros per place per full year, the rows they come from (from 1), and why they are not exact.</summary>
    private static (
        Bounds Added, IReadOnlyList<int> Rows, Diagnostic? Reason) In<TWork>(BonusRun<TWork> run, CardFigure figure, Growth growth)
        where TWork : struct, IWork
    {
        if (!figure.Serves)
        {
            return (Bounds.AtLeast(0), [], figure.NoUpperBound);
        }

        if (figure.Amount is { } whatever)
        {
            return (whatever, [], null);
        }

        if (growth.Before is not { } before)
        {
            return (
                new Bounds(0, figure.Rows.Max(row => row.Amount.Max)), [.. Enumerable.Range(1, figure.Rows.Count)],
                new Diagnostic(Codes.GrowthUnknown, DiagnosticSeverity.Notice, figure.Value.Figure));
        }

        // Compared without dividing. From none, any growth is enough; none to none is no growth.
        bool IsReached(FigureRow row) => (row.GrowthMin, before) switch
        {
            (null, _) => true,
            ({ } least, 0) => least <= 0 || growth.After > 0,
            ({ } least, _) => (growth.After - before) * 100 >= least * before,
        };
        var index = figure.Rows.TakeWhile(row => !IsReached(row)).Count();
        return index == figure.Rows.Count ? (Bounds.Of(0), [], null) : (figure.Rows[index].Amount, [index + 1], null);
    }

    /// <summary>How the co-financed places have grown.</summary>
    /// <param name="Percent">The growth, percent; in places where there were none; where it is not known, the places of 2023.</param>
    /// <param name="Before">Places of 2023; <see langword="null"/> where they are not known.</param>
    /// <param name="After">Places of the day on which the growth is measured.</param>
    internal readonly record struct Growth(Term Percent, decimal? Before, decimal After);
}
