using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>R2: the PSEJ of a full year, and the part of it that is still due in the year.</summary>
internal static class BeforeAndAfter
{
    internal static (Term PerYear, Term Due) PsejDue<TWork>(TerritoryYear<TWork> year)
        where TWork : struct, IWork
    {
        var run = year.Run;
        var psej = run.Territory.Psej is not null ? run.Psej : run.Work.Nothing(BonusSteps.WithoutPsej, "", run.CejEnd, run.Psej);
        var months = run.Work.Compute(
            BonusSteps.PsejMonths with { Unit = run.KindOfMonths.Unit }, "", StepOperation.Difference, [run.FullYear, MonthsDue(year)]);
        return (psej, run.Work.Compute(BonusSteps.PsejDue, "", StepOperation.ProrataToCent, [psej, months, run.FullYear]));
    }

    /// <summary>The months, or days, of the year that carry the bonus.</summary>
    internal static Term MonthsDue<TWork>(TerritoryYear<TWork> year)
        where TWork : struct, IWork => MonthsDue(year, "", year.Transition.Due.Count, year.Run.FirstDayOfYear, year.Run.LastDayOfYear);

    /// <summary>Those of one period of the year.</summary>
    internal static Term MonthsDue<TWork>(TerritoryYear<TWork> year, CountedPeriod counted)
        where TWork : struct, IWork
    {
        if (counted is { Before: null, Next: null })
        {
            return MonthsDue(year);
        }

        var (start, end) = LotAmount.EndsOf(year.Run, counted);
        return MonthsDue(year, counted.NameOn(year.Run.Card), counted.Months, start, end);
    }

    private static Term MonthsDue<TWork>(TerritoryYear<TWork> year, string about, int count, Day start, Day end)
        where TWork : struct, IWork
    {
        var (run, due) = (year.Run, year.Transition.FirstDue);
        var none = run.Work.Given("territoire", "date_fermeture", (NodaTime.LocalDate?)null);
        return run.Work.Count(
            BonusSteps.BonusMonths with { Unit = run.KindOfMonths.Unit },
            about,
            run.OperationOfMonths,
            count,
            [due, due, none, start, end],
            run.Work.Heed(run.Card.PartYear));
    }
}
