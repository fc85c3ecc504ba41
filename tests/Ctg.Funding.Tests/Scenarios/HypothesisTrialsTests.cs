using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Scenarios;

/// <summary>An exact amount names the hypotheses that it rests on, and no others.</summary>
public sealed class HypothesisTrialsTests
{
    [Fact]
    public void A_place_open_for_part_of_the_year_rests_on_the_way_months_count()
    {
        // 20 places from April at 3,600: nine months, or 275 days of 365, or the whole year (H-06).
        var result = (Given.Territory with { ReferenceUnits = 60 }).In(2021, Given.Existing(60), Given.New(20, 2021, 4, 1) with { IsInQpv = true });

        Assert.Equal(["H-06"], Moving(result));
    }

    [Fact]
    public void Places_open_all_the_year_rest_on_nothing()
    {
        var result = (Given.Territory with { ReferenceUnits = 60 }).In(2022, Given.Existing(60));

        Assert.Contains("H-06", result.Figures.Select(value => value.Figure.Id));
        Assert.Empty(Moving(result));
    }

    [Fact]
    public void A_reference_that_is_counted_is_one()
    {
        Assert.Equal(["H-03"], Moving(Given.Territory.In(2022, Given.Existing(60))));
    }

    [Fact]
    public void Under_figures_held_at_a_day_the_same_are_found()
    {
        var held = new Scenario("s") { Bareme = new BaremeChange { FrozenAt = new LocalDate(2021, 6, 30) } };
        var inputs = held.Apply(new ScenarioInputs([Given.Territory with { ReferenceUnits = 60 }], [Given.New(20, 2021, 4, 1) with { IsInQpv = true }], Bareme.BuiltIn));

        var result = BonusTerritoireCalculator.Calculate(inputs.Territories[0], inputs.Lots, 2021, inputs.Bareme);

        Assert.Equal(["H-06"], new HypothesisTrials(inputs.Bareme).Moving(result).Select(value => value.Figure.Id));
    }

    [Fact]
    public void An_explanation_finds_the_same_for_a_lot()
    {
        var explained = BonusTerritoireCalculator.Explain(Given.Territory with { ReferenceUnits = 60 }, [Given.Existing(60), Given.New(20, 2021, 4, 1) with { IsInQpv = true }], 2021, Bareme.BuiltIn);

        Assert.Empty(explained.Lines[0].MovingHypotheses);
        Assert.Equal(["H-06"], explained.Lines[1].MovingHypotheses.Select(value => value.Figure.Id));
    }

    private static IEnumerable<string> Moving(BonusTerritoireResult result) => new HypothesisTrials(Bareme.BuiltIn).Moving(result).Select(value => value.Figure.Id);
}
