using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Piaje;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using Ctg.Funding.Validation;
using FluentValidation;
using FluentValidation.Results;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Validation;

public sealed class ValidatorTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    private static readonly PlaceLot Lot = new("A", "S1", 20, new LocalDate(2015, 9, 1)) { Line = 2 };

    private static readonly Territory Ordinary = new("A", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 120_000, ReferenceUnits = 20 };

    private static readonly PiajeProject Project = new("P", Operation.Creation, 20, 900_000, new LocalDate(2021, 3, 1), new LocalDate(2021, 9, 1)) { CoverageRate = 45 };

    [Fact]
    public void An_ordinary_inventory_and_project_raise_no_doubt()
    {
        Assert.Empty(new PlaceLotValidator(French).Validate(Lot).Errors);
        Assert.Empty(new TerritoryValidator(French).Validate(Ordinary).Errors);
        Assert.Empty(new PlaceInventoryValidator(French, Bareme.BuiltIn).Validate(new PlaceInventory(Ordinary, [Lot])).Errors);
        Assert.Empty(new PiajeProjectValidator(French).Validate(Project).Errors);
        Assert.False(PlaceLotValidator.IsDoubtful(Lot));
    }

    [Theory]
    [InlineData(999, 1900, null)]
    [InlineData(1000, 2015, "CTG1201 places")]
    [InlineData(20, 1899, "CTG1202 date_ouverture")]
    [InlineData(20, 2099, null)]
    [InlineData(20, 2100, "CTG1204 date_ouverture")]
    public void A_lot_too_large_too_early_or_too_late_is_doubtful(int places, int year, string? doubt)
    {
        var lot = new PlaceLot("A", "S1", places, new LocalDate(year, 6, 1));

        Assert.Equal(doubt, Doubt(new PlaceLotValidator(French).Validate(lot)));
        Assert.Equal(doubt is not null, PlaceLotValidator.IsDoubtful(lot));
    }

    public static TheoryData<string, Territory> DoubtfulTerritories => new()
    {
        { "CTG1301 places_reference", Ordinary with { ReferenceUnits = 0 } },
        { "CTG1302 psej_eaje", Ordinary with { Psej = 400_000.01m } },
        { "CTG1303 montant_notifie", Ordinary with { NotifiedAmount = 20_000.01m } },
        { "CTG1304 date_fin_cej", Ordinary with { CejEnd = new LocalDate(2022, 1, 2) } },
    };

    [Theory]
    [MemberData(nameof(DoubtfulTerritories))]
    public void A_territory_that_contradicts_itself_is_doubtful(string doubt, Territory territory) =>
        Assert.Equal(doubt, Doubt(new TerritoryValidator(French).Validate(territory)));

    [Fact]
    public void At_the_limit_a_territory_is_not_doubtful() =>
        Assert.Empty(new TerritoryValidator(French).Validate(Ordinary with { Psej = 400_000, NotifiedAmount = 20_000, CejEnd = new LocalDate(2022, 1, 1) }).Errors);

    [Fact]
    public void A_lot_said_twice_is_doubtful_and_names_the_first_line()
    {
        var twice = Lot with { Line = 7 };
        var other = Lot with { Line = 8, IsInQpv = true };

        var failure = Assert.Single(new PlaceInventoryValidator(French, Bareme.BuiltIn).Validate(new PlaceInventory(Ordinary with { ReferenceUnits = null }, [Lot, other, twice])).Errors);

        Assert.Equal("CTG1203", failure.ErrorCode);
        Assert.Same(twice, failure.AttemptedValue);
        Assert.Contains("ligne 2", failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(19, "CTG1308 places_reference")]
    [InlineData(9, "CTG1308 places_reference")]
    [InlineData(40, null)]
    [InlineData(41, "CTG1305 places_reference")]
    public void Reference_places_fewer_than_those_counted_or_far_above_are_doubtful(int given, string? doubt) =>
        Assert.Equal(doubt, Doubt(new PlaceInventoryValidator(French, Bareme.BuiltIn).Validate(new PlaceInventory(Ordinary with { ReferenceUnits = given }, [Lot, new PlaceLot("A", "S2", 50, new LocalDate(2022, 1, 1))]))));

    /// <summary>120 typed, 150 open: 30 are paid beyond the PSEJ.</summary>
    [Fact]
    public void Reference_places_fewer_than_those_open_are_said_with_both_numbers()
    {
        var inventory = new PlaceInventory(Ordinary with { ReferenceUnits = 120 }, [Lot with { Units = 150 }]);
        string Message(string culture) => Assert.Single(new PlaceInventoryValidator(CultureInfo.GetCultureInfo(culture), Bareme.BuiltIn).Validate(inventory).Errors).ErrorMessage;

        Assert.Equal(150_000m, inventory.Territory.In(2022, [.. inventory.Lots]).Total!.Value.Exact);
        Assert.StartsWith("120 places de référence données, et 150 ouvertes", Message("fr"), StringComparison.Ordinal);
        Assert.StartsWith("120 reference places given, and 150 open", Message("en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("H-02", "veille-ctg", null)]
    [InlineData("H-02", "jour-ctg", "CTG1308 places_reference")]
    [InlineData("H-03", "inconnues", null)]
    public void Reference_places_are_compared_with_those_that_the_calculation_would_count(string hypothesis, string choice, string? doubt)
    {
        // 20 places on the eve of the CTG, 20 more on its day.
        var onTheDay = new PlaceLot("A", "S2", 20, new LocalDate(2021, 1, 1));
        var validator = new PlaceInventoryValidator(French, Given.Bareme(Given.Choice(hypothesis, choice)));

        Assert.Equal(doubt, Doubt(validator.Validate(new PlaceInventory(Ordinary with { CejEnd = null, ReferenceUnits = 20 }, [Lot, onTheDay]))));
    }

    [Fact]
    public void Where_places_are_held_unknown_no_number_of_them_is_doubtful() =>
        Assert.Null(Doubt(new PlaceInventoryValidator(French, Given.Bareme(Given.Choice("H-03", "inconnues"))).Validate(new PlaceInventory(Ordinary with { ReferenceUnits = 41 }, [Lot]))));

    public static TheoryData<string?, PiajeProject> DoubtfulProjects => new()
    {
        { "CTG1401 depenses", Project with { Expenses = 0 } },
        { null, Project with { Expenses = 30_000 } },
        { "CTG1402 depenses", Project with { Expenses = 29_999.99m } },
        { null, Project with { Expenses = 5_000_000 } },
        { "CTG1402 depenses", Project with { Expenses = 5_000_000.01m } },
        { "CTG1403 places_creees", new PiajeProject("P", Operation.Creation, 451, 9_000_000, new LocalDate(2021, 3, 1), null) },
        { "CTG1404 taux_couverture", Project with { CoverageRate = 150.1m } },
        { "CTG1405 date_decision", new PiajeProject("P", Operation.Creation, 20, 900_000, new LocalDate(2019, 3, 1), new LocalDate(2027, 3, 2)) },
    };

    [Theory]
    [MemberData(nameof(DoubtfulProjects))]
    public void A_project_out_of_the_ordinary_is_doubtful(string? doubt, PiajeProject project) =>
        Assert.Equal(doubt, Doubt(new PiajeProjectValidator(French).Validate(project)));

    [Fact]
    public void Doubts_are_warnings_in_the_language_asked_for()
    {
        var failure = Assert.Single(new PlaceLotValidator(CultureInfo.GetCultureInfo("en")).Validate(Lot with { Units = 5_000 }).Errors);

        Assert.Equal((Severity.Warning, "5000 places in one lot, more than 999. Check the number; the lot is computed."), (failure.Severity, failure.ErrorMessage));
    }

    private static string? Doubt(ValidationResult result) => result.Errors is [var failure] ? $"{failure.ErrorCode} {failure.PropertyName}" : null;
}
