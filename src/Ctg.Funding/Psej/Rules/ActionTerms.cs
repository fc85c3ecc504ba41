using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Terms;

namespace Ctg.Funding.Psej.Rules;

/// <summary>What an action gets, before it is rounded (PS-1), and what that is worked out from.</summary>
/// <param name="IsNew">Whether it is new (PS-5).</param>
/// <param name="Capped">Capped cost, euros.</param>
/// <param name="Net">Net cost, euros.</param>
/// <param name="Rate">Percent of the net cost.</param>
/// <param name="Exact">Euros, not rounded; not known where a figure is missing.</param>
internal sealed record ActionTerms(Membership IsNew, Term Capped, Term Net, Term Rate, Term Exact)
{
    /// <summary>Gets what leaves an amount that is not exact open.</summary>
    internal IReadOnlyList<Diagnostic> Reasons => Exact.IsExact ? [] : [.. Rate.Reasons, .. Capped.Reasons];

    internal static ActionTerms Of<TWork>(PsejRun<TWork> run, int i)
        where TWork : struct, IWork
    {
        var capped = NetCost.Capped(run, i);
        var net = NetCost.Of(run, i, capped);
        var (isNew, rate) = Rates.Of(run, i);
        return new(isNew, capped, net, rate, Amount(run, i, net, rate));
    }

    /// <summary>PS-1: the rate of the net cost; no cost gives nothing, whatever the rate.</summary>
    private static Term Amount<TWork>(PsejRun<TWork> run, int i, Term net, Term rate)
        where TWork : struct, IWork => (net.Amount.Numerators.Max, rate.IsKnown) switch
        {
            (0, _) => run.Work.Nothing(PsejSteps.WithoutCost, run.Work.Owner(i), net),
            (_, true) => run.Work.Compute(PsejSteps.Exact, run.Work.Owner(i), StepOperation.Percent, [rate, net]),
            _ => rate,
        };

    /// <summary>R7: the exact amounts to the cent, so that they add up to their sum rounded half up; ties by code.</summary>
    internal static Term[] Rounded<TWork>(PsejRun<TWork> run, IReadOnlyList<ActionTerms> actions)
        where TWork : struct, IWork
    {
        const decimal Percent = 100;
        var order = Enumerable.Range(0, actions.Count).OrderBy(i => run.Actions[i].Code, StringComparer.Ordinal);
        int[] known = [.. order.Where(i => actions[i].Exact.IsKnown)];
        Term[] exact = [.. known.Select(i => actions[i].Exact.Over(Percent))];
        var decimals = exact.Select(term => term.DecimalsOver(Percent)).DefaultIfEmpty().Max();
        var scale = new WholeScale(Percent, 1, decimals, 0);
        var (low, high) = (new long[known.Length], new long[known.Length]);
        Apportionment.Round([.. exact.Select(term => scale.Of(term.Amount))], scale.Denominator, Comparer<int>.Default, low, high);
        Bounds[] cents = [.. low.Zip(high, static (from, to) => new Cents(from, to).Euros)];
        var shared = known.Length == 0
            ? default
            : run.Work.Settle(
                PsejSteps.Shared,
                run.Name,
                StepOperation.SumToCent,
                ExactBounds.Of(Bounds.Sum(cents)),
                exact,
                static terms => [.. terms.Select(term => (Mark)term)]);
        var lines = new Term[actions.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var (about, place) = (run.Work.Owner(i), Array.IndexOf(known, i));
            lines[i] = place < 0
                ? run.Work.Miss(PsejSteps.LineUnknown, about, actions[i].Reasons, actions[i].Rate, actions[i].Net)
                : run.Work.Settle(
                    PsejSteps.Line,
                    about,
                    StepOperation.LargestRemainders,
                    ExactBounds.Of(cents[place]),
                    [exact[place], shared],
                    reasons: cents[place].IsExact ? [] : actions[i].Reasons,
                    argument: run.Actions[i].Code);
        }

        return lines;
    }
}
