using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Payments;
using Ctg.Funding.Piaje;
using Ctg.Funding.Psej;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using Ctg.Funding.Validation;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Inputs;

/// <summary>What is refused at the door: values out of limits on <c>with</c> too, words that are none, null elements, dates that no calculation can move.</summary>
public sealed class DoorTests
{
    private static readonly LocalDate Day = new(2021, 1, 1);

    private static Territory Territory => new("A", Day) { CejEnd = new LocalDate(2020, 12, 31), Psej = 120_000m, ReferenceUnits = 60 };

    private static PlaceLot Lot => new("A", "S", 10, Day);

    private static PiajeProject Project => new("P", Operation.Creation, 20, 900_000m, Day, Day);

    private static PsejAction Action => new("C", "A", Service.Eaje, 1000m);

    public static TheoryData<string, Func<object>> OutOfLimits => new()
    {
        { "expenses below 0", () => Project with { Expenses = -1 } },
        { "expenses above a billion", () => Project with { Expenses = 1_000_000_001m } },
        { "a lot without territory", () => Lot with { Territory = " " } },
        { "a lot without structure", () => Lot with { Structure = "" } },
        { "a lot without name", () => Lot with { Name = null! } },
        { "a lot whose manager is null", () => Lot with { Manager = null! } },
        { "a lot before line 0", () => Lot with { Line = -1 } },
        { "a territory whose name is null", () => Territory with { Name = null! } },
        { "a project whose territory is null", () => Project with { Territory = null! } },
        { "a project before line 0", () => Project with { Line = -1 } },
        { "an action before line 0", () => Action with { Line = -1 } },
        { "a PSEJ below 0 for a past year", () => new PsejHistory(new Dictionary<int, Bounds> { [-3] = Bounds.Of(-1) }) },
        { "a coefficient below 0", () => new BaremeChange { Coefficients = new Dictionary<string, decimal> { ["BT-N"] = -1 } } },
    };

    public static TheoryData<string, Func<object>> Undefined => new()
    {
        { "service of a territory", () => Territory with { Service = (Service)42 } },
        { "service of a lot", () => new PlaceLot("A", "S", 10, Day, null, (Service)42) },
        { "funding of a lot", () => Lot with { Financement = (Financement)42 } },
        { "operation of a project", () => new PiajeProject("P", (Operation)42, 20, 1m, Day, null) },
        { "structure of a project", () => Project with { Structure = (TypeStructure)42 } },
        { "service of an action", () => new PsejAction("C", "A", (Service)42, 1m) },
        { "function of an action", () => Action with { Fonction = (Fonction)42 } },
        { "regime of a payment", () => new PaymentLine("P", 2021, (Regime)42, 1m) },
        { "ZRR of a territory", () => Territory with { RuralZoning = new RuralZoning((Membership)42, Membership.Out) } },
        { "FRR of a territory", () => Territory with { RuralZoning = RuralZoning.None with { Frr = (Membership)42 } } },
        { "service whose fate is asked", () => ServiceFate.Of((Service)42) },
        { "service of an added lot", () => new LotAddition("A", "S", 1, Day) { Service = (Service)42 } },
        { "service of a change", () => new TerritoryChange { Service = (Service)42 } },
    };

    public static TheoryData<string, Func<object>> NullElements => new()
    {
        { "Calculate", () => BonusTerritoireCalculator.Calculate(Territory, [Lot, null!], 2021, Bareme.BuiltIn) },
        { "Compare", () => BonusTerritoireCalculator.Compare(Territory, [Lot, null!], 2021, Bareme.BuiltIn) },
        { "Explain", () => BonusTerritoireCalculator.Explain(Territory, [Lot, null!], 2021, Bareme.BuiltIn) },
        { "Projection", () => Projection.Of(Territory, [Lot, null!], 2019, 2021, Bareme.BuiltIn) },
        { "Psej", () => PsejCalculator.Calculate(new Cej("C", 2018), [Action, null!], 2018, Bareme.BuiltIn) },
        { "PsejYears", () => PsejCalculator.CalculateYears(new Cej("C", 2018), [Action, null!], Bareme.BuiltIn) },
        { "Payments", () => PaymentCalendar.Of([new PaymentLine("P", 2021, Regime.Ctg, 1m), null!], Bareme.BuiltIn) },
        { "ScenarioTerritories", () => new ScenarioInputs([Territory, null!], [], Bareme.BuiltIn) },
        { "ScenarioLots", () => new ScenarioInputs([Territory], [Lot, null!], Bareme.BuiltIn) },
        { "Moves", () => new Scenario("s") { Moves = [new LotMove("S", "A", Day), null!] } },
        { "Inventory", () => new PlaceInventory(Territory, [Lot, null!]) },
    };

    public static TheoryData<string, Func<LocalDate, object>> Dates => new()
    {
        { "CTG", day => new Territory("A", day) },
        { "CTG changed", day => Territory with { CtgEffect = day } },
        { "CEJ", day => Territory with { CejEnd = day } },
        { "opening", day => new PlaceLot("A", "S", 1, day) },
        { "closing", day => new PlaceLot("A", "S", 1, new LocalDate(2000, 1, 1), day) },
        { "joining", day => Lot with { Joined = day } },
        { "filing", day => new PiajeProject("P", Operation.Creation, 1, 1m, day, null) },
        { "decision", day => new PiajeProject("P", Operation.Creation, 1, 1m, null, day) },
        { "move", day => new LotMove("S", "A", day) },
        { "removal", day => new LotRemoval("S", day) },
        { "addition", day => new LotAddition("A", "S", 1, day) },
        { "held figures", day => new BaremeChange { FrozenAt = day } },
    };

