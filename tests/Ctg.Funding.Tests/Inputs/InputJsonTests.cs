using System.Text.Json;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Inputs;

/// <summary>Inputs through System.Text.Json: right, or refused; never silently something else.</summary>
public sealed class InputJsonTests
{
    [Fact]
    public void The_psej_and_the_dates_of_a_territory_are_what_was_written()
    {
        var territory = JsonSerializer.Deserialize<Territory>("""{"code":"A","ctgEffect":"2021-01-01","cejEnd":"2020-12-31","psej":{"min":310000,"max":310000}}""")!;

        Assert.Equal(new Territory("A", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 310_000m }, territory);
    }

    [Theory]
    [InlineData("""310000.5""", "310000.5..310000.5")]
    [InlineData("""{"min":1,"max":2}""", "1..2")]
    [InlineData("""{"min":1,"max":null}""", "1..")]
    [InlineData("""{"min":1}""", "1..")]
    public void Bounds_are_a_number_or_a_minimum_and_a_maximum(string json, string expected)
    {
        var bounds = JsonSerializer.Deserialize<Bounds>(json);

        Assert.Equal(expected, FormattableString.Invariant($"{bounds.Min}..{bounds.Max}"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"max":2}""")]
    [InlineData("""{"Min":1,"Max":2}""")]
    [InlineData("""{"min":1,"max":2,"mean":1.5}""")]
    [InlineData("""{"min":1,"min":2}""")]
    [InlineData("""{"min":2,"max":1}""")]
    [InlineData("""{"min":null}""")]
    [InlineData("\"12\"")]
    [InlineData("1e40")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[1,2]")]
    public void Bounds_that_do_not_say_what_they_are_are_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Bounds>(json));

    [Theory]
    [InlineData("""{"code":"A"}""")]
    [InlineData("""{"ctgEffect":"2021-01-01"}""")]
    [InlineData("""{"code":"A","ctgEffect":"01/01/2021"}""")]
    [InlineData("""{"code":"A","ctgEffect":{"year":2021,"month":1,"day":1}}""")]
    [InlineData("""{"code":"A","ctgEffect":"0001-01-01"}""")]
    [InlineData("""{"code":" ","ctgEffect":"2021-01-01"}""")]
    [InlineData("""{"code":"A","ctgEffect":"2021-01-01","pjse":1}""")]
    [InlineData("""{"code":"A","ctgEffect":"2021-01-01","psej":-1}""")]
    [InlineData("""{"code":"A","ctgEffect":"2021-01-01","psej":{}}""")]
    [InlineData("""{"code":"A","ctgEffect":"2021-01-01","psej":1,"psej":2}""")]
    [InlineData("""{"code":"A","ctgEffect":"2021-01-01","service":42}""")]
    [InlineData("""{"code":"A","ctgEffect":"2021-01-01","service":"creche"}""")]
    [InlineData("""{"code":"A","ctgEffect":"2021-01-01","name":null}""")]
    [InlineData("""{"code":"A","ctgEffect":"2021-01-01","ruralZoning":{"zrr":"in"}}""")]
    [InlineData("""{"code":"A","ctgEffect":"2021-01-01","isUnderRattrapage":"oui"}""")]
    public void A_territory_that_is_not_whole_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Territory>(json));

    [Fact]
    public void A_scenario_is_read_as_its_file_is_and_its_parts_are_never_half_read()
    {
        var scenario = JsonSerializer.Deserialize<Scenario>("""{"scenario":"s","bareme":{"figer_au":"2022-01-01"}}""")!;

        Assert.Equal(new LocalDate(2022, 1, 1), scenario.Bareme.FrozenAt);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Scenario>("""{"scenario":"s","baremes":{}}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TerritoryChange>("""{"psej":1}"""));
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<TerritoryChange>("""{"CtgEffect":"2021-01-01"}"""));
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<LotMove>("""{"Structure":"S","To":"A","On":{}}"""));
    }

    [Fact]
    public void What_is_left_out_of_a_lot_is_as_in_its_constructor()
    {
        var lot = JsonSerializer.Deserialize<PlaceLot>("""{"territory":"A","structure":"S","units":10,"opening":"2021-04-01"}""")!;

        Assert.Equal(new PlaceLot("A", "S", 10, new LocalDate(2021, 4, 1)), lot);
        Assert.True(lot.IsCofinanced);
    }
}
