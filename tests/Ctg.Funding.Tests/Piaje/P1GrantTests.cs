using Ctg.Funding.Basics;
using Ctg.Funding.Piaje;
using Xunit;

namespace Ctg.Funding.Tests.Piaje;

public sealed class P1GrantTests
{
    [Fact]
    public void P1_Psu_2021_all_majorations_in_a_qpv_is_22500_a_place()
    {
        var result = PiajeCalculator.Calculate(Project.All("2021-03-01", "2021-09-01"), Project.WithDeduced);

        Assert.Equal(450_000.00m, result.MaximumGrant?.Exact);
        Assert.Equal([8_000m, 2_000m, 2_000m, 3_500m, 7_000m], result.Version!.Components.Select(component => component.PerPlace.Exact!.Value));
        Assert.Equal(BindingCap.None, result.Version.High.BindingCap);
        Assert.Equal(450_000m, result.RemainingCost?.Exact);
    }

    [Fact]
    public void P1_Percent_cap_binds_and_its_cost_is_named()
    {
        var result = PiajeCalculator.Calculate(Project.All("2021-03-01", "2021-09-01", expenses: 500_000m), Project.WithDeduced);

        Assert.Equal(400_000.00m, result.MaximumGrant?.Exact);
        Assert.Equal((BindingCap.Percent, 50_000.00m), (result.Version!.Low.BindingCap, result.Version.Low.PercentCapCost));
    }