    [Theory, MemberData(nameof(OutOfLimits))]
    public void Limits_hold_on_with_and_on_init(string what, Func<object> make) => Refused<ArgumentException>(what, make);

    [Theory, MemberData(nameof(Undefined))]
    public void A_word_that_is_none_is_refused_at_the_door(string what, Func<object> make) => Refused<ArgumentOutOfRangeException>(what, make);

    [Theory, MemberData(nameof(NullElements))]
    public void A_null_element_is_named_by_its_index(string what, Func<object> make)
    {
        var fault = Refused<ArgumentException>(what, make);
        Assert.Contains("null", fault.Message, StringComparison.Ordinal);
        Assert.Matches(@"\b1\b", fault.Message);
    }

    [Theory, MemberData(nameof(Dates))]
    public void A_date_that_no_calculation_can_move_is_refused(string what, Func<LocalDate, object> make)
    {
        foreach (var day in new[] { LocalDate.MinIsoValue, default, LocalDate.MaxIsoValue, LocalDate.MaxIsoValue.PlusYears(-8) })
        {
            Refused<ArgumentException>($"{what} {day.Year}", () => make(day));
        }
    }

    [Fact]
    public void A_null_contract_or_list_of_actions_is_named_by_its_index()
    {
        (Cej, IReadOnlyList<PsejAction>) whole = (new Cej("C", 2018), [Action]);

        Assert.Contains("1", Refused<ArgumentException>("cej", () => PsejAccounts.Of([whole, (null!, [])], Bareme.BuiltIn)).Message, StringComparison.Ordinal);
        Assert.Contains("1", Refused<ArgumentException>("actions", () => PsejAccounts.Of([whole, (whole.Item1, null!)], Bareme.BuiltIn)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_year_of_a_CEJ_that_no_calendar_has_is_refused()
    {
        Refused<ArgumentOutOfRangeException>("0", () => new Cej("C", 0));
        Refused<ArgumentOutOfRangeException>("last", () => new Cej("C", int.MaxValue));
    }

    [Fact]
    public void A_part_of_a_year_that_was_never_set_or_is_none_is_not_computed_with()
    {
        Assert.IsNotType<DivideByZeroException>(Record.Exception(() => default(PartYear).Months));
        Assert.IsType<InvalidOperationException>(Record.Exception(() => default(PartYear).Months));
        Refused<ArgumentOutOfRangeException>("of nothing", () => new PartYear(0, 0));
        Refused<ArgumentOutOfRangeException>("more than the year", () => new PartYear(13, 12));
        Refused<ArgumentOutOfRangeException>("below 0", () => new PartYear(3, 12) with { Count = -1 });
    }

    [Fact]
    public void Exact_bounds_over_nothing_are_refused() =>
        Refused<ArgumentOutOfRangeException>("0", () => new Ctg.Funding.Explanations.ExactBounds(1m, 0));

    [Theory]
    [InlineData("""{ "scenario": "s", "lots": [null] }""", "$.lots[0]")]
    [InlineData("""{ "scenario": "s", "lots": [ { "structures": ["S", null] } ] }""", "$.lots[0].structures[1]")]
    [InlineData("""{ "scenario": "s", "territoires": [ { "codes": [null] } ] }""", "$.territoires[0].codes[0]")]
    public void A_null_in_a_scenario_file_is_a_fault_with_its_place(string json, string path)
    {
        var reading = Scenario.Read(System.Text.Encoding.UTF8.GetBytes(json));

        Assert.Null(reading.Value);
        Assert.Equal(path, Assert.Single(reading.Faults).Path);
        Assert.NotEmpty(reading.Faults[0].ToString());
    }

    [Fact]
    public void Bounds_that_were_never_set_are_no_amount()
    {
        Assert.IsType<InvalidOperationException>(Record.Exception(() => default(Bounds).Min));
        Assert.IsType<InvalidOperationException>(Record.Exception(() => default(Bounds).Max));
        Assert.IsType<InvalidOperationException>(Record.Exception(() => default(Bounds).Exact));
        Assert.NotEqual(Bounds.AtLeast(0), default);
        Assert.NotEqual(Bounds.Of(0), default);
        Refused<ArgumentException>("psej", () => Territory with { Psej = default(Bounds) });
        Refused<ArgumentException>("payment", () => new PaymentLine("P", 2021, Regime.Ctg, default));
        Refused<ArgumentException>("history", () => new PsejHistory(new Dictionary<int, Bounds> { [2018] = default }));
    }

    [Fact]
    public void Inputs_do_not_change_when_the_list_they_were_made_from_does()
    {
        var lots = new List<PlaceLot> { Lot };
        var inputs = new ScenarioInputs([Territory], lots, Bareme.BuiltIn);
        lots.Clear();

        Assert.Single(inputs.Lots);
    }

    private static T Refused<T>(string what, Func<object> make)
        where T : ArgumentException
    {
        var thrown = Record.Exception(() => { make(); });
        Assert.True(thrown is T, $"{what}: {thrown?.GetType().Name ?? "accepted"}");
        return (T)thrown!;
    }
}
