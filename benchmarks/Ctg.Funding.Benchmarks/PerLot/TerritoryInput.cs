using System.Text.Json;
using NodaTime;

namespace Ctg.Funding.Benchmarks.PerLot;

/// <summary>What the other engines need of the territory, the year and the barème.</summary>
/// <param name="Psej">PSEJ, euros.</param>
/// <param name="ReferencePlaces">Places that it is spread over.</param>
/// <param name="ReferenceDay">Last day on which a lot that opens is existing, counted from 1970.</param>
/// <param name="FirstMonth">First month of the year that is due, counted from the year 0.</param>
/// <param name="LastMonth">Last month of the year.</param>
/// <param name="Top">Amount of a new place in a priority zone.</param>
/// <param name="NewMin">Least amount of another new place.</param>
public sealed record TerritoryInput(decimal Psej, decimal ReferencePlaces, int ReferenceDay, int FirstMonth, int LastMonth, decimal Top, decimal NewMin)
{
    internal static TerritoryInput Of(JsonElement figures)
    {
        var (territory, january) = (OneTerritory.Territory, LotInput.MonthOf(new LocalDate(OneTerritory.Year, 1, 1)));
        return new(
            territory.Psej!.Value.Min, territory.ReferenceUnits!.Value, LotInput.DayOf(territory.CejEnd!.Value), Math.Max(january, LotInput.MonthOf(territory.CtgEffect)),
            january + 11, figures.GetProperty("top").GetDecimal(), figures.GetProperty("new_min").GetDecimal());
    }
}