    [Fact]
    public void P1_Without_deduced_figures_the_same_project_is_bounded()
    {
        // 7 400 + 2 000 + 0 + 3 500 + 7 000 = 19 900; at most the cap of 22 500.
        var result = PiajeCalculator.Calculate(Project.All("2021-03-01", "2021-09-01"), Project.Public);

        Assert.Equal((398_000m, 450_000m), result.Bounds());
        Assert.Equal(AmountStatut.Bornes, result.Statut);
        Assert.Contains("CTG4311", result.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void P1_Psu_2019_none_is_7400_and_all_17000()
    {
        // The potentiel financier is not public by threshold: nothing at the least, 6 100 at the most.
        Assert.Equal(148_000m, PiajeCalculator.Calculate(Project.Plain("2019-03-01", "2019-09-01"), Project.WithDeduced).MaximumGrant?.Min);
        Assert.Equal(340_000m, PiajeCalculator.Calculate(Project.All("2019-03-01", "2019-09-01") with { IsInPriorityZone = false }, Project.WithDeduced).MaximumGrant?.Max);
    }

    [Fact]
    public void P1_Decided_in_2019_is_17000_a_place_at_most() =>
        Assert.Equal(340_000m, PiajeCalculator.Calculate(Project.All("2019-03-01", "2019-09-01"), Project.WithDeduced).MaximumGrant?.Max);

    [Theory]
    [InlineData(false, 4_400, 7_400)] // the potentiel financier adds up to 3 000
    [InlineData(true, 7_000, 10_000)]
    public void P1_Mam_2024_goes_from_4400_to_10000(bool all, int low, int high)
    {
        var project = (all ? Project.All("2024-03-01", "2024-09-01", places: 1) : Project.Plain("2024-03-01", "2024-09-01", places: 1)) with { Structure = TypeStructure.Mam };

        Assert.Equal((low, high), PiajeCalculator.Calculate(project, Project.Public).Bounds());
    }

    [Fact]
    public void P1_Mam_2021_average_of_14786_lies_inside_the_bounds()
    {
        // 559 places, 31 645 € of expenses a place; 14 786 € a place is 46.7 % of them.
        var project = Project.All("2021-03-01", "2021-09-01", 559 * 31_645m, 559) with { Structure = TypeStructure.Mam, PotentielFinancier = 800m };

        var grant = PiajeCalculator.Calculate(project, Project.Public).MaximumGrant!.Value;

        Assert.InRange(559 * 14_786m, grant.Min, grant.Max!.Value);
        Assert.Equal(46.7m, Math.Round(100m * 559 * 14_786m / project.Expenses, 1));
    }

    [Fact]
    public void P1_Since_2024_unpublished_majorations_reach_the_cap()
    {
        var result = PiajeCalculator.Calculate(Project.All("2024-03-01", "2024-09-01"), Project.Public);

        Assert.Equal((148_000m, 520_000m), result.Bounds());
        Assert.Equal(BindingCap.PerPlace, result.Version!.High.BindingCap);
        Assert.Null(result.Version.High.PerPlaceCapCost);
    }

    [Fact]
    public void P1_2023_is_the_range_of_2022_and_2024() =>
        Assert.Equal((148_000m, 520_000m), PiajeCalculator.Calculate(Project.All("2023-03-01", "2023-09-01"), Project.Public).Bounds());

    [Fact]
    public void P1_2026_socle_is_8000() =>
        Assert.Equal(160_000m, PiajeCalculator.Calculate(Project.Plain("2026-03-01", "2026-06-01"), Project.Public).MaximumGrant?.Min);

    [Fact]
    public void P1_An_unknown_coverage_bounds_the_rattrapage()
    {
        var project = Project.Plain("2021-03-01", "2021-09-01") with { CoverageRate = null, IsInPriorityZone = true };

        Assert.Equal((20 * 15_000m, 20 * 18_500m), PiajeCalculator.Calculate(project, Project.WithDeduced).Bounds());
    }

    [Theory]
    [InlineData(57.99, 18_500)]
    [InlineData(58, 15_000)]
    public void P1_Rattrapage_is_below_58_percent(double coverage, int perPlace)
    {
        var project = Project.Plain("2021-03-01", "2021-09-01") with { CoverageRate = (decimal)coverage, IsInPriorityZone = true };

        Assert.Equal(20 * perPlace, PiajeCalculator.Calculate(project, Project.WithDeduced).MaximumGrant?.Exact);
    }

    [Fact]
    public void P1_Insertion_takes_the_place_of_the_potentiel_financier_like_a_zone()
    {
        var project = Project.Plain("2021-03-01", "2021-09-01") with { IsForInsertion = true };

        Assert.Equal(20 * 15_000m, PiajeCalculator.Calculate(project, Project.WithDeduced).MaximumGrant?.Exact);
    }

    [Fact]
    public void P1_A_local_table_of_potentiel_financier_makes_it_exact()
    {
        var bareme = Project.Local("""
            "PI-S": { "valeurs": [ { "du": "2021-01-01", "au": "2022-12-31", "montant": 8000, "sources": ["x"] } ] },
            "PI-F": { "valeurs": [ { "du": "2021-01-01", "au": "2022-12-31", "sources": ["x"], "tableau": [ { "potentiel_financier_max": 900, "montant": 5000 }, { "montant": 0 } ] } ] }
            """);

        Assert.Equal(20 * 13_000m, PiajeCalculator.Calculate(Project.Plain("2021-03-01", "2021-09-01") with { PotentielFinancier = 900m }, bareme).MaximumGrant?.Exact);
        Assert.Equal(20 * 8_000m, PiajeCalculator.Calculate(Project.Plain("2021-03-01", "2021-09-01") with { PotentielFinancier = 900.01m }, bareme).MaximumGrant?.Exact);
    }

    [Fact]
    public void P1_Per_place_cap_binds_and_its_cost_is_named()
    {
        var bareme = Project.Local("""
            "PI-S": { "valeurs": [ { "du": "2021-01-01", "au": "2022-12-31", "montant": 8000, "sources": ["x"] } ] },
            "PI-D": { "valeurs": [ { "du": "2021-01-01", "au": "2022-12-31", "montant": 5000, "sources": ["x"] } ] }
            """);

        var result = PiajeCalculator.Calculate(Project.All("2021-03-01", "2021-09-01"), bareme);

        // 8 000 + 2 000 + 5 000 + 3 500 + 7 000 = 25 500, 3 000 above the cap.
        Assert.Equal(450_000m, result.MaximumGrant?.Exact);
        Assert.Equal((BindingCap.PerPlace, 60_000m), (result.Version!.Low.BindingCap, result.Version.Low.PerPlaceCapCost));
    }

    [Fact]
    public void P1_A_cap_known_as_a_range_costs_what_lies_between_its_ends()
    {
        var bareme = Project.Local("""
            "PI-S": { "valeurs": [ { "du": "2021-01-01", "au": "2022-12-31", "montant": 8000, "sources": ["x"] } ] },
            "PI-D": { "valeurs": [ { "du": "2021-01-01", "au": "2022-12-31", "montant": 5000, "sources": ["x"] } ] },
            "PI-MAX": { "valeurs": [ { "du": "2021-01-01", "au": "2022-12-31", "min": 9000, "max": 12000, "sources": ["x"] } ] },
            "PI-PCT": { "valeurs": [ { "du": "2021-01-01", "au": "2022-12-31", "min": 10, "max": 20, "sources": ["x"] } ] }
            """);

        var explained = PiajeCalculator.Explain(Project.All("2021-03-01", "2021-09-01"), bareme);

        // 25 500 a place, 9 000 to 12 000 kept: 20 × 13 500 to 20 × 16 500 lost. Then 180 000 to 240 000, 90 000 to 180 000 kept.
        var version = explained.Result.Version!;
        Assert.Equal((270_000m, 330_000m), (version.Low.PerPlaceCapCost, version.High.PerPlaceCapCost));
        Assert.Equal((0m, 150_000m), (version.Low.PercentCapCost, version.High.PercentCapCost));
        Assert.Equal((90_000m, 180_000m), explained.Result.Bounds());
        var steps = explained.Grant.Outputs.ToDictionary(output => output.Column, output => output.Step.Amount!.Value.Numerators);
        Assert.Equal((new Bounds(270_000, 330_000), new Bounds(0, 150_000)), (steps["cout_plafond_place"], steps["cout_plafond_depenses"]));
    }

    [Fact]
    public void P1_A_base_that_is_missing_from_one_version_is_named_for_its_own_year()
    {
        // The rebond may serve for a filing of 2022; a decision of 2027 has no confirmed base.
        var result = PiajeCalculator.Calculate(Project.All("2022-06-01", "2027-06-01"), Project.Public);

        Assert.Equal((AmountStatut.Indetermine, "CTG4103"), (result.Statut, Assert.Single(result.Reasons).Code));
        Assert.Contains("2027", result.Reasons[0].Message(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void P1_A_year_beyond_the_figures_names_the_one_that_is_missing()
    {
        var result = PiajeCalculator.Calculate(Project.Plain("2027-03-01", "2027-06-01"), Project.Public);

        Assert.Equal((AmountStatut.Indetermine, null), (result.Statut, result.MaximumGrant));
        Assert.Equal("CTG4103", Assert.Single(result.Reasons).Code);
    }
}
