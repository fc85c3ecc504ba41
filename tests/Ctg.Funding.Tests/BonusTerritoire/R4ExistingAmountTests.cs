using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
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
    public void R4_A_floor_whose_range_lies_below_the_amount_leaves_nothing_to_say()
    {
        var bareme = Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"min\": 1000, \"max\": 1500"));

        var line = (Given.Territory with { ReferenceUnits = 60 }).In(2021, bareme, Given.Existing(10)).Lines[0];

        Assert.Equal((AmountStatut.Exact, 0), (line.Statut, line.Reasons.Count));
    }

    private static (AmountStatut Statut, decimal? Amount) StatutAndAmount(BonusLine line) => (line.Statut, line.Amount?.Exact);
}
