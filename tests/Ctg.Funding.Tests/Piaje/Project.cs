using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.Piaje;
using NodaTime;

namespace Ctg.Funding.Tests.Piaje;

/// <summary>Projects in the words of a test: a PSU creation of 20 places, all majorations, coverage 45 %, 900 000 € of expenses.</summary>
internal static class Project
{
    internal static Bareme Public => Bareme.BuiltIn;

    internal static Bareme WithDeduced => Bareme.BuiltIn.AcceptDeduced();

    internal static PiajeProject All(string? filed, string? decided, decimal expenses = 900_000m, int places = 20) => Plain(filed, decided, expenses, places) with
    {
        HasGrosOeuvre = true,
        HasDeveloppementDurable = true,
        CoverageRate = 45m,
        IsInPriorityZone = true,
    };

    /// <summary>A creation without any majoration that can be told: coverage above the threshold.</summary>
    internal static PiajeProject Plain(string? filed, string? decided, decimal expenses = 900_000m, int places = 20) =>
        new("P", Operation.Creation, places, expenses, Day(filed), Day(decided)) { CoverageRate = 70m };

    internal static PiajeProject Enlarging(int before, int created) =>
        new("P", Operation.Extension, created, 900_000m, Day("2021-03-01"), Day("2021-09-01")) { PlacesBefore = before, CoverageRate = 70m };

    internal static Bareme Local(string figures)
    {
        var reading = Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes($$"""{ "bareme": "test", "figures": { {{figures}} } }"""));
        return reading.Value ?? throw new ArgumentException(string.Join(" ", reading.Faults), nameof(figures));
    }

    internal static (decimal?, decimal?) Bounds(this PiajeResult result) => (result.MaximumGrant?.Min, result.MaximumGrant?.Max);

    private static LocalDate? Day(string? text) => text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
