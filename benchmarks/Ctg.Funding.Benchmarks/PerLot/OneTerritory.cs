using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Benchmarks.PerLot;

/// <summary>The territory of the benchmarks of the core, of any number of lots: one in three is new, one in six stands in a QPV.</summary>
internal static class OneTerritory
{
    internal const int Year = 2024;

    internal static Territory Territory { get; } = new("03190", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 654_321.09m, ReferenceUnits = 60 };

    internal static PlaceLot[] Lots(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new PlaceLot("03190", $"S{i}", 10 + (i % 30), new LocalDate(i % 3 == 0 ? 2022 : 2015, 1 + (i % 12), 1))
        {
            IsInQpv = i % 6 == 0,
            Line = i + 2,
        }),
    ];
}
