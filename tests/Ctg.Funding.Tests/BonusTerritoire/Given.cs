using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using NodaTime;

namespace Ctg.Funding.Tests.BonusTerritoire;

/// <summary>A territory and its lots in the words of a test: territory A, CEJ ended on 31 December 2020, CTG from 1 January 2021.</summary>
internal static class Given
{
    internal static Territory Territory => new("A", new LocalDate(2021, 1, 1)) { CejEnd = new LocalDate(2020, 12, 31), Psej = 120_000m };

    internal static Territory WithoutCej => new("A", new LocalDate(2021, 1, 1));

    internal static PlaceLot Existing(int places, string structure = "E") => new("A", structure, places, new LocalDate(2015, 1, 1));

    internal static PlaceLot New(int places, int year, int month, int day, string structure = "N") => new("A", structure, places, new LocalDate(year, month, day));

    internal static BonusTerritoireResult In(this Territory territory, int year, params PlaceLot[] lots) =>
        BonusTerritoireCalculator.Calculate(territory, lots, year, Ctg.Funding.Baremes.Bareme.BuiltIn);

    internal static BonusTerritoireResult In(this Territory territory, int year, Bareme bareme, params PlaceLot[] lots) =>
        BonusTerritoireCalculator.Calculate(territory, lots, year, bareme);

    /// <summary>The built-in barème completed by figures written as JSON members.</summary>
    internal static Bareme Bareme(string figures)
    {
        var reading = Ctg.Funding.Baremes.Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes($$"""{ "bareme": "test", "figures": { {{figures}} } }"""));
        return reading.Value ?? throw new ArgumentException(string.Join(" ", reading.Faults), nameof(figures));
    }

    /// <summary>One figure with one value from a date on.</summary>
    internal static string Figure(string id, string from, string content) =>
        $$"""
        "{{id}}": { "valeurs": [ { "du": "{{from}}", "sources": ["test"], {{content}} } ] }
        """;

    internal static string Choice(string id, string choice) => Figure(id, "2020-01-01", $"\"choix\": \"{choice}\"");

    internal static (decimal?, decimal?) Bounds(this BonusLine line) => (line.Amount?.Min, line.Amount?.Max);

    internal static IEnumerable<string> Codes(this IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Code);
}
