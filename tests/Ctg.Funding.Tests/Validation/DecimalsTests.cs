using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using Ctg.Funding.Tests.Psej;
using Xunit;

namespace Ctg.Funding.Tests.Validation;

/// <summary>Limits of decimals: zeros at the end of a number are none, any other digit is.</summary>
public sealed class DecimalsTests
{
    /// <summary>Each door that limits decimals, how many it lets in, and what it holds of a number.</summary>
    public static TheoryData<string, int> Doors => new()
    {
        { "psej", 4 }, { "psej bounded", 4 }, { "notified", 4 }, { "potentiel", 4 }, { "niveau", 4 }, { "reference", 2 }, { "cost", 4 }, { "ceiling", 4 },
        { "revenue", 4 }, { "rate", 4 }, { "action units", 2 }, { "capacity", 2 }, { "hours", 2 }, { "scenario", 4 },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public void Zeros_beyond_the_limit_are_let_in_and_not_kept(string door, int most)
    {
        foreach (var zeros in new[] { 1, 7, 20 })
        {
            var number = 12m + new decimal(5, 0, 0, false, (byte)most) + new decimal(0, 0, 0, false, (byte)(most + zeros));

            Assert.Equal(most + zeros, number.Scale);
            var held = Held(door, number);
            Assert.Equal((number, most), (held, held.Scale));
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public void A_digit_beyond_the_limit_is_refused_and_one_at_it_is_not(string door, int most)
    {
        Assert.Equal(12m + new decimal(5, 0, 0, false, (byte)most), Held(door, 12m + new decimal(5, 0, 0, false, (byte)most)));
        Assert.ThrowsAny<ArgumentException>(() => Held(door, 12m + new decimal(50, 0, 0, false, (byte)(most + 2))));
    }

    [Fact]
    public void Places_are_whole_whatever_their_zeros() => Assert.Equal(20m, Given.Existing(1) with { Units = 20.000m } is { Units: var units } ? units : 0);

    private static decimal Held(string door, decimal number)
    {
        var action = Contract.Older(1_000m);
        return door switch
        {
            "psej" => (Given.Territory with { Psej = number }).Psej!.Value.Exact!.Value,
            "psej bounded" => (Given.Territory with { Psej = new Bounds(1m, number) }).Psej!.Value.Max!.Value,
            "notified" => (Given.Territory with { NotifiedAmount = number }).NotifiedAmount!.Value,
            "potentiel" => (Given.Territory with { PotentielFinancier = number }).PotentielFinancier!.Value,
            "niveau" => (Given.Territory with { NiveauDeVie = number }).NiveauDeVie!.Value,
            "reference" => (Given.Territory with { ReferenceUnits = number }).ReferenceUnits!.Value,
            "cost" => (action with { GrossCost = number }).GrossCost,
            "ceiling" => (action with { CostCeiling = number }).CostCeiling!.Value,
            "revenue" => (action with { OtherRevenue = number }).OtherRevenue,
            "rate" => (action with { PreviousRate = number }).PreviousRate!.Value,
            "action units" => (action with { Units = number }).Units!.Value,
            "capacity" => (action with { Capacity = number }).Capacity!.Value,
            "hours" => new PlaceLot("A", "S", number, new(2015, 1, 1), null, Service.Alsh).Units,
            _ => Coefficient(number),
        };
    }

    /// <summary>A coefficient as the file of a scenario gives it; the fault of the file, where it is one, as an exception.</summary>
    private static decimal Coefficient(decimal number)
    {
        var json = string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""{ "scenario": "s", "bareme": { "coefficients": { "BT-N1": {{number}} } } }""");
        var reading = Scenario.Read(System.Text.Encoding.UTF8.GetBytes(json));
        return reading.Value?.Bareme.Coefficients["BT-N1"] ?? throw new ArgumentException(string.Join(" ", reading.Faults.Codes()));
    }
}
