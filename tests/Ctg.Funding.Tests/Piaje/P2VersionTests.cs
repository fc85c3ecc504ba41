using Ctg.Funding.Basics;
using Ctg.Funding.Piaje;
using Xunit;

namespace Ctg.Funding.Tests.Piaje;

public sealed class P2VersionTests
{
    [Theory]
    [InlineData("2019-01-01", "2020-06-01", "CTG3111", 148_000)]
    [InlineData("2020-06-01", "2021-06-01", "CTG3114", 160_000)] // filed before, decided in the rebond: the better version
    [InlineData("2021-06-01", "2021-09-01", "CTG3114", 160_000)]
    [InlineData("2022-12-31", "2023-06-01", "CTG3113", 160_000)] // filed in the rebond, decided after
    [InlineData("2020-06-01", "2026-06-01", "CTG3112", 160_000)] // later: the decision date
    public void P2_The_version_is_chosen_and_named(string filed, string decided, string why, int low)
    {
        var result = PiajeCalculator.Calculate(Project.Plain(filed, decided) with { IsInPriorityZone = false }, Project.WithDeduced);

        Assert.Contains(why, result.Versions.Select(version => version.Why.Code));
        Assert.Equal(low, result.MaximumGrant?.Min);
    }

    [Fact]
    public void P2_Filed_2020_and_decided_2021_takes_the_rebond_and_says_against_what()
    {
        var result = PiajeCalculator.Calculate(Project.All("2020-06-01", "2021-06-01"), Project.WithDeduced);

        Assert.True(result.Version!.IsRebond);
        Assert.Equal(450_000m, result.MaximumGrant?.Exact);
        Assert.Equal(["CTG3114", "CTG3103"], result.Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void P2_Where_bounds_do_not_tell_the_better_both_bound_the_maximum()
    {
        // Rebond: 22 500 a place; 2024: 7 400 to 26 000.
        var result = PiajeCalculator.Calculate(Project.All("2022-06-01", "2024-06-01"), Project.WithDeduced);

        Assert.Null(result.Version);
        Assert.Equal((450_000m, 520_000m), result.Bounds());
        Assert.Contains("CTG3102", result.Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void P2_H11_A_local_bareme_may_go_by_filing_date()
    {
        var bareme = Project.Local(""" "H-11": { "valeurs": [ { "du": "2019-01-01", "choix": "depot", "sources": ["x"] } ] } """);

        Assert.Equal(148_000m, PiajeCalculator.Calculate(Project.Plain("2024-06-01", "2026-06-01"), bareme).MaximumGrant?.Min);
        Assert.Equal(160_000m, PiajeCalculator.Calculate(Project.Plain("2024-06-01", "2026-06-01"), Project.Public).MaximumGrant?.Min);
    }

    [Fact]
    public void P2_A_file_received_before_2019_has_no_public_scale()
    {
        var result = PiajeCalculator.Calculate(Project.Plain("2018-12-31", "2019-06-01"), Project.Public);

        Assert.Equal((AmountStatut.Exclu, "CTG4301"), (result.Statut, Assert.Single(result.Reasons).Code));
    }

    [Theory]
    [InlineData(TypeStructure.Psu, "2018-12-31", "2019-06-01", "31/12/2018")]
    [InlineData(TypeStructure.Paje, "2018-12-31", "2019-06-01", "31/12/2018")]
    [InlineData(TypeStructure.Paje, "2018-12-31", "2025-06-01", "31/12/2018")]
    [InlineData(TypeStructure.Paje, "2018-12-31", null, "31/12/2018")]
    [InlineData(TypeStructure.Paje, null, "2018-12-31", "31/12/2018")]
    [InlineData(TypeStructure.Mam, "2018-12-31", "2021-06-01", "31/12/2018")]
    [InlineData(TypeStructure.Mam, "2018-12-31", "2019-06-01", "31/12/2018")]
    public void P2_A_file_received_before_2019_is_refused_for_every_structure_and_its_filing_is_named(TypeStructure structure, string? filed, string? decided, string named)
    {
        var reason = Assert.Single(PiajeCalculator.Calculate(Poor(structure, filed, decided), Project.Public).Reasons);

        Assert.Equal("CTG4301", reason.Code);
        Assert.Contains($"dossier du {named}", reason.Message(System.Globalization.CultureInfo.GetCultureInfo("fr")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TypeStructure.Paje, "2019-01-01", "2019-06-01", "CTG3115")]
    [InlineData(TypeStructure.Paje, null, "2019-01-01", "CTG3115")]
    [InlineData(TypeStructure.Mam, "2019-01-01", "2021-06-01", "CTG3115")]
    [InlineData(TypeStructure.Mam, "2018-12-31", "2024-06-01", "CTG3116")] // later: the decision date
    [InlineData(TypeStructure.Psu, "2018-12-31", "2021-06-01", "CTG3114")] // the rebond: filed or decided in it
    public void P2_A_file_received_from_2019_or_that_a_later_scale_serves_is_computed(TypeStructure structure, string? filed, string? decided, string why) =>
        Assert.Equal(why, Assert.Single(PiajeCalculator.Calculate(Poor(structure, filed, decided), Project.Public).Versions).Why.Code);

    [Fact]
    public void P2_A_project_without_decision_is_read_at_its_filing() =>
        Assert.Contains("CTG3101", PiajeCalculator.Calculate(Project.Plain("2021-06-01", null), Project.Public).Notices.Select(notice => notice.Code));

    /// <summary>A project that meets the conditions of P4.</summary>
    private static PiajeProject Poor(TypeStructure structure, string? filed, string? decided) =>
        Project.Plain(filed, decided) with { Structure = structure, CoverageRate = 40m, PotentielFinancier = 800m };
}
