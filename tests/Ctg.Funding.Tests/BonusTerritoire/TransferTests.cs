using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>H-17: a structure that changes territory, and communes that bring their CEJ to an EPCI.</summary>
public sealed class TransferTests
{
    private static readonly PlaceLot Coming = new PlaceLot("A", "M", 10, new LocalDate(2012, 1, 1)) { Joined = new LocalDate(2023, 4, 1) };

    [Fact]
    public void A_structure_that_comes_stays_existing_and_takes_the_amount_of_its_new_territory_from_that_day()
    {
        var result = (Given.Territory with { ReferenceUnits = 60 }).In(2023, Given.Existing(60), Coming);

        Assert.Equal((Offre.Existante, new PartYear(9, 12), 15_000m), (result.Lines[1].Offre!.Value, result.Lines[1].PartYear, result.Lines[1].Amount!.Value.Exact));
        Assert.Contains(result.Figures, value => value.Figure.Id == "H-17");
    }

    [Fact]
    public void It_is_not_among_the_reference_places_of_its_new_territory_and_leaves_the_old_ones_amount_as_it_was()
    {
        var leaving = new PlaceLot("A", "L", 10, new LocalDate(2012, 1, 1), new LocalDate(2023, 3, 31));

        Assert.Equal(60m, Given.Territory.In(2023, Given.Existing(60), Coming).ReferenceUnits);

        var old = Given.Territory.In(2024, Given.Existing(50), leaving);
        Assert.Equal((60m, 100_000m), (old.ReferenceUnits, old.Total!.Value.Exact));
    }

    [Fact]
    public void Told_by_the_day_it_comes_it_is_new()
    {
        var bareme = Given.Bareme(Given.Choice("H-17", "entree"));
        var result = (Given.Territory with { ReferenceUnits = 60 }).In(2024, bareme, Given.Existing(60), Coming with { IsInQpv = true });

        Assert.Equal((Offre.Nouvelle, 36_000m), (result.Lines[1].Offre!.Value, result.Lines[1].Amount!.Value.Exact));
    }

    [Fact]
    public void Before_it_comes_it_is_not_of_the_territory() =>
        Assert.Equal("CTG4005", Assert.Single(Given.Territory.In(2022, Given.Existing(60), Coming).Lines[1].Reasons.Codes()));

    [Fact]
    public void Its_coming_is_no_growth_unless_it_is_told_by_that_day()
    {
        var lots = new[] { Given.Existing(100), Coming with { Joined = new LocalDate(2024, 1, 1) }, Given.New(1, 2025, 1, 1) with { IsInQpv = true } };

        Assert.Equal(0m, Given.Territory.In(2026, lots).Lines[2].Split!.Value.Trajectoire.Exact);
        Assert.Equal(200m, Given.Territory.In(2026, Given.Bareme(Given.Choice("H-17", "entree")), lots).Lines[2].Split!.Value.Trajectoire.Exact);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(null)]
    public void It_is_neither_counted_in_the_growth_nor_paid_its_step_whether_or_not_the_places_of_2023_are_typed(int? typed)
    {
        // 104 places of 100: 4 %. The 10 that came would make it 114 of 100, or 114 of 110.
        var lots = new[] { Given.Existing(100), Coming with { Joined = new LocalDate(2024, 1, 1) }, Given.New(4, 2025, 1, 1) with { IsInQpv = true } };
        var result = (Given.Territory with { ReferenceUnits = 60, Places2023 = typed }).In(2026, lots);

        Assert.Equal([10_000m, 0m, 400m], result.Lines.Select(line => line.Split!.Value.Trajectoire.Exact));
        Assert.Equal(0m, (Given.Territory with { Places2023 = typed }).In(2026, lots[0], lots[1]).Lines[0].Split!.Value.Trajectoire.Exact);
        Assert.Contains("H-17", result.Figures.Select(value => value.Figure.Id));
    }

    [Fact]
    public void It_is_no_growth_either_where_it_opened_elsewhere_after_2023()
    {
        // New by its opening, 3 600 in a QPV, and no step.
        var coming = new PlaceLot("A", "M", 12, new LocalDate(2024, 3, 1)) { Joined = new LocalDate(2025, 2, 1), IsInQpv = true };
        var lines = (Given.Territory with { Places2023 = 100 }).In(2026, Given.Existing(100), coming).Lines;

        Assert.Equal((Offre.Nouvelle, 43_200m, 0m), (lines[1].Offre!.Value, lines[1].Amount!.Value.Exact!.Value, lines[0].Split!.Value.Trajectoire.Exact!.Value));
    }

    [Fact]
    public void Told_by_the_day_it_comes_it_is_growth_and_is_paid()
    {
        var lots = new[] { Given.Existing(100), Coming with { Joined = new LocalDate(2024, 1, 1), IsInQpv = true } };
        var lines = (Given.Territory with { Places2023 = 100 }).In(2026, Given.Bareme(Given.Choice("H-17", "entree")), lots).Lines;

        Assert.Equal([20_000m, 2_000m], lines.Select(line => line.Split!.Value.Trajectoire.Exact!.Value));
    }

    [Fact]
    public void After_2027_what_it_gets_is_as_little_known_as_for_any_place() =>
        Assert.Equal("CTG4202", Assert.Single((Given.Territory with { Places2023 = 100 }).In(2028, new PlaceLot("A", "M", 12, new LocalDate(2024, 3, 1)) { Joined = new LocalDate(2025, 2, 1), IsInQpv = true }).Lines[0].Reasons.Codes()));

    [Fact]
    public void An_explanation_says_why_it_gets_no_step()
    {
        var lots = new[] { Given.Existing(100), Coming with { Joined = new LocalDate(2024, 1, 1) }, Given.New(4, 2025, 1, 1) };
        var all = BonusTerritoireCalculator.Explain(Given.Territory with { ReferenceUnits = 60, Places2023 = 100 }, lots, 2026, Bareme.BuiltIn).All;

        var none = Assert.Single(all.Steps, step => step.Kind == "T-venue");
        Assert.Equal(["H-17", "BT-T"], none.Grounds.Select(each => each.Figure!.Figure.Id));
        var counted = Assert.Single(all.Steps, step => step.Kind == "T-places");
        Assert.Equal([100m, 4m], counted.Operands.Select(each => each.Amount!.Value.Numerators.Exact!.Value));
        Assert.Contains("H-17", counted.Grounds.Select(each => each.Figure!.Figure.Id));
    }

    [Fact]
    public void A_day_outside_the_lot_cannot_be()
    {
        var lot = new PlaceLot("A", "L", 10, new LocalDate(2012, 1, 1), new LocalDate(2023, 3, 31));

        Assert.Throws<ArgumentOutOfRangeException>(() => lot with { Joined = new LocalDate(2011, 12, 31) });
        Assert.Throws<ArgumentOutOfRangeException>(() => lot with { Joined = new LocalDate(2023, 4, 1) });
    }

    /// <summary>What an existing place gets is the sum of the PSEJ over all the reference places: one smoothing.</summary>
    [Fact]
    public void Communes_that_join_an_epci_have_one_amount()
    {
        var epci = Given.Territory with { Psej = 84_000m + 21_000m, ReferenceUnits = 42 + 12 };

        Assert.All(epci.In(2021, Given.Existing(42, "C"), Given.Existing(12, "N")).Lines, line => Assert.Equal(1_944.4444m, line.PerUnit!.Value.Exact));
    }
}
