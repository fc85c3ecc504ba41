using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class R4ExistingAmountTests
{
    [Fact]
    public void R4_Psej_over_given_reference_places_pays_every_structure_alike()
    {
        var result = (Given.Territory with { ReferenceUnits = 80 }).In(2021, Given.Existing(40, "E1"), Given.Existing(20, "E2"));

        Assert.Equal([60_000m, 30_000m], result.Lines.Select(line => line.Amount?.Exact));
    }

    [Fact]
    public void R4_H03_Reference_places_are_counted_among_eligible_lots_open_on_the_date()
    {
        var result = Given.Territory.In(
            2021,
            Given.Existing(30, "E1"),
            Given.Existing(30, "E2"),
            Given.Existing(10, "paje") with { Financement = Financement.Paje },
            Given.Existing(10, "seule") with { IsCofinanced = false },
            new PlaceLot("A", "fermée", 10, new LocalDate(2015, 1, 1), new LocalDate(2020, 12, 30)),
            Given.New(10, 2021, 1, 1));

        Assert.Equal(60, result.ReferenceUnits);
        Assert.Equal(60_000m, result.Lines[0].Amount?.Exact);
        Assert.Contains("CTG3007", result.Notices.Codes());
    }

    [Fact]
    public void R4_H03_Places_closed_on_the_reference_date_itself_are_counted() =>
        Assert.Equal(70, Given.Territory.In(2021, Given.Existing(60), new PlaceLot("A", "F", 10, new LocalDate(2015, 1, 1), new LocalDate(2020, 12, 31))).ReferenceUnits);

    [Fact]
    public void R4_H03_A_local_bareme_may_refuse_to_count() =>
        Assert.Equal(AmountStatut.Indetermine, Given.Territory.In(2021, Given.Bareme(Given.Choice("H-03", "inconnues")), Given.Existing(60)).Lines[0].Statut);

    [Fact]
    public void R4_A_territory_that_never_had_a_cej_has_a_quotient_of_zero()
    {
        var line = Given.WithoutCej.In(2021, Given.Existing(10)).Lines[0];

        Assert.Equal((AmountStatut.Exact, 0m), (line.Statut, line.Amount?.Exact));
    }

    [Fact]
    public void R4_A_cej_without_its_psej_is_indeterminate_and_named()
    {
        var result = (Given.Territory with { Psej = null }).In(2021, Given.Existing(10), Given.New(10, 2021, 1, 1) with { IsInQpv = true });

        Assert.Equal((AmountStatut.Indetermine, "CTG4101"), (result.Lines[0].Statut, Assert.Single(result.Lines[0].Reasons).Code));
        Assert.True(result.IsPartial);
        Assert.Equal(36_000m, result.Total?.Exact);
    }

    [Fact]
    public void R4_Without_any_reference_place_the_amount_is_indeterminate()
    {
        var line = (Given.Territory with { ReferenceUnits = 0 }).In(2021, Given.Existing(10)).Lines[0];

        Assert.Equal((AmountStatut.Indetermine, "CTG4102"), (line.Statut, Assert.Single(line.Reasons).Code));
    }

    [Fact]
    public void R4_Only_indeterminate_lines_give_no_total()
    {
        var result = (Given.Territory with { Psej = null }).In(2021, Given.Existing(10));

        Assert.Null(result.Total);
        Assert.Equal(AmountStatut.Indetermine, result.Statut);
    }

    [Fact]
    public void R4_A_notified_amount_replaces_the_quotient() =>
        Assert.Equal(21_500m, (Given.Territory with { NotifiedAmount = 2_150m, Psej = null }).In(2021, Given.Existing(10)).Lines[0].Amount?.Exact);

    [Theory]
    [InlineData(2_500, 25_000)]
    [InlineData(1_900, 20_000)]
    public void R4_The_floor_of_a_local_bareme_is_applied_where_it_is_higher(int floor, int amount) =>
        Assert.Equal(amount, (Given.Territory with { ReferenceUnits = 60 }).In(2021, Given.Bareme(Given.Figure("BT-F", "2020-01-01", $"\"montant\": {floor}")), Given.Existing(10)).Lines[0].Amount?.Exact);

    [Fact]
    public void R4_Rattrapage_does_not_exist_in_2020()
    {
        var territory = Given.Territory with { CejEnd = new(2019, 12, 31), CtgEffect = new(2020, 1, 1), ReferenceUnits = 60, IsUnderRattrapage = true };

        Assert.Equal(20_000m, territory.In(2020, Given.Existing(10)).Lines[0].Amount?.Exact);
    }

    [Theory]
    [InlineData(2021)]
    [InlineData(2024)]
    public void R4_H04_Rattrapage_adds_400_to_800_a_place(int year)
    {
        var line = (Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true }).In(year, Given.Existing(10)).Lines[0];

        Assert.Equal((24_000m, 28_000m), line.Bounds());
        Assert.Equal(AmountStatut.Bornes, line.Statut);
    }

    [Theory]
    [InlineData(1_500, 20_000, 23_000)] // 2 000 against 1 500 + 400, and 1 500 + 800
    [InlineData(1_900, 23_000, 27_000)]
    public void R4_H04_Method_plancher_raises_to_the_floor_and_the_rattrapage(int floor, int low, int high)
    {
        var bareme = Given.Bareme($"{Given.Choice("H-04", "plancher")}, {Given.Figure("BT-F", "2020-01-01", $"\"montant\": {floor}")}");

        var line = (Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true }).In(2021, bareme, Given.Existing(10)).Lines[0];

        Assert.Equal((low, high), line.Bounds());
    }

    [Fact]
    public void R4_H04_Method_plancher_without_a_known_floor_has_no_upper_bound()
    {
        var line = (Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true }).In(2021, Given.Bareme(Given.Choice("H-04", "plancher")), Given.Existing(10)).Lines[0];

        Assert.Equal((20_000m, null), line.Bounds());
        Assert.Equal(AmountStatut.Minimum, line.Statut);
    }

    [Theory]
    [InlineData(2024, AmountStatut.Exact)]
    [InlineData(2025, AmountStatut.Minimum)]
    [InlineData(2026, AmountStatut.Minimum)]
    public void R4_From_2025_existing_lines_are_a_minimum(int year, AmountStatut statut)
    {
        var line = Given.Territory.In(year, Given.Existing(60)).Lines[0];

        Assert.Equal((statut, 120_000m), (line.Statut, line.Amount?.Min));
    }

    [Theory]
    [InlineData(2025, 21_000)]
    [InlineData(2026, 22_000)] // yearly: the addition of each year adds up
    public void R4_A_known_revaluation_adds_up_year_by_year(int year, int amount)
    {
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"montant\": 100"));

        Assert.Equal(amount, (Given.Territory with { ReferenceUnits = 60 }).In(year, bareme, Given.Existing(10)).Lines[0].Amount?.Exact);
    }

    [Theory]
    [InlineData(1_500, 17_000)] // on the edge: still the first band
    [InlineData(1_501, 16_010)]
    [InlineData(3_000, 30_000)]
    public void R4_A_revaluation_by_current_amount_takes_the_band_of_the_amount(int notified, int amount)
    {
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"montant_place_max\": 1500, \"montant\": 200 }, { \"montant_place_max\": 2500, \"montant\": 100 }, { \"montant\": 0 } ]"));

        Assert.Equal(amount, (Given.Territory with { NotifiedAmount = notified }).In(2025, bareme, Given.Existing(10)).Lines[0].Amount?.Exact);
    }

    [Fact]
    public void R4_A_revaluation_by_band_bounds_an_amount_that_is_a_range()
    {
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"montant_place_max\": 1500, \"montant\": 200 }, { \"montant\": 0 } ]"));

        // 1 000 + 400 to 800 is 1 400 to 1 800; past 1 500 nothing is added, so the lowest is 1 500 and the highest 1 800.
        var line = (Given.Territory with { NotifiedAmount = 1_000m, IsUnderRattrapage = true }).In(2025, bareme, Given.Existing(10)).Lines[0];

        Assert.Equal((15_000m, 18_000m), line.Bounds());
    }

    [Theory]
    [InlineData(1_799, true)]
    [InlineData(1_800, false)]
    public void R4_H14_An_amount_under_1800_carries_a_notice(int notified, bool noticed) =>
        Assert.Equal(noticed, (Given.Territory with { NotifiedAmount = notified }).In(2021, Given.Existing(10)).Notices.Codes().Contains("CTG3002"));

    [Fact]
    public void R4_H14_A_known_floor_needs_no_notice() =>
        Assert.DoesNotContain("CTG3002", (Given.Territory with { NotifiedAmount = 1_000m }).In(2021, Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"montant\": 900")), Given.Existing(10)).Notices.Codes());

    [Fact]
    public void R4_A_figure_confirmed_for_an_earlier_year_is_carried_over_with_a_notice()
    {
        Assert.Contains("CTG3001", (Given.Territory with { IsUnderRattrapage = true }).In(2022, Given.Existing(10)).Notices.Codes());
        Assert.DoesNotContain("CTG3001", (Given.Territory with { IsUnderRattrapage = true }).In(2021, Given.Existing(10)).Notices.Codes());
    }

    [Fact]
    public void R4_Rattrapage_pays_a_territory_that_never_had_a_cej()
    {
        var line = (Given.WithoutCej with { IsUnderRattrapage = true }).In(2021, Given.Existing(10)).Lines[0];

        Assert.Equal((4_000m, 8_000m), line.Bounds());
    }

    [Fact]
    public void R4_The_floor_comes_before_the_rattrapage()
    {
        var bareme = Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"montant\": 2500"));

        // 2 500 + 400 to 2 500 + 800.
        Assert.Equal((29_000m, 33_000m), (Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true }).In(2021, bareme, Given.Existing(10)).Lines[0].Bounds());
    }

    [Fact]
    public void R4_A_floor_that_is_a_range_bounds_the_amount_from_the_quotient_up()
    {
        var bareme = Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"min\": 1900, \"max\": 2300"));

        Assert.Equal((20_000m, 23_000m), (Given.Territory with { ReferenceUnits = 60 }).In(2021, bareme, Given.Existing(10)).Lines[0].Bounds());
    }

    [Fact]
    public void R4_The_floor_raises_a_quotient_of_zero()
    {
        var bareme = Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"montant\": 1500"));

        Assert.Equal(15_000m, Given.WithoutCej.In(2021, bareme, Given.Existing(10)).Lines[0].Amount?.Exact);
    }

    [Fact]
    public void R4_An_exact_rattrapage_of_a_local_bareme_gives_an_exact_line()
    {
        var bareme = Given.Bareme(Given.Figure("BT-R", "2021-01-01", "\"montant\": 650"));

        Assert.Equal(26_500m, (Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true }).In(2021, bareme, Given.Existing(10)).Lines[0].Amount?.Exact);
    }

    [Fact]
    public void R4_Rattrapage_that_starts_within_the_year_counts_from_its_day()
    {
        var bareme = Given.Bareme($$"""
            "BT-R": { "valeurs": [ { "du": "2021-01-01", "au": "2021-06-30", "montant": 400, "sources": ["test"] }, { "du": "2021-07-01", "montant": 700, "sources": ["test"] } ] }
            """);

        // 10 places: 2 400 for six months and 2 700 for six months.
        Assert.Equal(25_500m, (Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true }).In(2021, bareme, Given.Existing(10)).Lines[0].Amount?.Exact);
    }

    [Fact]
    public void R4_A_psej_of_zero_is_known_and_spreads_to_zero() =>
        Assert.Equal((AmountStatut.Exact, 0m), StatutAndAmount((Given.Territory with { Psej = 0m }).In(2021, Given.Existing(10)).Lines[0]));

    [Fact]
    public void R4_New_places_need_no_quotient_where_there_is_no_reference_place()
    {
        var line = (Given.Territory with { ReferenceUnits = 0 }).In(2021, Given.New(1, 2021, 1, 1) with { IsInQpv = true }).Lines[0];

        Assert.Equal((AmountStatut.Exact, 3_600m), StatutAndAmount(line));
    }

    [Fact]
    public void R4_Never_under_a_cej_with_method_plancher_is_at_least_the_rattrapage()
    {
        var line = (Given.WithoutCej with { IsUnderRattrapage = true }).In(2021, Given.Bareme(Given.Choice("H-04", "plancher")), Given.Existing(10)).Lines[0];

        Assert.Equal((4_000m, null), line.Bounds());
    }

    [Theory]
    [InlineData(2, 20_500)]
    [InlineData(3, 20_800)]
    public void R4_A_revaluation_by_tranche_takes_that_of_the_territory(int tranche, int amount)
    {
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 50 }, { \"tranche\": 3, \"montant\": 80 } ]"));

        Assert.Equal(amount, (Given.Territory with { ReferenceUnits = 60, Tranche = tranche }).In(2025, bareme, Given.Existing(10)).Lines[0].Amount?.Exact);
    }

    [Theory]
    [InlineData(1, 20_100)]
    [InlineData(2, 20_500)]
    public void R4_A_revaluation_may_hold_tranche_1(int tranche, int amount)
    {
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"tranche\": 1, \"montant\": 10 }, { \"tranche\": 2, \"montant\": 50 } ]"));

        Assert.Equal(amount, (Given.Territory with { ReferenceUnits = 60, Tranche = tranche }).In(2025, bareme, Given.Existing(10)).Lines[0].Amount?.Exact);
    }

    [Theory]
    [InlineData(700, 20_100)]
    [InlineData(1_000, 20_500)]
    [InlineData(1_001, 20_800)]
    public void R4_A_tranche_found_from_thresholds_serves_the_revaluation(int potentielFinancier, int amount)
    {
        var thresholds = Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 1, \"potentiel_financier_max\": 700, \"montant\": 3600 }, { \"tranche\": 2, \"potentiel_financier_max\": 1000, \"montant\": 3000 }, { \"tranche\": 3, \"montant\": 2700 } ]");
        var bareme = Given.Bareme($"{thresholds}, {Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"tranche\": 1, \"montant\": 10 }, { \"tranche\": 2, \"montant\": 50 }, { \"tranche\": 3, \"montant\": 80 } ]")}");
        var territory = Given.Territory with { ReferenceUnits = 60, PotentielFinancier = potentielFinancier };
        var explained = BonusTerritoireCalculator.Explain(territory, [Given.Existing(10)], 2025, bareme);

        Assert.Equal(amount, explained.Result.Lines[0].Amount?.Exact);
        Assert.Contains("BT-Nt", explained.Result.Figures.Select(value => value.Figure.Id));
        Assert.Contains("BT-Nt", explained.Total.Figures.Select(value => value.Figure.Id));
    }

    [Fact]
    public void R4_A_revaluation_whose_own_rows_have_tranche_and_thresholds_needs_no_declared_tranche()
    {
        // Tranche 2 up to 1 000: 50 under 1 500 €, 30 above; tranche 3: 80. The amount is 2 000.
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"tranche\": 2, \"potentiel_financier_max\": 1000, \"montant_place_max\": 1500, \"montant\": 50 }, { \"tranche\": 2, \"potentiel_financier_max\": 1000, \"montant\": 30 }, { \"tranche\": 3, \"montant\": 80 } ]"));
        decimal? Amount(Territory territory) => territory.In(2025, bareme, Given.Existing(10)).Lines[0].Amount?.Exact;
        var sixty = Given.Territory with { ReferenceUnits = 60 };

        Assert.Equal([20_300m, 20_800m, 20_300m, 20_800m], [Amount(sixty with { PotentielFinancier = 1_000m }), Amount(sixty with { PotentielFinancier = 1_001m }), Amount(sixty with { Tranche = 2 }), Amount(sixty with { Tranche = 3 })]);
    }

    [Theory]
    [InlineData(900, 20_500, 20_800)]
    [InlineData(1_001, 20_800, 20_800)]
    public void R4_A_row_of_the_revaluation_that_the_known_criterion_rules_out_is_passed(int potentielFinancier, int low, int high)
    {
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"potentiel_financier_max\": 1000, \"niveau_de_vie_max\": 20000, \"montant\": 50 }, { \"montant\": 80 } ]"));

        Assert.Equal((low, high), (Given.Territory with { ReferenceUnits = 60, PotentielFinancier = potentielFinancier }).In(2025, bareme, Given.Existing(10)).Lines[0].Bounds());
    }

    [Fact]
    public void R4_A_revaluation_by_tranche_bounds_a_territory_whose_tranche_is_unknown()
    {
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 50 }, { \"tranche\": 3, \"montant\": 80 }, { \"montant\": 60 } ]"));

        Assert.Equal((20_500m, 20_800m), (Given.Territory with { ReferenceUnits = 60 }).In(2025, bareme, Given.Existing(10)).Lines[0].Bounds());
    }

    [Fact]
    public void R4_A_revaluation_by_tranche_that_leaves_tranches_out_bounds_an_unknown_one_from_below_only()
    {
        // The territory may be of tranche 1, for which the table has no row.
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 50 }, { \"tranche\": 3, \"montant\": 80 } ]"));

        Assert.Equal((20_000m, null), (Given.Territory with { ReferenceUnits = 60 }).In(2025, bareme, Given.Existing(10)).Lines[0].Bounds());
    }

    [Fact]
    public void R4_Later_revaluations_meet_the_amount_that_earlier_ones_made()
    {
        // 1 450 + 100 is 1 550, past the band of 1 500: nothing in 2026.
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"montant_place_max\": 1500, \"montant\": 100 }, { \"montant\": 0 } ]"));

        Assert.Equal(15_500m, (Given.Territory with { NotifiedAmount = 1_450m }).In(2026, bareme, Given.Existing(10)).Lines[0].Amount?.Exact);
    }

    [Fact]
    public void R4_A_rattrapage_that_lapsed_is_missing_and_named()
    {
        // Confirmed for 2023 only: for 2024 the figure is absent, and an absent figure is never a zero (rules §1).
        var bareme = Given.Bareme(Given.Figure("BT-R", "2022-01-01", "\"montant\": 555, \"confirme\": 2023"));

        var line = (Given.Territory with { ReferenceUnits = 60, IsUnderRattrapage = true }).In(2024, bareme, Given.Existing(10)).Lines[0];

        Assert.NotEqual(AmountStatut.Exact, line.Statut);
        Assert.NotEmpty(line.Reasons);
    }

    [Fact]
    public void R4_H04_Method_plancher_changes_nothing_before_the_rattrapage_exists()
    {
        var territory = Given.Territory with { CejEnd = new(2019, 12, 31), CtgEffect = new(2020, 1, 1), ReferenceUnits = 60, IsUnderRattrapage = true };

        Assert.Equal((AmountStatut.Exact, 20_000m), StatutAndAmount(territory.In(2020, Given.Bareme(Given.Choice("H-04", "plancher")), Given.Existing(10)).Lines[0]));
    }

    [Fact]
    public void R4_A_revaluation_by_tranche_and_band_keeps_the_case_of_every_tranche_where_it_is_unknown()
    {
        // 2 000 a place is past every band of both tranches: for tranche 2 as for tranche 3 only the minimum is known.
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant_place_max\": 1500, \"montant\": 50 }, { \"tranche\": 3, \"montant_place_max\": 1500, \"montant\": 80 } ]"));

        Assert.Equal((20_000m, null), (Given.Territory with { ReferenceUnits = 60 }).In(2025, bareme, Given.Existing(10)).Lines[0].Bounds());
    }

    [Fact]
    public void R4_An_amount_past_the_last_band_of_a_revaluation_says_which_figure_is_missing()
    {
        var bareme = Given.Bareme(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"montant_place_max\": 1500, \"montant\": 50 } ]"));

        var line = (Given.Territory with { ReferenceUnits = 60 }).In(2025, bareme, Given.Existing(10)).Lines[0];

        Assert.Equal((AmountStatut.Minimum, 1), (line.Statut, line.Reasons.Count));
    }

    [Fact]
    public void R4_A_band_edge_above_the_whole_range_does_not_lower_it()
    {
        // 1 000 to 1 010, all of it in the band up to 1 020: 1 200 to 1 210.
        var bareme = Given.Bareme($"{Given.Figure("BT-R", "2021-01-01", "\"min\": 0, \"max\": 10")}, {Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"montant_place_max\": 1020, \"montant\": 200 }, { \"montant\": 0 } ]")}");

        Assert.Equal((12_000m, 12_100m), (Given.Territory with { NotifiedAmount = 1_000m, IsUnderRattrapage = true }).In(2025, bareme, Given.Existing(10)).Lines[0].Bounds());
    }

    [Fact]
    public void R4_A_floor_whose_range_lies_below_the_amount_leaves_nothing_to_say()
    {
        var bareme = Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"min\": 1000, \"max\": 1500"));

        var line = (Given.Territory with { ReferenceUnits = 60 }).In(2021, bareme, Given.Existing(10)).Lines[0];

        Assert.Equal((AmountStatut.Exact, 0), (line.Statut, line.Reasons.Count));
    }

    private static (AmountStatut Statut, decimal? Amount) StatutAndAmount(BonusLine line) => (line.Statut, line.Amount?.Exact);
}
