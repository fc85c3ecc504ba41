using System.Globalization;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Piaje.Rules;

/// <summary>P6: how long the destination is kept, and what is paid back where it changes early.</summary>
internal static class Repayment
{
    /// <summary>The years during which the destination is kept.</summary>
    internal static Term Duty<TWork>(PiajeRun<TWork> run)
        where TWork : struct, IWork
    {
        run.Work.Used.Note(run.Card[PiajeFigures.RepaidYears]);
        return run.Take(PiajeFigures.Duty);
    }

    /// <summary>The grant, pro rata of the full years left, or of the started ones (H-13), to the cent.</summary>
    internal static Term Of<TWork>(PiajeRun<TWork> run, Term grant, int monthsKept)
        where TWork : struct, IWork
    {
        var (work, about, duty) = (run.Work, monthsKept.ToString(CultureInfo.InvariantCulture), Duty(run));
        var kept = work.Given($"projet/{about}", "mois_tenus", Units.Months, monthsKept);
        var countsStarted = run.Card.ChoiceOf(PiajeFigures.RepaidYears) == "annees-entamees";
        var years = countsStarted ? StepOperation.StartedYears : StepOperation.WholeYears;
        var left = work.Compute(PiajeSteps.YearsLeft, about, years, [duty, kept], [run.Heed(PiajeFigures.RepaidYears)]);
        return work.Compute(PiajeSteps.Repayment, about, StepOperation.ProrataToCent, [grant, left, duty]);
    }
}
