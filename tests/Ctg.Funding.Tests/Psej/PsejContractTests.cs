using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Psej;
using Ctg.Funding.Territories;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Psej;

public sealed class PsejContractTests
{
    private static readonly Func<PsejAction>[] Impossible =
    [
        () => new PsejAction(" ", "T", Service.Eaje, 1),
        () => new PsejAction("A", "", Service.Eaje, 1),
        () => new PsejAction("A", "T", Service.Eaje, -0.01m),
        () => Contract.New(1) with { CostCeiling = -1 },
        () => Contract.New(1) with { FamilyParticipations = -1 },
        () => Contract.New(1) with { PrestationDeService = 1_000_000_001 },
        () => Contract.New(1) with { OtherRevenue = 0.00001m },
        () => Contract.New(1) with { Units = -1 },
        () => Contract.New(1) with { Units = 1.001m },
        () => Contract.New(1) with { CapacityBefore = -1 },
        () => Contract.New(1) with { Capacity = -1 },
        () => Contract.New(1) with { PreviousRate = 100.0001m },
        () => Contract.New(1) with { PreviousRate = 55.00001m },
    ];

    [Fact]
    public void PS3_A_contract_lasts_four_years() =>
        Assert.Equal([2016, 2017, 2018, 2019], PsejCalculator.YearsOf(Contract.Cej, Bareme.BuiltIn));

    [Fact]
    public void PS3_A_contract_extended_expressly_lasts_to_2022() =>
        Assert.Equal([2018, 2019, 2020, 2021, 2022], PsejCalculator.YearsOf(new Cej("CEJ", 2018) { ExtraYears = 1 }, Bareme.BuiltIn));

