using System.Globalization;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Output;
using Ctg.Funding.Scenarios;
using Spectre.Console;

namespace Ctg.Funding.Cli.Tables;

/// <summary>The tables for people: totals of each scenario, and for a single one who wins and loses most.</summary>
internal static class ComparisonTable
{
    private const int MostRows = 12;

    internal static void Write(IAnsiConsole console, IReadOnlyList<(string Scenario, YearOutcome Outcome)> rows, CultureInfo language)
    {
        var table = PeopleTable.OfAmounts(
            language, "table.scenario", "table.annee", "table.base", "table.scenario-montant", "table.difference",
            "table.gagnants-perdants");
        foreach (var (scenario, outcome) in rows.Take(MostRows))
        {
            var (total, territories) = (outcome.Total, outcome.Territories);
            table.Add(
                scenario, Number(total.Year), TableText.Range(total.Base), TableText.Range(total.Changed), Difference(total),
                $"{territories.Winners} / {territories.Losers} / {territories.Unsure}");
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
