using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

public sealed class R5NewAmountTests
{
    private const string Tranches = "\"tableau\": [ { \"tranche\": 2, \"produit_max\": 18000000, \"montant\": 3300 }, { \"tranche\": 3, \"potentiel_financier_max\": 1200, \"niveau_de_vie_max\": 21000, \"montant\": 2900 }, { \"tranche\": 4, \"montant\": 2600 } ]";

    private static Territory Since2020 => new("A", new LocalDate(2020, 1, 1));

    [Theory]
    [InlineData(2020, 3_100)]
    [InlineData(2021, 3_600)]
    [InlineData(2025, 3_600)]
    public void R5_A_qpv_takes_tranche_1(int year, int amount) =>
        Assert.Equal(amount, Since2020.In(year, Given.New(1, 2020, 1, 1) with { IsInQpv = true }).Lines[0].Amount?.Exact);

    [Theory]
    [InlineData(2020, 2_100, 3_100)]
    [InlineData(2021, 2_600, 3_600)]
    [InlineData(2025, 2_600, 3_600)]
    public void R5_An_unknown_tranche_keeps_the_whole_range(int year, int low, int high) =>
        Assert.Equal((low, high), Since2020.In(year, Given.New(1, 2020, 1, 1)).Lines[0].Bounds());

    [Theory]
    [InlineData(Membership.In, Membership.Out, 2023, 3_600, 3_600)]
    [InlineData(Membership.In, Membership.Out, 2024, 3_100, 3_600)] // six months of ZRR at 3 600, six at 2 600 to 3 600
    [InlineData(Membership.In, Membership.Out, 2025, 2_600, 3_600)]
    [InlineData(Membership.Out, Membership.In, 2023, 2_600, 3_600)]
    [InlineData(Membership.Out, Membership.In, 2024, 3_100, 3_600)]
    [InlineData(Membership.Out, Membership.In, 2025, 3_600, 3_600)]
    [InlineData(Membership.In, Membership.In, 2024, 3_600, 3_600)]
    public void R5_H05_Zrr_counts_to_june_2024_and_frr_from_july(Membership zrr, Membership frr, int year, int low, int high) =>
        Assert.Equal((low, high), (Since2020 with { RuralZoning = new RuralZoning(zrr, frr) }).In(year, Given.New(1, 2020, 1, 1)).Lines[0].Bounds());

