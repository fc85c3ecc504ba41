using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>BT-T: the development path bonus, by the growth of co-financed places since 2023.</summary>
public sealed class TrajectoireTests
{
    private static PlaceLot New(int places) => Given.New(places, 2026, 1, 1) with { IsInQpv = true };

    [Theory]
    [InlineData(399, 0)]
    [InlineData(400, 100)]
    [InlineData(799, 100)]
    [InlineData(800, 200)]
    [InlineData(1_199, 200)]
    [InlineData(1_200, 300)]
    [InlineData(5_000, 300)]
    public void Growth_reaches_a_step_and_steps_do_not_add_up(int more, decimal perPlace)
    {
        var result = (Given.Territory with { ReferenceUnits = 10_000, Places2023 = 10_000 }).In(2026, Given.Existing(10_000), New(more));

        Assert.Equal([10_000 * perPlace, more * perPlace], result.Lines.Select(line => line.Split!.Value.Trajectoire.Exact!.Value));
        Assert.Equal(more * (3_600m + perPlace), result.Lines[1].Amount!.Value.Exact);
    }

    [Fact]
    public void It_pays_from_November_2025()
    {
        var lots = new[] { Given.Existing(100), Given.New(12, 2024, 1, 1) with { IsInQpv = true } };

        Assert.Equal(0m, Given.Territory.In(2024, lots).Lines[1].Split!.Value.Trajectoire.Exact);
        Assert.Equal(12 * 300m * 2 / 12, Given.Territory.In(2025, lots).Lines[1].Split!.Value.Trajectoire.Exact);
        Assert.Equal(12 * 300m, Given.Territory.In(2026, lots).Lines[1].Split!.Value.Trajectoire.Exact);
    }

    [Fact]
    public void Places_of_2023_that_are_not_given_are_counted_at_the_end_of_2023()
    {
        var lots = new[] { Given.Existing(100), Given.New(4, 2023, 12, 31), Given.New(4, 2024, 1, 1, "M") with { IsInQpv = true } };

        // 4 of 104 places is under 4 %; 8 of 100, counted on 1 January, is 8 %.
        Assert.Equal(0m, Given.Territory.In(2026, lots).Lines[2].Split!.Value.Trajectoire.Exact);
        Assert.Equal(4 * 200m, Given.Territory.In(2026, Given.Bareme(Given.Choice("H-16", "2023-01-01")), lots).Lines[2].Split!.Value.Trajectoire.Exact);
    }

    [Fact]
    public void Growth_is_that_of_the_year_unless_the_term_is_asked_for()
    {
        var lots = new[] { Given.Existing(100), Given.New(1, 2024, 1, 1) with { IsInQpv = true }, Given.New(11, 2027, 12, 31, "M") };

        Assert.Equal(0m, Given.Territory.In(2026, lots).Lines[1].Split!.Value.Trajectoire.Exact);
        Assert.Equal(300m, Given.Territory.In(2026, Given.Bareme(Given.Choice("H-15", "terme")), lots).Lines[1].Split!.Value.Trajectoire.Exact);
    }

    [Fact]
    public void Closures_count_against_growth_and_PAJE_or_not_cofinanced_places_do_not_count()
    {
        var closing = new PlaceLot("A", "C", 8, new LocalDate(2015, 1, 1), new LocalDate(2026, 6, 30));
        PlaceLot[] lots = [Given.Existing(92), closing, New(11), New(50) with { Structure = "P", Financement = Financement.Paje }, New(50) with { Structure = "Q", IsCofinanced = false }];

        // 103 of 100 at the end of 2026.
        Assert.Equal(0m, Given.Territory.In(2026, lots).Lines[2].Split!.Value.Trajectoire.Exact);
    }

    [Fact]
    public void Without_places_of_2023_the_amount_is_bounded_by_no_step_and_the_highest()
    {
        var line = Given.Territory.In(2026, Given.Bareme(Given.Choice("H-16", "inconnues")), New(10)).Lines[0];

        Assert.Equal((36_000m, 39_000m), line.Bounds());
        Assert.Equal(["CTG4204"], line.Reasons.Codes());
        Assert.Equal(new Bounds(0, 3_000m), line.Split!.Value.Trajectoire);
    }

    [Fact]
    public void Zero_places_of_2023_are_known_and_any_growth_from_them_is_the_highest_step()
    {
        var line = (Given.Territory with { Places2023 = 0 }).In(2026, New(1)).Lines[0];

        Assert.Equal((3_900m, 3_900m), line.Bounds());
        Assert.Equal(300m, line.Split!.Value.Trajectoire.Exact);
    }

    [Fact]
    public void From_zero_places_of_2023_to_none_that_counts_there_is_no_growth()
    {
        // Open for half of 2026, closed on its 31 December: 0 of 0.
        var closing = new PlaceLot("A", "C", 10, new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 30)) { IsInQpv = true };
        var line = (Given.Territory with { Places2023 = 0 }).In(2026, closing).Lines[0];

        Assert.Equal((18_000m, 18_000m), line.Bounds());
        Assert.Empty(line.Reasons);
    }

    [Fact]
    public void An_inventory_that_counts_no_place_in_2023_leaves_them_unknown() =>
        Assert.Equal(["CTG4204"], Given.Territory.In(2026, New(10)).Lines[0].Reasons.Codes());

    [Fact]
    public void The_explanation_of_growth_from_zero_divides_by_nothing()
    {
        var explanation = BonusTerritoireCalculator.Explain(Given.Territory with { Places2023 = 0 }, [New(1)], 2026, Bareme.BuiltIn).All;

        Assert.DoesNotContain(explanation.Steps, step => step.Kind == "T-croissance");
        Assert.Equal(1m, Assert.Single(explanation.Steps, step => step.Kind == "T-gain").Amount!.Value.Numerators.Exact);
    }

    [Fact]
    public void After_2027_the_measure_is_not_public()
    {
        var line = Given.Territory.In(2028, Given.Existing(100), New(12)).Lines[1];

        Assert.Equal((43_200m, null), line.Bounds());
        Assert.Equal((AmountStatut.Minimum, "CTG4202"), (line.Statut, Assert.Single(line.Reasons.Codes())));
    }
}
