using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class R4RevaluationTests
{
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
}
