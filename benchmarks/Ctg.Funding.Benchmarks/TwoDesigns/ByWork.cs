using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Explanations;
using Ctg.Funding.Piaje;
using Ctg.Funding.Terms;
using static Ctg.Funding.Explanations.StepOperation;

namespace Ctg.Funding.Benchmarks.TwoDesigns;

/// <summary>Design (a), the one in use: a rule is generic over the work that carries it out (<see cref="IWork"/>).</summary>
internal static class ByWork
{
    internal static Term R4<TWork>(TWork work, R4Case territory)
        where TWork : struct, IWork
    {
        var psej = work.Given("territoire", "psej_eaje", Units.Euros, territory.Psej);
        var places = work.Given("territoire", "places_reference", Units.Places, territory.Places);
        var amount = territory switch
        {
            { Notified: { } notified } =>
                work.Compute(Cases.Steps.Notified, "", Same, [work.Given("territoire", "montant_notifie", Units.EurosPerPlace, notified)]),
            { NeverHadCej: true } => work.Nothing(Cases.Steps.WithoutCej, "", psej),
            _ => work.Compute(Cases.Steps.Quotient, "", Quotient, [psej, places]),
        };
        var (floor, added) = (Taken(work, 0), Taken(work, 1));
        var floored = work.Compute(BonusSteps.Floored, "", Max, [amount, floor]);
        var raised = territory.RaisesToFloor
            ? work.Compute(BonusSteps.WithRattrapage, "", Max, [floored, work.Compute(BonusSteps.RaisedFloor, "", Sum, [floor, added])])
            : work.Compute(BonusSteps.WithRattrapage, "", Sum, [floored, added]);
        return work.Compute(BonusSteps.Revalued, "", Sum, [raised, Taken(work, 2)]);
    }

    internal static Term P1<TWork>(TWork work, P1Case project)
        where TWork : struct, IWork
    {
        var places = work.Given("projet", "places_creees", Units.Places, project.Places);
        var expenses = work.Given("projet", "depenses", Units.Euros, project.Expenses);
        var sum = work.Compute(PiajeSteps.Sum, "", Sum, [Taken(work, 3), Taken(work, 4), Taken(work, 5), Taken(work, 6), Taken(work, 7)]);
        var perPlace = work.Compute(PiajeSteps.PerPlace, "", Min, [sum, Taken(work, 8)]);
        var together = work.Compute(PiajeSteps.BeforePercent, "", Product, [places, perPlace]);
        var cap = work.Compute(PiajeSteps.PercentCap, "", Percent, [Taken(work, 9), expenses]);
        return work.Compute(PiajeSteps.Version, "", RoundToCent, [work.Compute(PiajeSteps.Kept, "", Min, [together, cap])]);
    }

    private static Term Taken<TWork>(TWork work, int index)
        where TWork : struct, IWork => work.Take(Cases.Figures[index], Cases.Figures[index].Amount!.Value);
}
