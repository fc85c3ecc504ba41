using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Psej;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.Generators;
using FsCheck;
using FsCheck.Xunit;

namespace Ctg.Funding.Tests.Psej;

/// <summary>What holds for every contract.</summary>
[Properties(Arbitrary = [typeof(Contracts)], MaxTest = 1000)]
public sealed class PsejLaws
{
    private static readonly Bareme WithPrices = Contract.Local(""" "PS-PRIX-EAJE": { "valeurs": [ { "du": "2006-01-01", "min": 7, "max": 9.5, "sources": ["x"] } ] } """);

    [Property]
    public void Actions_shares_and_functions_add_up_to_the_total(IReadOnlyList<PsejAction> actions, bool hasPrices)
    {
        var result = Calculate(actions, hasPrices);
        var total = result.Total!.Value;

        Check(total == Sum(result.Lines.Select(line => line.Amount!.Value)));
        Check(total == Sum(result.Shares.Select(share => share.Amount!.Value)));
        Check(total == Sum([result.Accueil!.Value, result.Pilotage!.Value]));
    }

    [Property]
    public void The_total_is_the_exact_sum_rounded_half_up(IReadOnlyList<PsejAction> actions, bool hasPrices)
    {
        var result = Calculate(actions, hasPrices);

        Check(result.Total!.Value.Min == HalfUp(result.Lines.Sum(line => line.NetCost.Min * line.Rate!.Value.Min / 100)));
        Check(result.Total.Value.Max is not { } max || max == HalfUp(result.Lines.Sum(line => line.NetCost.Max!.Value == 0 ? 0 : line.NetCost.Max.Value * line.Rate!.Value.Max!.Value / 100)));
    }

    [Property]
    public void No_amount_is_below_nothing_or_above_the_gross_cost(IReadOnlyList<PsejAction> actions, bool hasPrices) =>
        Check(Calculate(actions, hasPrices).Lines.All(line => line.Amount!.Value.Min >= 0 && (line.Amount.Value.Max is not { } max || max <= line.Action.GrossCost + 0.01m)));

    [Property]
    public void A_dearer_action_never_gets_less_and_one_with_more_revenue_never_more(IReadOnlyList<PsejAction> actions, PositiveInt more)
    {
        var first = actions[0];
        var before = Calculate([first], true).Total!.Value;
        var dearer = Calculate([first with { GrossCost = first.GrossCost + (more.Get / 100m) }], true).Total!.Value;
        var richer = Calculate([first with { OtherRevenue = first.OtherRevenue + (more.Get / 100m) }], true).Total!.Value;

        Check(dearer.Min >= before.Min && IsAtLeast(dearer.Max, before.Max));
        Check(richer.Min <= before.Min && IsAtLeast(before.Max, richer.Max));
    }

    [Property]
    public void Degressivity_never_raises_an_amount_from_year_to_year(IReadOnlyList<PsejAction> actions)
    {
        var years = PsejCalculator.CalculateYears(Contract.Cej, [actions[0]], Bareme.BuiltIn).Select(result => result.Total!.Value).ToArray();

        Check(years.Zip(years.Skip(1)).All(pair => pair.Second.Min <= pair.First.Min && IsAtLeast(pair.First.Max, pair.Second.Max)));
    }

    [Property]
    public void The_order_of_actions_does_not_matter(IReadOnlyList<PsejAction> actions)
    {
        var amounts = Calculate(actions, true).Lines.ToDictionary(line => line.Action.Code, line => line.Amount);

        Check(Calculate([.. actions.Reverse()], true).Lines.All(line => amounts[line.Action.Code] == line.Amount));
    }

    [Property]
    public void A_ceiling_within_the_cost_falls_inside_the_bounds_there_were_without_it(IReadOnlyList<PsejAction> actions, byte percent)
    {
        var open = actions[0] with { CostCeiling = null };
        var (wide, narrow) = (Calculate([open], false).Total!.Value, Calculate([open with { CostCeiling = Math.Round(open.GrossCost * (percent % 101) / 100, 2) }], false).Total!.Value);

        Check(open.Service == Service.Pilotage || (narrow.Min >= wide.Min && IsAtLeast(wide.Max, narrow.Max)));
    }

    [Property]
    public void Both_functions_stay_within_their_share_once_the_excess_is_known_to_be_nothing(IReadOnlyList<PsejAction> actions)
    {
        var result = Calculate(actions, true);
        var isWithin = result.PilotageExcess!.Value.Max is { } excess && excess == 0;

        Check(!isWithin || 0.85m * result.Pilotage!.Value.Max <= (0.15m * result.Accueil!.Value.Min) + 0.005m);
    }

    private static PsejResult Calculate(IReadOnlyList<PsejAction> actions, bool hasPrices) =>
        PsejCalculator.Calculate(Contract.Cej, actions, 2017, hasPrices ? WithPrices : Bareme.BuiltIn);

    private static Bounds Sum(IEnumerable<Bounds> amounts) => amounts.Aggregate(Bounds.Of(0), (sum, each) => new Bounds(sum.Min + each.Min, sum.Max + each.Max));

    private static bool IsAtLeast(decimal? high, decimal? low) => high is null || low <= high;

    private static decimal HalfUp(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static void Check(bool holds) => Xunit.Assert.True(holds);
}
