using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>BT-C: places created under a contrat territorial réservataire employeur. Amounts by case are in Cases/BT-C.</summary>
public sealed class ReservataireTests
{
    private static readonly Territory Since2020 = new("A", new LocalDate(2020, 1, 1));

    private static readonly PlaceLot Reserved = Given.New(10, 2022, 1, 1) with { IsReservataire = true };

    [Fact]
    public void BTC_The_explanation_goes_down_to_the_column_the_figure_and_H20()
    {
        var explained = BonusTerritoireCalculator.Explain(Since2020, [Reserved], 2025, Bareme.BuiltIn).Lines[0];

        var amount = Assert.Single(explained.Steps, step => step.Kind == "C-montant");
        Assert.Equal(["BT-C"], amount.Operands.Select(step => step.Kind));
        Assert.Equal(["H-20"], amount.Grounds.Select(step => step.Kind));
        Assert.Equal("oui", Assert.Single(explained.Steps, step => step.Kind == "reservataire").Word);
        Assert.DoesNotContain(explained.Steps, step => step.Kind is "BT-N" or "BT-Nt" or "BT-N1" or "H-05");
    }

    [Fact]
    public void BTC_Before_the_measure_the_ordinary_amount_names_it_as_what_did_not_exist()
    {
        var explained = BonusTerritoireCalculator.Explain(Since2020 with { Tranche = 1 }, [Reserved, Reserved with { IsReservataire = false }], 2024, Bareme.BuiltIn);

        // Two periods, as the zone of the text changes in July: in each, one amount of the contract, one of the ordinary place.
        var amounts = explained.All.Steps.Where(step => step.Kind == "R5-montant-tranche").ToArray();
        Assert.Equal(4, amounts.Length);
        Assert.Equal(2, amounts.Count(step => step.Grounds.Any(ground => ground.Kind == "BT-C")));
        Assert.DoesNotContain(explained.All.Hypotheses, value => value.Figure.Id == "H-20");
    }

    [Fact]
    public void BTC_A_figure_that_is_taken_away_leaves_the_place_indeterminate_and_named()
    {
        var line = Since2020.In(2025, Given.Bareme(Given.Figure("BT-C", "2025-01-01", "\"montant\": 2800, \"confirme\": 2024")), Reserved).Lines[0];

        Assert.Equal((AmountStatut.Indetermine, "CTG4103"), (line.Statut, Assert.Single(line.Reasons).Code));
    }

    [Fact]
    public void BTC_A_local_range_bounds_the_place_and_says_so()
    {
        var line = Since2020.In(2025, Given.Bareme(Given.Figure("BT-C", "2025-01-01", "\"min\": 2800, \"max\": 3000")), Reserved).Lines[0];

        Assert.Equal((28_000m, 30_000m), line.Bounds());
        Assert.Equal(["CTG4201"], line.Reasons.Codes());
    }

    [Fact]
    public void BTC_A_table_of_tranches_says_nothing_of_it()
    {
        var bareme = Given.Bareme(Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 3000 } ]"));

        Assert.DoesNotContain("CTG3005", (Since2020 with { Tranche = 5 }).In(2025, bareme, Reserved).Notices.Codes());
        Assert.Contains("CTG3005", (Since2020 with { Tranche = 5 }).In(2025, bareme, Reserved, Given.New(1, 2022, 1, 1, "O")).Notices.Codes());
    }

    [Fact]
    public void BTC_Is_volume_among_the_causes() =>
        Assert.Equal((28_000m, 28_000m), BonusTerritoireCalculator.Compare(Since2020, [Reserved], 2025, Bareme.BuiltIn).Low is { } low ? (low.Volume, low.Total) : default);

    [Fact]
    public void BTC_A_scenario_adds_such_places_and_a_move_keeps_them_so()
    {
        var read = Scenario.Read("""{ "scenario": "s", "ajouter": [ { "territoire": "A", "structure": "P", "places": 10, "date_ouverture": "2025-01-01", "reservataire": true } ] }"""u8);
        var inputs = new ScenarioInputs([Since2020, new Territory("B", new LocalDate(2020, 1, 1))], [], Bareme.BuiltIn);
        var added = read.Value!.Apply(inputs);
        var moved = new Scenario("m") { Moves = [new LotMove("P", "B", new LocalDate(2026, 1, 1))] }.Apply(added);

        Assert.Equal(28_000m, (Since2020 with { Places2023 = 100 }).In(2025, [.. added.Lots]).Total!.Value.Exact);
        Assert.All(moved.Lots, lot => Assert.True(lot.IsReservataire));
    }

    [Fact]
    public void Facts_are_those_of_the_type_and_the_properties_say_them()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Reserved with { Facts = (LotFacts)64 });
        Assert.Equal(LotFacts.Cofinancee | LotFacts.Reservataire, Reserved.Facts);
        Assert.Equal(LotFacts.Qpv, (Reserved with { IsReservataire = false, IsInQpv = true, IsCofinanced = false }).Facts);
    }
}