    [Theory]
    [InlineData(2005, 0)]
    [InlineData(2020, 0)]
    [InlineData(2019, 1)]
    [InlineData(-5, 0)]
    [InlineData(int.MaxValue, 0)]
    public void PS3_A_contract_with_a_year_that_no_text_knows_is_refused(int first, int extra) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PsejCalculator.YearsOf(new Cej("CEJ", first) { ExtraYears = extra }, Bareme.BuiltIn));

    [Theory]
    [InlineData(2015)]
    [InlineData(2020)]
    public void A_year_outside_the_contract_is_refused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Contract.Result(year, null, Contract.New(100m)));

    [Fact]
    public void Two_actions_of_one_code_are_refused() =>
        Assert.Throws<ArgumentException>(() => Contract.Result(Contract.New(100m), Contract.Older(100m, "A")));

    [Fact]
    public void Cents_are_shared_so_that_actions_add_up_to_the_total_rounded_half_up()
    {
        // Three times 0.0055 make 0.0165, so 0.02: the two first codes take a cent.
        var result = Contract.Result(Contract.New(0.01m, "C"), Contract.New(0.01m, "A"), Contract.New(0.01m, "B"));

        Assert.Equal([0m, 0.01m, 0.01m], result.Lines.Select(line => line.Amount!.Value.Exact!.Value));
        Assert.Equal(Bounds.Of(0.02m), result.Total);
    }

    [Fact]
    public void The_amounts_of_each_territory_and_service_are_what_R4_needs()
    {
        var result = Contract.Result(
            Contract.New(100_000m),
            new PsejAction("L", "T", Service.Ludotheque, 10_000m) { CostCeiling = 10_000m, CapacityBefore = 0 },
            Contract.Older(100_000m),
            Contract.Post(60_000m),
            new PsejAction("E", "S", Service.Eaje, 20_000m) { CostCeiling = 20_000m, CapacityBefore = 0 });

        Assert.Equal(
            [
                new PsejShare("S", Service.Eaje, Bounds.Of(11_000m)),
                new PsejShare("T", Service.Eaje, Bounds.Of(118_000m)),
                new PsejShare("T", Service.Pilotage, Bounds.Of(29_966.40m)),
                new PsejShare("T", Service.Ludotheque, Bounds.Of(5_500m)),
            ],
            result.Shares);
    }

    [Fact]
    public void An_indeterminate_action_leaves_the_amount_of_its_service_unknown()
    {
        var result = Contract.Result(2016, Contract.Figure("PS-4", "\"montant\": 2, \"confirme\": 2015"), Contract.New(100_000m), Contract.Older(100_000m), Contract.Post(60_000m));

        Assert.Equal([new PsejShare("T", Service.Eaje, null), new PsejShare("T", Service.Pilotage, Bounds.Of(29_966.40m))], result.Shares);
        Assert.Equal(Bounds.Of(84_966.40m), result.Total);
        Assert.True(result.IsPartial);
    }

    [Fact]
    public void A_thousand_actions_at_the_limit_of_every_input_still_add_up_to_the_cent()
    {
        // 999 999 999.9999 × 96.9999 % is 969 998 999.999903..., a thousand times that 969 998 999 999.90.
        PsejAction[] actions = [.. Enumerable.Range(0, 1_000).Select(i => Contract.Older(999_999_999.9999m, $"A{i:000}") with { PreviousRate = 99.9999m })];

        var result = Contract.Result(actions);

        Assert.Equal(Bounds.Of(969_998_999_999.90m), result.Total);
        Assert.Equal(969_998_999_999.90m, result.Lines.Sum(line => line.Amount!.Value.Min));
    }

    [Fact]
    public void R4_The_amount_of_creches_in_the_last_year_spreads_over_the_places_of_its_territory()
    {
        var lastYear = PsejCalculator.CalculateYears(Contract.Cej, [Contract.New(100_000m), Contract.Older(100_000m)], Bareme.BuiltIn)[^1];
        var territory = new Territory("T", new LocalDate(2020, 1, 1))
        {
            CejEnd = new LocalDate(2019, 12, 31),
            Psej = lastYear.Shares.Single(share => share.Service == Service.Eaje).Amount!.Value.Exact,
            ReferenceUnits = 50,
        };

        var bonus = BonusTerritoireCalculator.Calculate(territory, [new PlaceLot("T", "S", 50, new LocalDate(2010, 1, 1))], 2020, Bareme.BuiltIn);

        Assert.Equal(Bounds.Of(2_200m), bonus.Lines.Single().PerUnit);
        Assert.Equal(Bounds.Of(110_000m), bonus.Total);
    }

    [Fact]
    public void A_contract_without_action_pays_nothing()
    {
        var result = Contract.Result();

        Assert.Equal(Bounds.Of(0), result.Total);
        Assert.Equal(AmountStatut.Exact, result.Statut);
        Assert.Empty(result.Shares);
    }

    [Fact]
    public void A_rate_later_than_any_source_says_so() =>
        Assert.Contains("CTG3001", Contract.Result(Contract.New(100m)).Notices.Select(notice => notice.Code));

    [Theory]
    [InlineData(Service.Eaje, ServiceUnit.Place, Destination.BonusTerritoire, null)]
    [InlineData(Service.Alsh, ServiceUnit.HeureEnfant, Destination.BonusTerritoire, null)]
    [InlineData(Service.AccueilDeJeunes, ServiceUnit.HeureEnfant, Destination.BonusTerritoire, null)]
    [InlineData(Service.Rpe, ServiceUnit.Etp, Destination.BonusTerritoire, null)]
    [InlineData(Service.Laep, ServiceUnit.Heure, Destination.BonusTerritoire, null)]
    [InlineData(Service.Pilotage, ServiceUnit.Etp, Destination.BonusTerritoire, null)]
    [InlineData(Service.Ludotheque, ServiceUnit.Heure, Destination.FondsPublicsEtTerritoires, "CTG4411")]
    [InlineData(Service.Sejours, ServiceUnit.Jour, Destination.Aucune, "CTG4412")]
    [InlineData(Service.Bafa, ServiceUnit.Stagiaire, Destination.Aucune, "CTG4412")]
    public void Each_service_has_its_unit_and_its_fate(Service service, ServiceUnit unit, Destination destination, string? code)
    {
        var fate = ServiceFate.Of(service);

        Assert.Equal((unit, destination, code), (fate.Unit, fate.Destination, fate.Reason?.Code));
    }

    [Fact]
    public void Every_service_has_a_fate_and_a_price() =>
        Assert.All(Enum.GetValues<Service>(), service =>
        {
            Assert.Equal(service, ServiceFate.Of(service).Service);
            Assert.NotNull(Contract.Line(new PsejAction("A", "T", service, 1_000m)));
        });

    [Fact]
    public void An_impossible_action_cannot_exist() => Assert.All(Impossible, make => Assert.ThrowsAny<ArgumentException>(make));
}