    [Fact]
    public void R5_An_unknown_zone_is_bounded_by_both_cases()
    {
        var territory = Since2020 with { RuralZoning = RuralZoning.NotKnown, Tranche = 3 };

        var result = territory.In(2021, Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches)), Given.New(1, 2020, 1, 1));

        Assert.Equal((2_900m, 3_600m), result.Lines[0].Bounds());
        Assert.Contains("CTG3004", result.Notices.Codes());
    }

    [Theory]
    [InlineData(1, 3_600)]
    [InlineData(2, 3_300)]
    [InlineData(3, 2_900)]
    [InlineData(4, 2_600)]
    public void R5_A_declared_tranche_takes_its_amount(int tranche, int amount) =>
        Assert.Equal(amount, (Since2020 with { Tranche = tranche }).In(2021, Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches)), Given.New(1, 2020, 1, 1)).Lines[0].Amount?.Exact);

    [Theory]
    [InlineData(900, 20_000, 3_300)] // 18 000 000: on the threshold
    [InlineData(900.01, 20_000, 2_900)]
    [InlineData(1_200, 21_000, 2_900)]
    [InlineData(1_200, 21_000.01, 2_600)]
    [InlineData(1_200.01, 20_000, 2_600)]
    public void R5_The_tranche_is_found_by_thresholds(double potentielFinancier, double niveauDeVie, int amount)
    {
        var territory = Since2020 with { PotentielFinancier = (decimal)potentielFinancier, NiveauDeVie = (decimal)niveauDeVie };

        Assert.Equal(amount, territory.In(2021, Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches)), Given.New(1, 2020, 1, 1)).Lines[0].Amount?.Exact);
    }

    [Theory]
    [InlineData(900.0, null, 2_600, 3_300)] // all three rows remain
    [InlineData(1_200.01, null, 2_600, 3_300)] // the second is ruled out, the first and the last remain
    [InlineData(null, 21_000.01, 2_600, 3_300)] // the same by the niveau de vie
    [InlineData(null, null, 2_600, 3_600)] // nothing is known: the whole range
    public void R5_With_one_criterion_known_the_bounds_are_those_of_the_rows_it_leaves(double? potentielFinancier, double? niveauDeVie, int low, int high)
    {
        var territory = Since2020 with { PotentielFinancier = (decimal?)potentielFinancier, NiveauDeVie = (decimal?)niveauDeVie };

        Assert.Equal((low, high), territory.In(2021, Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches)), Given.New(1, 2020, 1, 1)).Lines[0].Bounds());
    }

    [Theory]
    [InlineData(1_000, true, 3_000, 3_300)] // the first row needs the niveau de vie, the second holds
    [InlineData(1_000.01, true, 3_000, 3_000)] // the first is ruled out: exact
    [InlineData(1_500.01, true, 2_700, 2_700)]
    [InlineData(1_500.01, false, 2_600, 3_600)] // past the last row no row applies
    [InlineData(1_000, false, 3_000, 3_300)]
    public void R5_A_row_that_the_known_criterion_rules_out_does_not_block(double potentielFinancier, bool hasLast, int low, int high)
    {
        var last = hasLast ? ", { \"tranche\": 4, \"montant\": 2700 }" : "";
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", $"\"tableau\": [ {{ \"tranche\": 2, \"potentiel_financier_max\": 1000, \"niveau_de_vie_max\": 20000, \"montant\": 3300 }}, {{ \"tranche\": 3, \"potentiel_financier_max\": 1500, \"montant\": 3000 }}{last} ]"));

        Assert.Equal((low, high), (Since2020 with { PotentielFinancier = (decimal)potentielFinancier }).In(2021, bareme, Given.New(1, 2020, 1, 1)).Lines[0].Bounds());
    }

    [Fact]
    public void R5_A_table_without_thresholds_finds_no_tranche()
    {
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 3000 }, { \"tranche\": 3, \"montant\": 2700 } ]"));

        Assert.Equal((2_600m, 3_600m), (Since2020 with { PotentielFinancier = 900m, NiveauDeVie = 20_000m }).In(2021, bareme, Given.New(1, 2020, 1, 1)).Lines[0].Bounds());
    }

    [Fact]
    public void R5_A_table_may_hold_tranche_1()
    {
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 1, \"potentiel_financier_max\": 700, \"montant\": 3600 }, { \"tranche\": 2, \"montant\": 3000 } ]"));
        decimal? Amount(Territory territory) => territory.In(2021, bareme, Given.New(1, 2020, 1, 1)).Lines[0].Amount?.Exact;

        Assert.Equal([3_600m, 3_000m, 3_600m, 3_000m], [Amount(Since2020 with { PotentielFinancier = 700m }), Amount(Since2020 with { PotentielFinancier = 701m }), Amount(Since2020 with { Tranche = 1 }), Amount(Since2020 with { Tranche = 2 })]);
    }

    [Fact]
    public void R5_The_explanation_of_a_look_up_that_one_criterion_leaves_open_shows_the_rows_that_remain()
    {
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches));
        var steps = BonusTerritoireCalculator.Explain(Since2020 with { PotentielFinancier = 1_300m }, [Given.New(1, 2020, 1, 1)], 2021, bareme).All.Steps;

        Assert.Equal([1, 3], Assert.Single(steps, step => step.FigureRows.Count > 0).FigureRows);
    }

    [Fact]
    public void R5_A_declared_tranche_that_the_table_lacks_keeps_the_range_and_says_so()
    {
        var result = (Since2020 with { Tranche = 7 }).In(2021, Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches)), Given.New(1, 2020, 1, 1));

        Assert.Equal((2_600m, 3_600m), result.Lines[0].Bounds());
        Assert.Contains("CTG3005", result.Notices.Codes());
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2100)]
    public void R5_A_year_outside_the_scales_is_refused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Since2020.In(year, Given.New(1, 2020, 1, 1)));

    [Fact]
    public void R5_A_year_after_the_last_source_is_carried_over_with_a_notice() =>
        Assert.Contains("CTG3001", Since2020.In(2026, Given.New(1, 2020, 1, 1)).Notices.Codes());

    [Fact]
    public void R5_H05_A_lot_opened_in_april_2024_has_three_months_of_zrr_and_six_without()
    {
        // 10 places: 3 600 for three months, 2 600 to 3 600 for six.
        var line = (Since2020 with { RuralZoning = new RuralZoning(Membership.In, Membership.Out) }).In(2024, Given.New(10, 2024, 4, 1)).Lines[0];

        Assert.Equal((22_000m, 27_000m), line.Bounds());
    }

    [Fact]
    public void R5_A_declared_tranche_goes_before_the_one_found_by_wealth()
    {
        var territory = Since2020 with { Tranche = 4, PotentielFinancier = 500m, NiveauDeVie = 15_000m };

        Assert.Equal(2_600m, territory.In(2021, Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches)), Given.New(1, 2020, 1, 1)).Lines[0].Amount?.Exact);
    }

    [Fact]
    public void R5_A_qpv_takes_tranche_1_whatever_tranche_is_declared()
    {
        var territory = Since2020 with { Tranche = 4, RuralZoning = RuralZoning.NotKnown };

        Assert.Equal(3_600m, territory.In(2021, Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", Tranches)), Given.New(1, 2020, 1, 1) with { IsInQpv = true }).Lines[0].Amount?.Exact);
    }

    [Fact]
    public void R5_Amounts_that_change_within_the_year_serve_from_their_day()
    {
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2022-04-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 3000 } ]"));

        // Three months of 2 600 to 3 600, nine of 3 000.
        Assert.Equal((2_900m, 3_150m), (Since2020 with { Tranche = 2 }).In(2022, bareme, Given.New(1, 2020, 1, 1)).Lines[0].Bounds());
    }

    [Fact]
    public void R5_A_tranche_1_that_lapsed_is_missing_and_named()
    {
        var line = Since2020.In(2023, Given.Bareme(Given.Figure("BT-N1", "2021-01-01", "\"montant\": 3600, \"confirme\": 2022")), Given.New(1, 2020, 1, 1) with { IsInQpv = true }).Lines[0];

        Assert.Equal((AmountStatut.Indetermine, "CTG4103"), (line.Statut, Assert.Single(line.Reasons).Code));
    }

    [Fact]
    public void R5_A_table_that_lapsed_leaves_the_range()
    {
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 3000 } ], \"confirme\": 2022"));

        Assert.Equal((2_600m, 3_600m), (Since2020 with { Tranche = 2 }).In(2023, bareme, Given.New(1, 2020, 1, 1)).Lines[0].Bounds());
    }

    [Fact]
    public void R5_An_unknown_zone_leaves_nothing_to_say_where_the_tranche_is_already_1()
    {
        var line = (Since2020 with { Tranche = 1, RuralZoning = RuralZoning.NotKnown }).In(2021, Given.New(1, 2020, 1, 1)).Lines[0];

        Assert.Equal((AmountStatut.Exact, 0), (line.Statut, line.Reasons.Count));
    }

    [Fact]
    public void R5_A_year_before_the_first_text_stays_refused_whatever_a_local_bareme_says()
    {
        var bareme = Given.Bareme(Given.Figure("BT-N", "2019-01-01", "\"min\": 2100, \"max\": 3100"));

        Assert.Throws<ArgumentOutOfRangeException>(() => new Territory("A", new LocalDate(2019, 1, 1)).In(2019, bareme, Given.New(1, 2019, 1, 1)));
    }

    [Fact]
    public void R5_A_tranche_1_that_is_a_range_says_so()
    {
        var line = Since2020.In(2021, Given.Bareme(Given.Figure("BT-N1", "2021-01-01", "\"min\": 3600, \"max\": 3800")), Given.New(1, 2020, 1, 1) with { IsInQpv = true }).Lines[0];

        Assert.Equal((3_600m, 3_800m), line.Bounds());
        Assert.Equal(["CTG4201"], line.Reasons.Codes());
    }
}
