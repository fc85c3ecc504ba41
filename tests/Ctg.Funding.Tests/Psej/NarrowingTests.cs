using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using Ctg.Funding.Psej;
using Xunit;

namespace Ctg.Funding.Tests.Psej;

/// <summary>What is said to be missing where a PSEJ is only bounded.</summary>
public sealed class NarrowingTests
{
    /// <summary>9.5 % more places: new if the threshold is 5 %, not new if it is 15 %. The threshold decides; it is in no product.</summary>
    [Fact]
    public void A_threshold_known_as_a_range_is_named_where_it_leaves_open_whether_an_action_is_new()
    {
        var bareme = Contract.Figure("PS-5", "\"min\": 5, \"max\": 15");
        var action = Contract.Older(1000m) with { CapacityBefore = 42, Capacity = 46 };

        var narrowing = Assert.Single(Explained(bareme, action).Narrowings);

        Assert.Equal("PS-5", narrowing.Missing.Figure?.Figure.Id);
        Assert.Equal([Bounds.Of(550m), Bounds.Of(630m)], narrowing.IfKnown);
    }

    /// <summary>Knowing one of the two rates still leaves no maximum; a user has to be asked for both.</summary>
    [Fact]
    public void Each_of_two_rates_that_are_missing_is_named_although_neither_alone_gives_a_maximum()
    {
        PsejAction[] actions = [.. new[] { "A", "B" }.Select(code => Contract.Older(1000m, code) with { PreviousRate = null, CapacityBefore = null })];

        var narrowings = Explained(Bareme.BuiltIn, actions).Narrowings;

        Assert.Equal(2, narrowings.Count(narrowing => narrowing.Missing.Kind == "taux_precedent"));
    }

    private static Explanation Explained(Bareme bareme, params PsejAction[] actions) =>
        PsejCalculator.Explain(Contract.Cej, actions, 2016, bareme).Total;
}
