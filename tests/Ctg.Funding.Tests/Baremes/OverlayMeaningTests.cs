using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Baremes;

/// <summary>A local barème whose JSON is well formed and whose meaning is not: a library user may skip the schema.</summary>
public sealed class OverlayMeaningTests
{
    [Fact]
    public void An_amount_that_outlives_the_range_it_was_checked_against_is_refused()
    {
        // BT-N is 1 000 in 2021 only; in 2022 it is 2 600 to 3 600 again, and BT-N1 is below its maximum.
        var reading = Overlay($$"""
            "BT-N": { "valeurs": [ { "du": "2021-01-01", "au": "2021-12-31", "montant": 1000, "sources": ["x"] } ] },
            {{Given.Figure("BT-N1", "2021-01-01", "\"montant\": 1000")}}
            """);

        Assert.Contains(reading.Faults, fault => fault.Code == "CTG2012" && fault.Path == "$.figures.BT-N1");
    }

    [Fact]
    public void A_class_of_the_rural_list_given_twice_is_a_fault_and_never_an_exception() =>
        Assert.NotEmpty(Overlay(Given.Figure("H-05", "2024-07-01", "\"zonage\": { \"zone\": \"frr\", \"classements\": { \"FRR+\": \"oui\", \"frr+\": \"non\" } }")).Faults);

    [Theory]
    [InlineData("\"zone\": \"zru\"")] // read as "none" it would take tranche 1 away from a whole territory
    [InlineData("\"zone\": \"frr\", \"classements\": { \"FRR+\": \"peut-être\" }")]
    public void A_zoning_word_that_does_not_exist_is_a_fault(string zoning) =>
        Assert.NotEmpty(Overlay(Given.Figure("H-05", "2024-07-01", $"\"zonage\": {{ {zoning} }}")).Faults);

    [Fact]
    public void A_threshold_beyond_any_amount_is_a_fault_and_never_an_overflow() =>
        Assert.NotEmpty(Overlay(Given.Figure("BT-V", "2025-01-01", "\"tableau\": [ { \"montant_place_max\": 79228162514264337593543950335, \"montant\": 20 } ]")).Faults);

    [Fact]
    public void Zeros_at_the_end_of_an_amount_are_no_decimals()
    {
        Assert.Equal("555.5000", Overlay(Given.Figure("BT-R", "2021-01-01", "\"montant\": 555.50000")).Value!.Find("BT-R", new LocalDate(2021, 1, 1))!.Amount!.Value.Min.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["CTG2016"], Overlay(Given.Figure("BT-R", "2021-01-01", "\"montant\": 555.50001")).Faults.Codes());
    }

    [Fact]
    public void A_deduced_value_without_source_is_a_fault() =>
        Assert.NotEmpty(Overlay(Given.Figure("BT-N", "2021-01-01", "\"min\": 2600, \"max\": 3600, \"deduit\": { \"montant\": 3000, \"sources\": [] }")).Faults);

    [Fact]
    public void A_deduced_value_is_checked_whether_or_not_it_is_accepted_before()
    {
        // Accepted later, 9 000 would stand above BT-N1, which is at least BT-N.
        var figure = Given.Figure("BT-N", "2021-01-01", "\"min\": 2600, \"max\": 3600, \"deduit\": { \"montant\": 9000, \"sources\": [\"x\"] }");

        Assert.NotEmpty(Overlay(figure).Faults);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($$"""{ "bareme": "x", "figures": { {{Given.Figure("BT-R", "2021-01-01", "\"montant\": 555")}} } }""")];

        Assert.Equal(Bounds.Of(555), Bareme.BuiltIn.Overlay(file).Value?.Find("BT-R", new LocalDate(2021, 1, 1))?.Amount);
    }

    [Fact]
    public void A_second_local_file_wins_over_the_first_figure_by_figure()
    {
        var first = Given.Bareme($"{Given.Figure("BT-R", "2021-01-01", "\"montant\": 555")}, {Given.Figure("BT-F", "2020-01-01", "\"montant\": 1900")}");
        var both = first.Overlay(Encoding.UTF8.GetBytes($$"""{ "bareme": "y", "figures": { {{Given.Figure("BT-R", "2022-01-01", "\"montant\": 666")}} } }""")).Value!;

        Assert.Equal([555m, 666m, 1_900m], new[] { ("BT-R", 2021), ("BT-R", 2022), ("BT-F", 2022) }.Select(each => both.Find(each.Item1, new LocalDate(each.Item2, 1, 1))?.Amount?.Exact));
    }

    [Fact]
    public void A_deduced_value_serves_only_where_it_is_accepted()
    {
        var bareme = Given.Bareme(Given.Figure("BT-R", "2021-01-01", "\"min\": 400, \"max\": 800, \"deduit\": { \"montant\": 600, \"sources\": [\"x\"] }"));

        Assert.Equal(new Bounds(400, 800), bareme.Find("BT-R", new LocalDate(2021, 1, 1))?.Amount);
        Assert.Equal((Bounds.Of(600), FigureStatut.Deduit), (bareme.AcceptDeduced().Find("BT-R", new LocalDate(2021, 1, 1))?.Amount, bareme.AcceptDeduced().Find("BT-R", new LocalDate(2021, 1, 1))?.Statut));
    }

    private static Reading<Bareme> Overlay(string figures) =>
        Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes($$"""{ "bareme": "x", "figures": { {{figures}} } }"""));
}
