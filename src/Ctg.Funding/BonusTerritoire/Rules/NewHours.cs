using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.BonusTerritoire.Rules;

/// <summary>
/// §4: the new hours of a year that are paid, no more than a share of the contracted ones. The cap is on the hours of the year: those that
/// opened first take theirs first (H-18). Hours are counted times the months, or days, they run, so that nothing is divided.
/// </summary>
internal sealed class NewHours
{
    private readonly Dictionary<int, Part[]> _parts;

    private NewHours(Dictionary<int, Part[]> parts, Diagnostic? reason) => (_parts, Reason) = (parts, reason);

    /// <summary>Gets why the hours that are paid are not known exactly.</summary>
    internal Diagnostic? Reason { get; }

    /// <summary>What is paid of the hours of each lot and segment.</summary>
    internal static NewHours Of<TWork>(TerritoryYear<TWork> year, CardFigure cap)
        where TWork : struct, IWork
    {
        var run = year.Run;
        run.Read(cap);
        run.Read(run.Card.HoursOrder);
        var contracted = Contracted(run, year.Transition);
        var most = cap.Amount is { } percent && contracted.IsKnown ? CapOfYear(run, cap, percent, contracted) : default(Term?);
        var all = new Dictionary<int, Part[]>();
        Term? before = null;
        var isOpen = false;
        foreach (var lot in InOrder(year))
        {
            var parts = all[lot] = new Part[run.Card.Segments.Count];
            for (var i = 0; i < parts.Length; i++)
            {
                var about = run.Work.Name(run.Work.Owner(lot), run.Card.Segments[i].Name);
                var done = Done(year, lot, i, about);
                var paid = most is { } limit
                    ? Paid(run, about, done, Left(run, about, limit, before))
                    : Possible(run, about, done, cap, contracted);
                before = before is { } sum ? run.Work.Compute(run.Card.Steps.HoursBefore, about, StepOperation.Sum, [sum, done]) : done;
                parts[i] = new Part(done.Amount.Numerators.Min, paid);
                isOpen |= !paid.IsExact;
            }
        }

        return new NewHours(all, isOpen ? Why(cap, run.Card.Year) : null);
    }

    internal Part[]? Of(int lot) => _parts.GetValueOrDefault(lot);

    /// <summary>The contracted units that the cap counts from: those given, else those open at the reference date (H-03).</summary>
    private static Term Contracted<TWork>(BonusRun<TWork> run, Transition transition)
        where TWork : struct, IWork
    {
        if (run.Territory.ReferenceUnits is null)
        {
            run.Read(run.Card.ReferencePlaces);
        }

        return run.Territory.ReferenceUnits is not null || !run.Card.CountsInventory
            ? run.ReferenceUnits
            : ExistingPlaces.ReferencePlaces(run, transition) is { Amount.Numerators.Min: > 0 } counted
            ? counted
            : run.ReferenceUnits;
    }

    /// <summary>The cap in hours, times the months or days of the year, as hours are counted.</summary>
    private static Term CapOfYear<TWork>(BonusRun<TWork> run, CardFigure cap, Bounds percent, Term contracted)
        where TWork : struct, IWork
    {
        var hours = run.Work.Compute(run.Card.Steps.Cap, "", StepOperation.Percent, [run.Work.Take(cap, percent), contracted]);
        return run.Work.Settle(
            run.Card.Steps.CapOfYear, "", StepOperation.Product, hours.Over(1).Times(run.Card.FullYear), [hours, run.FullYear]);
    }

    private static Term Done<TWork>(TerritoryYear<TWork> year, int lot, int segment, string about)
        where TWork : struct, IWork
    {
        var run = year.Run;
        var months = run.Card.Segments[segment].Span.Within(year.SpanOf(lot)).Count;
        var running = LotAmount.Months(year, lot, about, months, StartOf(run, segment), EndOf(run, segment));
        return run.Work.Compute(run.Card.Steps.HoursDone, about, StepOperation.Product, [run.PlacesOf(lot), running]);
    }

    /// <summary>What the hours served before leave of the cap.</summary>
    private static Term Left<TWork>(BonusRun<TWork> run, string about, Term cap, Term? before)
        where TWork : struct, IWork => before is { } served
        ? run.Work.Compute(run.Card.Steps.HoursLeft, about, StepOperation.Gap, [cap, served], [run.Work.Heed(run.Card.HoursOrder)])
        : cap;

    private static Term Paid<TWork>(BonusRun<TWork> run, string about, Term done, Term left)
        where TWork : struct, IWork => run.Work.Compute(run.Card.Steps.HoursPaid, about, StepOperation.Min, [done, left]);

    /// <summary>Where the cap is not known, from none to all.</summary>
    private static Term Possible<TWork>(BonusRun<TWork> run, string about, Term done, CardFigure cap, Term contracted)
        where TWork : struct, IWork => run.Work.Compute(
            run.Card.Steps.HoursPaid, about, StepOperation.Possible, [done],
            [cap.Value.Amount is { } amount ? run.Work.Take(cap, amount) : run.Work.Heed(cap), contracted]);

    private static Diagnostic Why(CardFigure cap, int year) => cap.Amount switch
    {
        { IsExact: false } => cap.RangeOnly,
        null => new Diagnostic(Codes.CapNotPublic, DiagnosticSeverity.Notice, cap.Value.Figure, year),
        _ => new Diagnostic(Codes.ContractedHoursUnknown, DiagnosticSeverity.Notice, cap.Value.Figure),
    };

    /// <summary>The lots of new hours, in the order in which they are served.</summary>
    private static IEnumerable<int> InOrder<TWork>(TerritoryYear<TWork> year)
        where TWork : struct, IWork
    {
        var lots = year.Run.Lots;
        var order = Enumerable.Range(0, lots.Count).Where(i => year.IsNew(i)).OrderBy(i => lots[i].From).ThenBy(i => i, new LotRank(lots));
        return year.Run.Card.ServesOldestHoursFirst ? order : order.Reverse();
    }

    private static Day StartOf<TWork>(BonusRun<TWork> run, int segment)
        where TWork : struct, IWork => segment == 0
        ? run.FirstDayOfYear
        : run.Work.Change(run.Card.Segments[segment][run.Card.Fate.NewUnits!]!, run.Card.Segments[segment].Start);

    private static Day EndOf<TWork>(BonusRun<TWork> run, int segment)
        where TWork : struct, IWork => segment == run.Card.Segments.Count - 1
        ? run.LastDayOfYear
        : run.Work.Compute(BonusSteps.PeriodEnd, run.Card.Segments[segment].EndName, StepOperation.DayBefore, [StartOf(run, segment + 1)]);

    /// <summary>The new hours of one lot in one segment, times the months or days that count.</summary>
    /// <param name="Done">Hours done.</param>
    /// <param name="Paid">Hours paid under the cap.</param>
    internal readonly record struct Part(decimal Done, Term Paid);
}
