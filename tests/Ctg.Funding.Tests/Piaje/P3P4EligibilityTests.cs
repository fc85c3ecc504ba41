using Ctg.Funding.Basics;
using Ctg.Funding.Piaje;
using Xunit;

namespace Ctg.Funding.Tests.Piaje;

public sealed class P3P4EligibilityTests
{
    [Fact]
    public void P3_Extension_from_40_to_43_is_refused_for_the_ten_percent_rule()
    {
        var result = PiajeCalculator.Calculate(Project.Enlarging(40, 3), Project.Public);

        Assert.Equal((AmountStatut.Exclu, "CTG4303"), (result.Statut, Assert.Single(result.Reasons).Code));
        Assert.Null(result.MaximumGrant);
    }

    [Fact]
    public void P3_Extension_from_40_to_44_counts_four_places() =>
        Assert.Equal(4, PiajeCalculator.Calculate(Project.Enlarging(40, 4), Project.Public).SubsidisedPlaces);

    [Fact]
    public void P3_H12_A_local_bareme_may_count_all_places() =>
        Assert.Equal(44, PiajeCalculator.Calculate(Project.Enlarging(40, 4), Project.Local(""" "H-12": { "valeurs": [ { "du": "2019-01-01", "choix": "toutes", "sources": ["x"] } ] } """)).SubsidisedPlaces);

    [Fact]
    public void P3_Other_operations_are_for_the_fonds_de_modernisation()
    {
        var project = new PiajeProject("P", Operation.Autre, 20, 900_000m, new(2021, 3, 1), null);

        Assert.Equal("CTG4302", Assert.Single(PiajeCalculator.Calculate(project, Project.Public).Reasons).Code);
    }

    [Fact]
    public void P3_A_creation_without_a_place_is_refused() =>
        Assert.Equal("CTG4303", Assert.Single(PiajeCalculator.Calculate(Project.Plain("2021-03-01", null, places: 0), Project.Public).Reasons).Code);

    [Theory]
    [InlineData(1_543.16)] // Garches
    [InlineData(1_942.08)] // Saint-Cloud
    [InlineData(2_216.09)] // Rueil-Malmaison
    [InlineData(2_359.39)] // Neuilly-sur-Seine
    [InlineData(900)]
    public void P4_Paje_is_not_eligible_where_the_territory_has_means_whatever_its_coverage(double potentielFinancier)
    {
        Assert.All([null, 10m, 57m, 90m], (decimal? coverage) =>
        {
            var result = PiajeCalculator.Calculate(Paje with { PotentielFinancier = (decimal)potentielFinancier, CoverageRate = coverage }, Project.Public);
            Assert.Equal((Membership.Out, "CTG4304"), (result.IsEligible, Assert.Single(result.Reasons).Code));
        });
    }

    [Theory]
    [InlineData(57.9, 899.99, Membership.In)]
    [InlineData(58, 899.99, Membership.Out)]
    public void P4_Paje_needs_coverage_below_58_and_means_below_900(double coverage, double means, Membership expected) =>
        Assert.Equal(expected, PiajeCalculator.Calculate(Paje with { CoverageRate = (decimal)coverage, PotentielFinancier = (decimal)means }, Project.Public).IsEligible);

    [Fact]
    public void P4_A_call_for_projects_opens_it() =>
        Assert.Equal(Membership.In, PiajeCalculator.Calculate(Paje with { PotentielFinancier = 2_000m, AnswersCallForProjects = true }, Project.Public).IsEligible);

    [Fact]
    public void P4_A_condition_that_cannot_be_checked_bounds_from_nothing()
    {
        var result = PiajeCalculator.Calculate(Paje with { CoverageRate = 45m, PotentielFinancier = null }, Project.WithDeduced);

        Assert.Equal((Membership.Unknown, 0m), (result.IsEligible, result.MaximumGrant?.Min));
        Assert.Contains("CTG4307", result.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void P4_Paje_keeps_the_scale_of_2019_in_the_rebond()
    {
        var result = PiajeCalculator.Calculate(Paje with { CoverageRate = 45m, PotentielFinancier = 800m }, Project.WithDeduced);

        Assert.False(result.Version!.IsRebond);
        Assert.Equal((7_400m + 1_800m, 7_400m + 1_800m + 6_100m), (result.MaximumGrant?.Min / 20, result.MaximumGrant?.Max / 20));
    }

    [Fact]
    public void P4_Mam_before_2021_has_no_public_scale() =>
        Assert.Equal("CTG4306", Assert.Single(PiajeCalculator.Calculate(Project.Plain("2020-03-01", "2020-06-01") with { Structure = TypeStructure.Mam }, Project.Public).Reasons).Code);

    [Theory]
    [InlineData("2022-06-01", 3_000)]
    [InlineData("2024-06-01", 6_000)]
    public void Mam_start_up_aid_stands_beside_the_grant(string decided, int aid) =>
        Assert.Equal(aid, PiajeCalculator.Calculate(Project.Plain(null, decided) with { Structure = TypeStructure.Mam, PotentielFinancier = 2_000m }, Project.Public).StartUpAid);

    private static PiajeProject Paje => Project.Plain("2021-03-01", "2021-09-01") with { Structure = TypeStructure.Paje };
}
