using Ctg.Funding.Baremes;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;
using Ctg.Funding.Territories;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R4: the amount of one existing place, the same for every structure of the territory.</summary>
internal static class ExistingPlaces
{
    /// <summary>The notified amount, else nothing for a territory that never had a CEJ, else the PSEJ over the reference places.</summary>
    internal static ExistingAmount Amount<TWork>(BonusRun<TWork> run, Transition transition)
        where TWork : struct, IWork
    {
        var steps = run.Card.Steps;
        return run.Territory switch
        {
            { NotifiedAmount: not null } => new(run.Work.Compute(steps.Notified, "", StepOperation.Same, [run.NotifiedAmount])),
            { NeverHadCej: true } => new(run.Work.Nothing(steps.WithoutCej, "", run.CejEnd, run.Psej)),
            { Psej: null } => new(Missing(run, Codes.PsejMissing)),
            _ => Quotient(run, transition),
        };
    }

    /// <summary>After the quotient: the floor where known, the rattrapage, the revaluations since 2025.</summary>
    internal static UnitTerms In<TWork>(BonusRun<TWork> run, ExistingAmount existing, CardSegment segment)
        where TWork : struct, IWork
    {
        if (!existing.Amount.IsKnown || !run.Card.IsForPlaces)
        {
            return UnitTerms.Of(existing.Amount);
        }

        var unit = Rattrapage.AddTo(run, existing, segment);
        foreach (var revaluation in run.Card.Revaluations)
        {
            unit = Revaluation.AddTo(run, unit, revaluation, segment);
        }

        var ranked = Reasons.Ranked(unit.Total.Reasons);
        return ReferenceEquals(ranked, unit.Total.Reasons) ? unit : unit with { Total = unit.Total with { Reasons = ranked } };
    }

    /// <summary>Reference places: those given, else those open at the reference date (H-03).</summary>
    internal static Term ReferencePlaces<TWork>(BonusRun<TWork> run, Transition transition)
        where TWork : struct, IWork =>
            run.Territory.ReferenceUnits is null && run.Card.CountsInventory ? Counted(run, transition) : run.ReferenceUnits;

    /// <summary>H-03: the places of the inventory open at the reference date, whatever is given.</summary>
    internal static Term Counted<TWork>(BonusRun<TWork> run, Transition transition)
        where TWork : struct, IWork =>
        run.Count(
            run.Card.Steps.ReferencePlaces, transition.ReferenceDate.Known, IsReference, transition.ReferenceDate,
            run.Work.Heed(run.Card.ReferencePlaces));

    /// <summary>
    /// H-03: the places counted by the figures of the year in which the bonus starts, and whether the calculation counts them where none
    /// are given.
    /// </summary>
    internal static (decimal Places, bool Serves) CountedIn(Territory territory, LotTable lots, Bareme bareme)
    {
        var year = Math.Clamp(Transition.StartOfBonus(territory).Year, BonusCard.FirstYear(bareme), BonusTerritoireCalculator.LastYear);
        var card = BonusCard.Of(bareme, year, territory.Service);
        var run = new BonusRun<PlainWork>(new PlainWork(new UsedFigures(card.All)), territory, lots, card);
        return (Counted(run, Transition.Of(run)).Amount.Numerators.Min, card.CountsInventory);
    }

    /// <summary>H-03: whether a lot counts among the reference places.</summary>
    internal static bool IsReference(LotRow lot, NodaTime.LocalDate day) => lot.IsEligible && lot.IsOpenOn(day);

    private static ExistingAmount Quotient<TWork>(BonusRun<TWork> run, Transition transition)
        where TWork : struct, IWork
    {
        var places = ReferencePlaces(run, transition);
        decimal? counted = run.Territory.ReferenceUnits is null && run.Card.CountsInventory ? places.Amount.Numerators.Min : null;
        if (places is not { IsKnown: true, Amount.Numerators.Min: > 0 })
        {
            return new(Missing(run, Codes.ReferencePlacesMissing, transition.ReferenceDate.Known)) { Counted = counted };
        }

        object lastYear = run.Territory.CejEnd is { } end ? end.Year : "mot.dernier-exercice";
        return new(run.Work.Compute(run.Card.Steps.Quotient, "", StepOperation.Quotient, [run.Psej, places], argument: lastYear))
        {
            SpreadOver = places.Amount.Numerators.Min,
            Counted = counted,
        };
    }

    private static Term Missing<TWork>(BonusRun<TWork> run, string code, params object[] arguments)
        where TWork : struct, IWork => run.Work.Miss(
            run.Card.Steps.ExistingUnknown, "", [new Diagnostic(code, DiagnosticSeverity.Error, [.. arguments])],
            run.Psej, run.ReferenceUnits, run.NotifiedAmount);
}
