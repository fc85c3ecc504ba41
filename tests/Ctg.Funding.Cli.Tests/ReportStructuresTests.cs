using System.Globalization;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>The sections of the report about structures show the figures of the files, to the cent.</summary>
public sealed partial class ReportStructuresTests
{
    public static TheoryData<string> Samples => ["trois-territoires", "departement", "transition", "ville"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_page_and_the_workbook_have_the_figures_of_the_files(string sample)
    {
        using var folder = new WorkFolder();
        Assert.Equal(0, CommandRun.Of(["projeter", .. SampleFiles.Of(sample), "--de", "2022", "--a", "2026", "--sortie", folder.At("out")]).ExitCode);
        string[] report = ["rapport", .. SampleFiles.Of(sample), "--annee", "2024", "--de", "2022", "--a", "2026", "--sortie"];
        Assert.Equal(0, CommandRun.Of([.. report, folder.At("r.html")]).ExitCode);
        Assert.Equal(0, CommandRun.Of([.. report, folder.At("r.xlsx")]).ExitCode);
        var page = File.ReadAllText(folder.At("r.html"));
        var (structures, parts, budget) = (folder.Rows("out", "structures.csv"), folder.Rows("out", "versements-structures.csv"), folder.Rows("out", "budget.csv"));

        Assert.Equal(
            structures.SelectMany(row => Enumerable.Range(2022, 5).Select(year => Number(row[$"montant_{year}_min"]))),
            Table(page, "structures"));
        Assert.Equal(
            parts.Where(row => row["mois"].StartsWith("2024", StringComparison.Ordinal)).Sum(row => Number(row["montant_min"])) * 2,
            Table(page, "versements").Sum());
        Assert.Equal(
            budget.Take(300).SelectMany(row => new[] { "du", "recu", "recu_exercice", "recu_anterieur", "reste" }.Select(amount => Number(row[$"{amount}_min"]))),
            Table(page, "budget"));

        Assert.Equal(
            structures.Select(row => (row["structure"], Number(row["montant_2026_min"]), Number(row["montant_2026_max"]))),
            Sheet(folder, "Structures").Select(row => ($"{row["Structure"]}", Cell(row["2026 min"]), Cell(row["2026 max"]))));
        Assert.Equal(
            parts.Sum(row => Number(row["montant_min"])), Sheet(folder, "Versements").Sum(row => Cell(row["Montant min"])));
        Assert.Equal(
            budget.Select(row => (row["beneficiaire"], row["exercice"], Number(row["reste_min"]))),
            Sheet(folder, "Budget").Select(row => ($"{row["Bénéficiaire"]}", $"{row["Exercice"]}", Cell(row["Reste à recevoir min"]))));
    }

    /// <summary>The amounts of a table of the page, by the values that it is sorted by; what is empty is 0.</summary>
    private static IEnumerable<decimal> Table(string page, string id) =>
        Amount().Matches(Regex.Match(page, $"<table id=\"{id}\".*?</table>", RegexOptions.Singleline).Value).Select(match => Number(match.Groups[1].Value));

    private static IEnumerable<IDictionary<string, object>> Sheet(WorkFolder folder, string name) =>
        MiniExcel.Query(folder.At("r.xlsx"), useHeaderRow: true, sheetName: name).Cast<IDictionary<string, object>>();

    private static decimal Cell(object? value) => value is null ? 0 : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static decimal Number(string text) => text.Length == 0 ? 0 : decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex("data-value=\"([^\"]*)\"")]
    private static partial Regex Amount();
}
