using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>Each cause of the difference, worked out by hand.</summary>
public sealed class CausesTests
{
    private static readonly Territory Sixty = Given.Territory with { ReferenceUnits = 60 };

    [Fact]
    public void New_places_are_volume_at_their_base_then_rebond_and_zone()
    {
        // 20 places in a QPV: base 2,100 to 3,100, rebond 500, and what is left of 3,600 for the zone.
        var compared = Compare(Sixty, 2022, Given.Existing(60), Given.New(20, 2021, 4, 1) with { IsInQpv = true });

        Assert.Equal(new CauseSplit(42_000, 0, 10_000, 0, 20_000, 0, 0), compared.Low);
        Assert.Equal(new CauseSplit(62_000, 0, 10_000, 0, 0, 0, 0), compared.High);
    }

    [Fact]
    public void With_a_known_tranche_there_is_one_reading()
    {
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 3000 } ]"));
        var compared = Compare(Sixty with { Tranche = 2 }, 2022, bareme, Given.Existing(60), Given.New(10, 2021, 4, 1), Given.New(10, 2021, 4, 1, "Q") with { IsInQpv = true });

        Assert.Equal(new CauseSplit(50_000, 0, 10_000, 0, 6_000, 0, 0), compared.Low);
        Assert.Equal(compared.Low, compared.High);
    }

    [Fact]
    public void Months_that_a_lot_misses_are_timing()
    {
        // 10 places from July: half of 36,000 is missing; 20 of 60 existing places closed in June: half of 40,000.
        var closing = new PlaceLot("A", "C", 20, new LocalDate(2015, 1, 1), new LocalDate(2022, 6, 30));
        var compared = Compare(Sixty with { Tranche = 1 }, 2022, Given.Existing(40), closing, Given.New(10, 2022, 7, 1));

        Assert.Equal(new CauseSplit(31_000, 0, 5_000, 0, 0, 0, -38_000), compared.Low);
    }

    [Fact]
    public void Existing_places_more_or_fewer_than_the_reference_are_volume_at_the_psej_of_one()
    {
        Assert.Equal(new CauseSplit(-20_000, 0, 0, 0, 0, 0, 0), Compare(Sixty, 2022, Given.Existing(50)).Low);
        Assert.Equal(new CauseSplit(4_000, 0, 0, 0, 0, 0, 0), Compare(Sixty, 2022, Given.Existing(62)).Low);
    }

    [Fact]
    public void A_notified_amount_a_floor_and_a_revaluation_are_unit_amount()
    {
        Assert.Equal(new CauseSplit(0, -12_000, 0, 0, 0, 0, 0), Compare(Sixty with { NotifiedAmount = 1_800m }, 2022, Given.Existing(60)).Low);
        Assert.Equal(new CauseSplit(-20_000, -10_000, 0, 0, 0, 0, 0), Compare(Sixty with { NotifiedAmount = 1_800m }, 2022, Given.Existing(50)).Low);
        Assert.Equal(new CauseSplit(0, 30_000, 0, 0, 0, 0, 0), Compare(Sixty, 2022, Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"montant\": 2500")), Given.Existing(60)).Low);
        Assert.Equal(new CauseSplit(0, 6_000, 0, 0, 0, 0, 0), Compare(Sixty, 2025, Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"montant\": 100")), Given.Existing(60)).Low);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(50)]
    public void A_notified_amount_is_unit_amount_whether_the_reference_places_are_typed_or_counted(int? typed)
    {
        // 100,000 over 50 places is 2,000 each; 1,500 is notified.
        var territory = Given.Territory with { Psej = 100_000m, NotifiedAmount = 1_500m, ReferenceUnits = typed };

        Assert.Equal(new CauseSplit(0, -25_000, 0, 0, 0, 0, 0), Compare(territory, 2022, Given.Existing(50)).Low);

        // A lot of 20 that closed in 2021 is among the 50: 20 × 2,000 less of volume, 30 × -500 of amount.
        var closed = new PlaceLot("A", "C", 20, new LocalDate(2015, 1, 1), new LocalDate(2021, 12, 31));
        Assert.Equal(new CauseSplit(-40_000, -15_000, 0, 0, 0, 0, 0), Compare(territory, 2022, Given.Existing(30), closed).Low);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(50)]
    public void Without_a_cej_a_notified_amount_is_unit_amount_too(int? typed)
    {
        // Never a CEJ: a place had nothing, and gets 1,500.
        var territory = Given.WithoutCej with { NotifiedAmount = 1_500m, ReferenceUnits = typed };

        Assert.Equal(new CauseSplit(0, 75_000, 0, 0, 0, 0, 0), Compare(territory, 2022, Given.Existing(50)).Low);
    }

    [Fact]
    public void A_single_reference_place_is_one_like_any_other_number()
    {
        var territory = Given.Territory with { Psej = 2_000m, NotifiedAmount = 1_500m, ReferenceUnits = 1 };

        Assert.Equal(new CauseSplit(2_000, -1_000, 0, 0, 0, 0, 0), Compare(territory, 2022, Given.Existing(2)).Low);
    }

    [Fact]
    public void Where_reference_places_are_not_counted_a_notified_amount_is_volume_and_H03_stands_among_the_figures_where_they_are()
    {
        var territory = Given.Territory with { Psej = 100_000m, NotifiedAmount = 1_500m };
        var unknown = Compare(territory, 2022, Given.Bareme(Given.Choice("H-03", "inconnues")), Given.Existing(50));

        Assert.Equal(new CauseSplit(-25_000, 0, 0, 0, 0, 0, 0), unknown.Low);
        Assert.Contains("H-03", unknown.Figures.Select(value => value.Figure.Id));
        Assert.Contains("H-03", Compare(territory, 2022, Given.Existing(50)).Figures.Select(value => value.Figure.Id));
        Assert.DoesNotContain("H-03", Compare(territory with { ReferenceUnits = 50 }, 2022, Given.Existing(50)).Figures.Select(value => value.Figure.Id));
    }

    [Fact]
    public void The_rattrapage_and_the_trajectoire_stand_alone()
    {
        Assert.Equal(new CauseSplit(0, 0, 0, 36_000, 0, 0, 0), Compare(Sixty with { IsUnderRattrapage = true }, 2022, Given.Bareme(Given.Figure("BT-R", "2021-01-01", "\"montant\": 600")), Given.Existing(60)).Low);

        var grown = Compare(Sixty with { Tranche = 1, Places2023 = 60 }, 2026, Given.Existing(60), Given.New(6, 2024, 1, 1)).Low;
        Assert.Equal(new CauseSplit(6 * 3_100, 0, 6 * 500, 0, 0, 66 * 200, 0), grown);
    }

    [Fact]
    public void In_a_year_of_passage_only_the_months_of_the_bonus_differ()
    {
        // Due from July: the half of a year of 20 new places in tranche 1, and PSEJ and bonus share the rest.
        var compared = Compare(Sixty with { CtgEffect = new LocalDate(2022, 7, 1), Tranche = 1 }, 2022, Given.Existing(60), Given.New(20, 2021, 4, 1));

        Assert.Equal(60_000m, compared.Result.PsejDue!.Value.Exact);
        Assert.Equal(new CauseSplit(31_000, 0, 5_000, 0, 0, 0, 0), compared.Low);
    }

    [Fact]
    public void Cents_that_rounding_leaves_go_to_causes_that_are_not_nothing()
    {
        var low = Compare(Sixty with { Psej = 100_000.01m, Tranche = 1 }, 2022, Given.Existing(59), Given.New(1, 2022, 2, 1)).Low!.Value;

        Assert.Equal((0m, 0m, 0m, 0m), (low.UnitAmount, low.Rattrapage, low.ZoneUplift, low.Trajectoire));
        Assert.Equal((1_433.33m, 500m, -300m), (low.Volume, low.Rebond, low.Timing));
    }

    [Fact]
    public void Explained_a_cause_goes_down_to_what_places_got_and_what_they_get()
    {
        // 1,800 notified against 2,000 a reference place, 50 of 60 left: 10 × -2,000 of volume, 50 × -200 of amount.
        var explained = BonusTerritoireCalculator.Explain(Sixty with { NotifiedAmount = 1_800m }, [Given.Existing(50)], 2022, Bareme.BuiltIn).Causes.Single();

        Assert.Equal(-30_000m, explained.Root.Amount!.Value.Numerators.Exact);
        decimal[] amounts = [.. CauseSplit.Columns.Select(column => explained.Outputs.Single(output => output.Column == column).Step.Amount!.Value.Numerators.Min)];
        Assert.Equal([-20_000m, -10_000m, 0m, 0m, 0m, 0m, 0m], amounts);
        Assert.Equal(["E-volume", "E-montant-unitaire"], explained.Root.Operands.Select(step => step.Kind));
        decimal Value(string kind) => explained.Steps.Single(step => step.Kind == kind).Amount!.Value.Rounded.Exact!.Value;
        Assert.Equal((120_000m, 100_000m, 2_000m, 50m, 90_000m), (Value("E-psej"), Value("E-avant"), Value("E-avant-unite"), Value("E-unites"), Value("E-lots")));
    }

    [Fact]
    public void Explained_in_two_readings_where_a_figure_is_a_range()
    {
        var explained = BonusTerritoireCalculator.Explain(Sixty, [Given.Existing(60), Given.New(20, 2021, 4, 1) with { IsInQpv = true }], 2022, Bareme.BuiltIn).Causes;

        Assert.Equal(["E-ecart/basse", "E-ecart/haute"], explained.Select(each => each.Root.Id));
        Assert.Equal([20_000m, 0m], explained.Select(each => each.Outputs.Single(output => output.Column == "zones").Step.Amount!.Value.Numerators.Min));
    }

    [Fact]
    public void Explained_without_a_psej_it_says_what_is_missing() =>
        Assert.Equal(["CTG4101"], BonusTerritoireCalculator.Explain(Sixty with { Psej = null }, [Given.New(1, 2021, 4, 1)], 2022, Bareme.BuiltIn).Causes.Single().Root.Reasons.Codes());

    [Fact]
    public void What_is_not_known_has_no_causes()
    {
        Assert.Null(Compare(Sixty with { Psej = null }, 2022, Given.Existing(60)).Low);
        Assert.Null(Compare(Sixty, 2025, Given.Existing(60)).High);
    }

    private static BeforeAfter Compare(Territory territory, int year, params PlaceLot[] lots) => Compare(territory, year, Bareme.BuiltIn, lots);

    private static BeforeAfter Compare(Territory territory, int year, Bareme bareme, params PlaceLot[] lots) =>
        BonusTerritoireCalculator.Compare(territory, lots, year, bareme);
}
