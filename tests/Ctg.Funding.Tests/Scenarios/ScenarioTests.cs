using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Scenarios;

/// <summary>What a scenario changes, read from its file and applied.</summary>
public sealed class ScenarioTests
{
    private static readonly Territory A = Given.Territory with { ReferenceUnits = 60, Tranche = 1 };
    private static readonly Territory B = new("B", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 30_000m, ReferenceUnits = 10, Tranche = 1 };
    private static readonly PlaceLot[] Lots = [Given.Existing(60, "E"), Given.New(10, 2022, 1, 1), new PlaceLot("B", "F", 10, new LocalDate(2015, 1, 1))];
    private static readonly ScenarioInputs Inputs = new([A, B], Lots, Bareme.BuiltIn);

    public static TheoryData<string, decimal, decimal> Changes => new()
    {
        { "\"note\": \"rien\"", 0, 0 },
        { "\"bareme\": { \"sans_rebond\": true }", -5_000, 0 },
        { "\"bareme\": { \"figer_au\": \"2020-12-31\" }", -5_000, 0 },
        { "\"bareme\": { \"coefficients\": { \"BT-N1\": 1.1 } }", 3_600, 0 },
        { "\"bareme\": { \"figures\": { \"BT-F\": { \"valeurs\": [ { \"du\": \"2020-01-01\", \"montant\": 2500, \"sources\": [\"x\"] } ] } } }", 30_000, 0 },
        { "\"territoires\": [ { \"codes\": [\"A\"], \"psej\": 180000 } ]", 60_000, 0 },
        { "\"territoires\": [ { \"unites_reference\": 30 } ]", 120_000, -20_000 },
        { "\"territoires\": [ { \"codes\": [\"A\"], \"montant_notifie\": 1000 } ]", -60_000, 0 },
        { "\"territoires\": [ { \"codes\": [\"A\"], \"date_effet_ctg\": \"2024-07-01\" } ]", -18_000, 0 },
        { "\"territoires\": [ { \"codes\": [\"A\"], \"date_fin_cej\": \"2023-12-31\", \"unites_reference\": 70 } ]", -36_000, 0 },
        { "\"territoires\": [ { \"service\": \"alsh\", \"psej\": 1 } ]", 0, 0 },
        { "\"lots\": [ { \"structures\": [\"N\"], \"cofinancee\": false } ]", -36_000, 0 },
        { "\"lots\": [ { \"territoires\": [\"B\"], \"cofinancee\": false } ]", 0, -30_000 },
        { "\"ajouter\": [ { \"territoire\": \"*\", \"structure\": \"P\", \"places\": 10, \"date_ouverture\": \"2024-01-01\" } ]", 36_000, 36_000 },
        { "\"ajouter\": [ { \"territoire\": \"B\", \"structure\": \"P\", \"places\": 10, \"date_ouverture\": \"2024-07-01\", \"date_fermeture\": \"2024-09-30\" } ]", 0, 9_000 },
        { "\"retirer\": [ { \"structure\": \"N\" } ]", -36_000, 0 },
        { "\"retirer\": [ { \"structure\": \"E\", \"le\": \"2024-07-01\" } ]", -60_000, 0 },
        { "\"deplacer\": [ { \"structure\": \"E\", \"vers\": \"B\", \"le\": \"2024-07-01\" } ]", -60_000, 90_000 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_moves_the_amounts_of_2024_by_hand_worked_sums(string change, decimal ofA, decimal ofB)
    {
        var result = new ScenarioComparer(Inputs, [2024]).Compare(Read(change));

        Assert.Equal([ofA, ofB], result.Territories.Select(each => each.Low!.Value));
        Assert.Equal(ofA + ofB, result.Total(2024).Low);
        Assert.Empty(result.Notices);
    }

    [Fact]
    public void Applying_leaves_what_it_is_given_as_it_was_and_keeps_what_it_does_not_touch()
    {
        var changed = Read("\"lots\": [ { \"structures\": [\"N\"], \"qpv\": true } ], \"territoires\": [ { \"codes\": [\"B\"], \"tranche\": 2 } ]").Apply(Inputs);

        Assert.False(Lots[1].IsInQpv);
        Assert.Equal(1, B.Tranche);
        Assert.Same(A, changed.Territories[0]);
        Assert.Same(Lots[0], changed.Lots[0]);
        Assert.Same(Inputs.Bareme, changed.Bareme);
        Assert.True(changed.Lots[1].IsInQpv);
        Assert.Equal(2, changed.Territories[1].Tranche);
    }

    [Fact]
    public void What_the_inventory_does_not_have_is_said_and_the_rest_is_applied()
    {
        var result = new ScenarioComparer(Inputs, [2024]).Compare(Read("\"retirer\": [ { \"structure\": \"N\" }, { \"structure\": \"Z\" } ], \"ajouter\": [ { \"territoire\": \"Z\", \"structure\": \"P\", \"places\": 1, \"date_ouverture\": \"2024-01-01\" } ], \"deplacer\": [ { \"structure\": \"E\", \"vers\": \"Y\", \"le\": \"2024-01-01\" } ]"));

        Assert.Equal(-36_000m, result.Total(2024).Low);
        Assert.Equal(["CTG2025", "CTG2025", "CTG2026"], result.Notices.Codes().Order());
    }

    [Fact]
    public void A_structure_that_moves_keeps_its_nature_and_takes_the_amount_of_its_new_territory()
    {
        var changed = Read("\"deplacer\": [ { \"structure\": \"E\", \"vers\": \"B\", \"le\": \"2024-07-01\" } ]").Apply(Inputs);
        var moved = changed.Lots.Where(lot => lot.Structure == "E").ToArray();

        Assert.Equal([("A", (LocalDate?)new LocalDate(2024, 6, 30), null), ("B", null, (LocalDate?)new LocalDate(2024, 7, 1))], moved.Select(lot => (lot.Territory, lot.Closing, lot.Joined)));
        Assert.Equal(new LocalDate(2015, 1, 1), moved[1].Opening);
    }

    [Theory]
    [InlineData("\"psej\": 180000.500000", 180_000.5)]
    [InlineData("\"psej\": 1e5", 100_000)]
    [InlineData("\"psej\": 1000000000", 1_000_000_000)]
    [InlineData("\"psej\": 0.00000", 0)]
    public void A_number_is_read_whatever_its_zeros(string member, double psej) =>
        Assert.Equal((decimal)psej, Read($"\"territoires\": [ {{ {member} }} ]").Apply(Inputs).Territories[0].Psej!.Value.Exact);

    [Theory]
    [InlineData("\"psej\": -1", "« -1 » est hors des limites : de 0 à 1000000000, avec 4 décimales au plus.")]
    [InlineData("\"unites_reference\": 1.005", "« 1,005 » est hors des limites : de 0 à 100000000, avec 2 décimales au plus.")]
    public void A_number_out_of_its_limits_is_told_in_the_language_of_the_reader(string member, string sentence)
    {
        var fault = Scenario.Read(Encoding.UTF8.GetBytes($$"""{ "scenario": "s", "territoires": [ { {{member}} } ] }""")).Faults.Single();

        Assert.Equal(("$.territoires[0]." + member.Split('"')[1], sentence), (fault.Path, fault.Message(System.Globalization.CultureInfo.GetCultureInfo("fr"))));
    }

    [Theory]
    [InlineData("\"inconnu\": 1", "CTG2021")]
    [InlineData("\"lots\": 3", "CTG2021")]
    [InlineData("\"retirer\": [ { \"structure\": \"N\", \"le\": \"2024-02-30\" } ]", "CTG2003")]
    [InlineData("\"retirer\": [ { \"structure\": \" \" } ]", "CTG2022")]
    [InlineData("\"territoires\": [ { \"service\": \"nuage\" } ]", "CTG2023")]
    [InlineData("\"territoires\": [ { \"zone_rurale\": \"zus\" } ]", "CTG2023")]
    [InlineData("\"territoires\": [ { \"psej\": -1 } ]", "CTG2024")]
    [InlineData("\"ajouter\": [ { \"territoire\": \"A\", \"structure\": \"P\", \"places\": 0.5, \"date_ouverture\": \"2024-01-01\" } ]", "CTG2024")]
    [InlineData("\"bareme\": { \"coefficients\": { \"BT-N1\": -1 } }", "CTG2024")]
    [InlineData("\"retirer\": [ null ]", "CTG2022")]
    [InlineData("\"territoires\": [ { \"tranche\": 100 } ]", "CTG2024")]
    [InlineData("\"territoires\": [ { \"psej\": 0.00001 } ]", "CTG2024")]
    [InlineData("\"ajouter\": [ { \"territoire\": \"A\", \"structure\": \"P\", \"places\": 5, \"date_ouverture\": \"2024-01-01\", \"date_fermeture\": \"2023-12-31\" } ]", "CTG2010")]
    public void A_file_with_a_fault_says_which_and_where(string content, string code)
    {
        var reading = Scenario.Read(Encoding.UTF8.GetBytes($$"""{ "scenario": "s", {{content}} }"""));

        Assert.Null(reading.Value);
        Assert.Equal(code, Assert.Single(reading.Faults).Code);
        Assert.StartsWith("$", reading.Faults[0].Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"coefficients\": { \"BT-ZZ\": 1 }", "CTG2002")]
    [InlineData("\"figer_au\": \"2019-12-31\"", "CTG2027")]
    [InlineData("\"coefficients\": { \"BT-N1\": 0.5 }", "CTG2012")]
    [InlineData("\"figures\": { \"BT-N1\": { \"valeurs\": [ { \"du\": \"2021-01-01\", \"montant\": 10, \"sources\": [\"x\"] } ] } }", "CTG2012")]
    public void Figures_that_cannot_be_changed_so_are_faults(string bareme, string code)
    {
        var scenario = Read($"\"bareme\": {{ {bareme} }}");

        Assert.Contains(code, scenario.FaultsOver(Bareme.BuiltIn).Codes());
        Assert.Throws<ArgumentException>(() => scenario.Apply(Inputs));
    }

    private static Scenario Read(string content)
    {
        var reading = Scenario.Read(Encoding.UTF8.GetBytes($$"""{ "scenario": "essai", {{content}} }"""));
        return reading.Value ?? throw new ArgumentException(string.Join(" ", reading.Faults.Codes()), nameof(content));
    }
}
