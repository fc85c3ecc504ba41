using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Piaje;
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
        ReferencePlaces = 60,
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
        HasStructuralWorks = true,
        IsSustainable = true,
        CoverageRate = 45,
        PotentielFinancier = 900,
    };

    internal static void Compute(Bareme bareme)
    {
        foreach (var year in (int[])[2021, 2024, 2026])
        {
            if (year < BonusTerritoireCalculator.FirstYear(bareme))
            {
                continue;
            }

            var result = BonusTerritoireCalculator.Calculate(Territory, Lots, year, bareme);
            if (result.Total is { Max: { } max } total && total.Min > max)
            {
                throw new InvalidOperationException($"{year}: the low bound {total.Min} is above the high one, {max}.");
            }
        }

        PiajeCalculator.Calculate(Project, bareme);
    }
}
