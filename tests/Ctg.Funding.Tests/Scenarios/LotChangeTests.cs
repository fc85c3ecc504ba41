using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Scenarios;

/// <summary>What a scenario changes of the lots of some lines.</summary>
public sealed class LotChangeTests
{
    private static readonly ScenarioInputs Inputs = new(
        [Given.Territory],
        [Given.Existing(40) with { Line = 2 }, Given.Existing(20) with { Line = 3, Financement = Financement.Paje }, Given.New(10, 2021, 4, 1) with { Line = 4 }],
        Ctg.Funding.Baremes.Bareme.BuiltIn);

    private static IReadOnlyList<PlaceLot> Under(string lots)
    {
        var reading = Scenario.Read(System.Text.Encoding.UTF8.GetBytes($$"""{ "scenario": "s", "lots": [ {{lots}} ] }"""));
        Assert.Empty(reading.Faults);
        return reading.Value!.Apply(Inputs).Lots;
    }

    [Fact]
    public void Places_dates_funding_and_structure_of_a_line_change_and_other_lines_stay()
    {
        var lots = Under("""{ "lignes": [4], "places": 12, "date_ouverture": "2021-06-01", "date_fermeture": "2021-12-31", "structure": "M" }, { "lignes": [3], "financement": "psu" }""");

        Assert.Same(Inputs.Lots[0], lots[0]);
        Assert.Equal(Financement.Psu, lots[1].Financement);
        Assert.Equal((12m, "M", new LocalDate(2021, 6, 1), new LocalDate(2021, 12, 31)), (lots[2].Units, lots[2].Structure, lots[2].Opening, lots[2].Closing!.Value));
    }

    [Fact]
    public void A_lot_that_would_close_before_it_opens_is_taken_out() =>
        Assert.Equal([2, 3], Under("""{ "lignes": [4], "date_fermeture": "2021-03-31" }""").Select(lot => lot.Line));

    [Fact]
    public void Parts_of_places_are_refused_with_their_path() =>
        Assert.Equal("$.lots[0].places", Assert.Single(Scenario.Read("""{ "scenario": "s", "lots": [ { "places": 12.5 } ] }"""u8).Faults).Path);
}
