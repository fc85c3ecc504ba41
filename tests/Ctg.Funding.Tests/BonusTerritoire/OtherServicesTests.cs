using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>§4: the other services, by the same conversion in their own units.</summary>
public sealed class OtherServicesTests
{
    private const string AnHour = "\"montant\": 0.5";

    private static Territory Of(Service service) => Given.Territory with { Service = service, Psej = 20_000m, ReferenceUnits = 40_000 };

    private static PlaceLot Lot(Service service, decimal units, int year, string structure = "S") => new("A", structure, units, new LocalDate(year, 1, 1), null, service);

    private static Bareme Hours(params string[] more) => Given.Bareme(string.Join(", ", [Given.Figure("BS-ALSH", "2020-01-01", AnHour), .. more]));

    [Fact]
    public void Existing_hours_take_over_the_psej_to_the_cent()
    {
        var result = (Of(Service.Alsh) with { Psej = 20_000.01m }).In(2022, Lot(Service.Alsh, 15_000.5m, 2018, "S1"), Lot(Service.Alsh, 24_999.5m, 2019, "S2"));

        Assert.Equal(20_000.01m, result.Total!.Value.Exact);
        Assert.Equal(0m, result.Difference!.Value.Exact);
    }

    /// <summary>rules.md §6: 40,000 hours contracted, 55,000 done: 10,000 new hours paid.</summary>
    [Fact]
    public void New_hours_are_paid_up_to_a_quarter_of_the_contracted_ones()
    {
        var result = Of(Service.Alsh).In(2025, Hours(), Lot(Service.Alsh, 40_000, 2018, "E"), Lot(Service.Alsh, 15_000, 2022, "N"));

        Assert.Equal(Bounds.Of(10_000m), result.Lines[1].PaidUnits);
        Assert.Equal(5_000m, result.Lines[1].Amount!.Value.Exact);
        Assert.Equal(25_000m, result.Total!.Value.Exact);
    }

    [Fact]
    public void The_cap_of_2024_is_deduced_and_off_unless_asked_for()
    {
        PlaceLot[] lots = [Lot(Service.Alsh, 40_000, 2018, "E"), Lot(Service.Alsh, 15_000, 2022, "N")];

        var without = Of(Service.Alsh).In(2024, Hours(), lots).Lines[1];
        Assert.Equal((new Bounds(0, 15_000m), (0m, 7_500m)), (without.PaidUnits!.Value, without.Bounds()));
        Assert.Equal(["CTG4206"], without.Reasons.Codes());
        Assert.Equal(Bounds.Of(10_000m), Of(Service.Alsh).In(2024, Hours().AcceptDeduced(), lots).Lines[1].PaidUnits);
    }

    [Fact]
    public void The_cap_is_on_the_hours_of_the_year_and_the_oldest_are_served_first()
    {
        PlaceLot[] lots = [Lot(Service.Alsh, 40_000, 2018, "E"), new("A", "A-late", 12_000, new LocalDate(2025, 7, 1), null, Service.Alsh), Lot(Service.Alsh, 6_000, 2022, "B-early")];

        // 12,000 hours a year from July are 6,000 in 2025; 6,000 and 6,000 are 2,000 above the cap.
        Assert.Equal([null, Bounds.Of(4_000m), Bounds.Of(6_000m)], Of(Service.Alsh).In(2025, Hours(), lots).Lines.Select(line => line.PaidUnits));
        Assert.Equal([null, Bounds.Of(6_000m), Bounds.Of(4_000m)], Of(Service.Alsh).In(2025, Hours(Given.Choice("H-18", "recentes")), lots).Lines.Select(line => line.PaidUnits));
    }

    [Fact]
    public void A_cap_that_is_a_range_bounds_the_hours_paid()
    {
        var bareme = Hours(Given.Figure("BS-PLAFOND", "2020-01-01", "\"min\": 10, \"max\": 20"));
        var line = Of(Service.Alsh).In(2023, bareme, Lot(Service.Alsh, 15_000, 2022)).Lines[0];

        Assert.Equal((new Bounds(4_000m, 8_000m), (2_000m, 4_000m)), (line.PaidUnits!.Value, line.Bounds()));
        Assert.Equal(["CTG4201"], line.Reasons.Codes());
    }

    [Fact]
    public void Without_contracted_hours_the_cap_is_not_known()
    {
        var line = (Of(Service.Alsh) with { ReferenceUnits = null }).In(2025, Hours(), Lot(Service.Alsh, 15_000, 2022)).Lines[0];

        Assert.Equal((new Bounds(0, 15_000m), "CTG4207"), (line.PaidUnits!.Value, Assert.Single(line.Reasons.Codes())));
    }

    [Theory]
    [InlineData(Service.Alsh, "BS-ALSH")]
    [InlineData(Service.AccueilDeJeunes, "BS-JEUNES")]
    [InlineData(Service.Rpe, "BS-RPE")]
    [InlineData(Service.Laep, "BS-LAEP")]
    [InlineData(Service.Pilotage, "BS-PILOTAGE")]
    public void The_amount_of_a_new_unit_is_local(Service service, string figure)
    {
        var lot = Lot(service, 0.5m, 2022);
        var missing = (Of(service) with { ReferenceUnits = 10 }).In(2025, lot).Lines[0];
        var given = (Of(service) with { ReferenceUnits = 10 }).In(2025, Given.Bareme(Given.Figure(figure, "2020-01-01", "\"montant\": 24000")), lot).Lines[0];

        Assert.Equal((AmountStatut.Indetermine, "CTG4103"), (missing.Statut, Assert.Single(missing.Reasons.Codes())));
        Assert.Contains(figure, missing.Reasons[0].Message(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(12_000m, given.Amount!.Value.Exact);
    }

    [Theory]
    [InlineData(Service.Ludotheque, "CTG4411")]
    [InlineData(Service.Sejours, "CTG4412")]
    [InlineData(Service.Bafa, "CTG4412")]
    public void Services_that_the_bonus_does_not_take_over_are_excluded_and_their_psej_shown_as_lost(Service service, string code)
    {
        var result = Of(service).In(2021, Lot(service, 100, 2018));

        Assert.Equal((AmountStatut.Exclu, code), (result.Lines[0].Statut, Assert.Single(result.Lines[0].Reasons.Codes())));
        Assert.Equal(-20_000m, result.Difference!.Value.Exact);
        Assert.Contains("CTG3010", result.Notices.Codes());
    }

    [Fact]
    public void The_measures_of_crèches_are_not_for_other_services()
    {
        var bareme = Given.Bareme(Given.Figure("BT-F", "2020-01-01", "\"montant\": 2500") + ", " + Given.Figure("BT-V", "2025-01-01", "\"montant\": 10"));
        var territory = Of(Service.Rpe) with { ReferenceUnits = 1, IsUnderRattrapage = true, Places2023 = 1 };
        var result = territory.In(2026, bareme, Lot(Service.Rpe, 1, 2018));

        Assert.Equal(20_000m, result.Total!.Value.Exact);
        Assert.DoesNotContain(result.Figures, value => value.Figure.Id.StartsWith("BT-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_service_that_is_not_co_financed_is_excluded_and_paje_is_a_word_for_crèches()
    {
        var result = Of(Service.Laep).In(2021, Lot(Service.Laep, 10, 2018, "a") with { IsCofinanced = false }, Lot(Service.Laep, 10, 2018, "b") with { Financement = Financement.Paje });

        Assert.Equal([AmountStatut.Exclu, AmountStatut.Exact], result.Lines.Select(line => line.Statut));
    }
}
