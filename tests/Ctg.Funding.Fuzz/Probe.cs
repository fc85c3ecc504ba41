using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Piaje;
using Ctg.Funding.Scenarios;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Fuzz;

/// <summary>A small calculation that uses most figures: a barème that was accepted must carry it through.</summary>
internal static class Probe
{
    private static readonly Territory Territory = new("A", new LocalDate(2021, 4, 15))
    {
        CejEnd = new LocalDate(2020, 12, 31),
        Psej = 120_000,
        ReferenceUnits = 60,
        IsUnderRattrapage = true,
        PotentielFinancier = 900,
        NiveauDeVie = 19_000,
    };

    private static readonly PlaceLot[] Lots =
    [
        new PlaceLot("A", "S1", 40, new LocalDate(2012, 9, 1)),
        new PlaceLot("A", "S2", 20, new LocalDate(2022, 4, 1)),
        new PlaceLot("A", "S3", 10, new LocalDate(2022, 4, 1), new LocalDate(2025, 8, 31)) { IsInQpv = true },
    ];

    private static readonly PiajeProject Project = new("P", Operation.Creation, 20, 900_000, new LocalDate(2021, 3, 1), new LocalDate(2024, 9, 1))
    {
        HasGrosOeuvre = true,
        HasDeveloppementDurable = true,
        CoverageRate = 45,
        PotentielFinancier = 900,
    };

    private static readonly PlaceLot[] Hours =
    [
        new PlaceLot("A", "H1", 40_000, new LocalDate(2012, 9, 1), null, Service.Alsh),
        new PlaceLot("A", "H2", 15_000.5m, new LocalDate(2022, 4, 1), null, Service.Alsh),
    ];

    internal static void Compare(Scenario scenario) => new ScenarioComparer(new ScenarioInputs([Territory, Territory with { Service = Service.Alsh }], [.. Lots, .. Hours], Bareme.BuiltIn), [2024]).Compare(scenario);

    internal static void Compute(Bareme bareme)
    {
        foreach (var year in (int[])[2021, 2024, 2026])
        {
            if (year < BonusTerritoireCalculator.FirstYear(bareme))
            {
                continue;
            }

            Check(BonusTerritoireCalculator.Compare(Territory, Lots, year, bareme));
            Check(BonusTerritoireCalculator.Compare(Territory with { Service = Service.Alsh }, Hours, year, bareme));
        }

        PiajeCalculator.Calculate(Project, bareme);
    }

    private static void Check(BeforeAfter compared)
    {
        if (compared.Result.Total is { Max: { } max } total && total.Min > max)
        {
            throw new InvalidOperationException($"{compared.Result.Year}: the low bound {total.Min} is above the high one, {max}.");
        }

        if (compared.Low is { } low && compared.Result.PsejPerYear is { IsExact: true } && low.Total != compared.Result.Difference!.Value.Min)
        {
            throw new InvalidOperationException($"{compared.Result.Year}: the causes make {low.Total}, the difference is {compared.Result.Difference}.");
        }
    }
}
