using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using Ctg.Funding.Verifications;
using Xunit;
using Bareme = Ctg.Funding.Baremes.Bareme;

namespace Ctg.Funding.Tests.Verifications;

/// <summary>Territory A: a PSEJ of 120,000 € over the 60 places of E and F, 2,000 € each, ten new places of N, 2,600 to 3,600 € each, and P, which the PAJE funds and to which nothing is due.</summary>
public sealed class VerificationTests
{
    private const int Year = 2023;

    private static readonly ScenarioInputs Inputs = new(
        [Given.Territory], [Given.Existing(40), Given.Existing(20, "F"), Given.New(10, 2022, 1, 1), Given.Existing(9, "P") with { Financement = Financement.Paje }],
        Bareme.BuiltIn);

    private static Notification Notified(string structure, decimal amount) => new("A", structure, Year, amount);

    private static IReadOnlyList<VerifiedAmount> Rows(VerificationSettings settings, params Notification[] notified) =>
        Verification.Of(Inputs, notified, [Year], settings).Rows;

    private static IReadOnlyList<VerifiedAmount> Rows(params Notification[] notified) => Rows(VerificationSettings.Default, notified);

    [Fact]
    public void Each_amount_has_its_verdict_and_its_difference()
    {
        var rows = Rows(Notified("E", 80_000), Notified("F", 39_000), Notified("N", 30_000), Notified("X", 12), Notified("", 200_000));

        Assert.Equal(
            [
                ("E", Verdict.Conforme, 0m), ("F", Verdict.Ecart, -1_000m), ("N", Verdict.DansLesBornes, 0m), ("X", Verdict.AbsentDuCalcul, null),
                ("", Verdict.Ecart, 44_000m),
            ],
            rows.Select(row => (row.Structure, row.Verdict, row.Difference)));
    }

    [Fact]
    public void What_is_due_and_not_notified_is_a_row_and_what_is_neither_is_none()
    {
        Assert.Equal([("E", Verdict.Conforme), ("F", Verdict.AbsentDeLaNotification), ("N", Verdict.AbsentDeLaNotification)], Rows(Notified("E", 80_000)).Select(row => (row.Structure, row.Verdict)));
        Assert.Equal([("", Verdict.AbsentDeLaNotification)], Rows().Select(row => (row.Structure, row.Verdict)));
        Assert.Equal([("", Verdict.Conforme)], Verification.Of(
            new ScenarioInputs([Given.Territory], [Given.Existing(60)], Bareme.BuiltIn), [Notified("", 120_000)]).Rows.Select(row => (row.Structure, row.Verdict)));
    }

    [Fact]
    public void What_cannot_be_calculated_is_no_difference()
    {
        var inputs = new ScenarioInputs([Given.Territory with { Psej = null }], [Given.Existing(60)], Bareme.BuiltIn);

        var result = Verification.Of(inputs, [Notified("E", 120_000)]);

        Assert.Equal((Verdict.NonCalculable, (decimal?)null), (result.Rows[0].Verdict, result.Rows[0].Difference));
        Assert.False(result.HasDifferences);
    }

    [Theory]
    [InlineData(80_000.01, 79_999.99, Verdict.Conforme)]
    [InlineData(80_000.02, 79_999.98, Verdict.Ecart)]
    public void A_cent_either_way_is_rounding(double above, double below, Verdict verdict) =>
        Assert.All([(decimal)above, (decimal)below], amount => Assert.Equal(verdict, Rows(Notified("E", amount))[0].Verdict));

    [Fact]
    public void A_tolerance_in_percent_is_of_the_amount_calculated()
    {
        var settings = new VerificationSettings { Tolerance = Tolerance.OfPercent(2) };

        Assert.Equal(Verdict.Conforme, Rows(settings, Notified("E", 81_600))[0].Verdict);
        Assert.Equal(Verdict.Ecart, Rows(settings, Notified("E", 81_600.01m))[0].Verdict);
    }

