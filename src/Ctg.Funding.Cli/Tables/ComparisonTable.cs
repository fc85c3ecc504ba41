using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Scenarios;
using Spectre.Console;

namespace Ctg.Funding.Cli.Tables;

/// <summary>The tables for people: totals of each scenario, and for a single one who wins and loses most.</summary>
internal static class ComparisonTable
{
    private const int MostRows = 12;

    /// <summary>The totals of a scenario for a year.</summary>
    internal sealed record Row(string Scenario, AmountChange Total, int Winners, int Losers, int Unsure);

    internal static Row RowOf(ScenarioResult result, int year) => new(
        result.Scenario.Name,
        result.Total(year),
        result.Territories.Count(change => change.Year == year && change.Outcome == Outcome.Gagnant),
        result.Territories.Count(change => change.Year == year && change.Outcome == Outcome.Perdant),
        result.Territories.Count(change => change.Year == year && change.Outcome == Outcome.Incertain));

    internal static void Write(IAnsiConsole console, IReadOnlyList<Row> rows, CultureInfo language)
    {
        var table = PeopleTable.OfAmounts(
            language, "table.scenario", "table.annee", "table.base", "table.scenario-montant", "table.difference",
            "table.gagnants-perdants");
        foreach (var row in rows.Take(MostRows))
        {
            table.Add(
                row.Scenario, row.Total.Year.ToString(CultureInfo.InvariantCulture), TableText.Range(row.Total.Base),
                TableText.Range(row.Total.Changed),
                Difference(row.Total), $"{row.Winners} / {row.Losers} / {row.Unsure}");
        }

        table.Write(console);
    }

    internal static void WriteChanges(IAnsiConsole console, IEnumerable<AmountChange> changes, CultureInfo language)
    {
        var table = PeopleTable.OfAmounts(
            language, "table.territoire", "table.annee", "table.base", "table.scenario-montant", "table.difference");
        foreach (var change in changes.Take(MostRows))
        {
            table.Add(
                change.Territory, Number(change.Year), TableText.Range(change.Base), TableText.Range(change.Changed), Difference(change));
        }

        table.Write(console);
    }

    /// <summary>The difference at both ends: one number where they are equal.</summary>
    internal static string Difference(AmountChange change) => (change.Low, change.High) switch
    {
        (null, _) => "?",
        ({ } low, null) => Signed(low) + " …",
        ({ } low, { } high) when low == high => Signed(low),
        ({ } low, { } high) => $"{Signed(low)} … {Signed(high)}",
    };

    private static string Signed(decimal amount) => (amount > 0 ? "+" : "") + TableText.Euros(amount);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