    /// <summary>39,400 € for F: twenty places at 1,970 €. No number of places, months or reference places gives it; a PSEJ of 118,200 € would, against E that conforms.</summary>
    [Fact]
    public void A_number_found_from_one_difference_is_told_last_and_says_what_it_goes_against()
    {
        var row = Rows(Notified("E", 80_000), Notified("F", 39_400))[1];

        var only = Assert.Single(row.Diagnoses);
        Assert.Equal((CauseKind.Psej, Bounds.Of(39_400), 1, 1), (only.Causes[0].Kind, only.Amount, only.Against, only.Together));
    }

    /// <summary>Both rows short by 1.5 %: the same PSEJ accounts for both, and goes against nothing.</summary>
    [Fact]
    public void A_number_that_two_differences_agree_on_goes_against_nothing()
    {
        var rows = Rows(Notified("E", 78_800), Notified("F", 39_400));

        Assert.All(rows.Take(2), row => Assert.Equal((CauseKind.Psej, 2, 0), (row.Diagnoses[0].Causes[0].Kind, row.Diagnoses[0].Together, row.Diagnoses[0].Against)));
    }

    [Fact]
    public void The_PSEJ_of_an_earlier_year_that_is_known_is_named()
    {
        var history = new PsejHistory(new Dictionary<int, Bounds> { [2018] = 133_090.91m, [2019] = 126_545.45m });

        var rows = new Verifier(Bareme.BuiltIn).Of(Given.Territory, Inputs.Lots, Year, [Notified("E", 84_363.63m), Notified("F", 42_181.82m)], history).Rows;

        Assert.All(rows.Take(2), row => Assert.Equal("CTG5128: PSEJ of 126545.45 €, that of 2019, instead of 120000 €.", $"{row.Diagnoses[0].Causes[0].Sentence}"));
    }

    [Fact]
    public void The_scenario_of_an_explanation_gives_its_amount_when_compared()
    {
        var row = Rows(Notified("E", 80_000), Notified("F", 36_000))[1];

        var change = new ScenarioComparer(Inputs with { Lots = [.. Inputs.Lots.Select((lot, i) => lot with { Line = i + 1 })] }, [Year])
            .Compare(row.Diagnoses[0].Scenario).Structures.Single(each => each.Structure == "F");
        Assert.Equal((CauseKind.Places, Bounds.Of(36_000)), (row.Diagnoses[0].Causes[0].Kind, change.Changed!.Value));
    }

    [Fact]
    public void A_search_stops_at_its_bound_and_says_so()
    {
        var cut = Rows(new VerificationSettings { MostTrials = 30 }, Notified("E", 12_345.67m))[0];
        var whole = Rows(Notified("E", 12_345.67m))[0];

        Assert.Equal((30, true), (cut.Trials, cut.IsCutShort));
        Assert.False(whole.IsCutShort);
        Assert.Equal(0, Rows(new VerificationSettings { MostTrials = 0 }, Notified("E", 1))[0].Trials);
    }

    /// <summary>Without a CEJ there is no PSEJ to suppose, and nothing in the rules pays 777.77 €.</summary>
    [Fact]
    public void What_nothing_accounts_for_is_unexplained()
    {
        var inputs = new ScenarioInputs([Given.WithoutCej with { Tranche = 1 }], [Given.New(10, 2022, 1, 1)], Bareme.BuiltIn);

        var row = Verification.Of(inputs, [Notified("N", 777.77m)]).Rows[0];

        Assert.True(row.IsUnexplained);
        Assert.Equal(Verdict.Ecart, row.Verdict);
    }

    [Fact]
    public void A_service_that_the_territory_does_not_have_is_not_in_the_calculation()
    {
        var rows = Rows(Notified("E", 80_000) with { Service = Service.Alsh });

        Assert.Equal(Verdict.AbsentDuCalcul, rows[^1].Verdict);
    }

    [Fact]
    public void Two_notifications_of_one_structure_are_refused() =>
        Assert.Throws<ArgumentException>(() => Rows(Notified("E", 1), Notified("E", 2)));
}
