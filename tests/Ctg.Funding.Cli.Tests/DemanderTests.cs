using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary><c>demander</c>: what is not known, ranked by what knowing it would settle, and the letter.</summary>
public sealed class DemanderTests
{
    public static TheoryData<string> Samples => ["trois-territoires", "departement", "transition", "ville"];

    [Fact]
    public void The_town_asks_for_the_revaluation_then_for_its_tranche_and_the_letter_says_so_three_times()
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of(["demander", .. SampleFiles.Of("ville"), "--annee", "2024-2026", "--sortie", folder.At("out")]);

        Assert.Equal(0, run.ExitCode);
        var rows = folder.Rows("out", "demandes.csv");

        // Four structures of existing places in 2025 and 2026; ten new places at 1 000 € more or less for 4, 12 and 12 months, to the cent of their lines.
        Assert.Equal(["BT-V", "BT-N"], rows.Select(row => row["demande"]));
        Assert.Equal(("0", "8", "860416,67", "0,00", "2025, 2026"), Told(rows[0]));
        Assert.Equal(("0", "0", "0,00", "23333,34", "2024, 2025, 2026"), Told(rows[1]));
        Assert.Equal("La Ruche (RUCHE)", rows[1]["structures"]);
        var (markdown, page) = (File.ReadAllText(folder.At("out", "lettre.md")), System.Net.WebUtility.HtmlDecode(File.ReadAllText(folder.At("out", "lettre.html"))));
        using var document = WordprocessingDocument.Open(folder.At("out", "lettre.docx"), isEditable: false);
        var word = document.MainDocumentPart!.Document!.InnerText;
        foreach (var said in new[] { "Bonus territoire CTG 2024-2026", "6 structures (Montluçon)", "Offre nouvelle, toutes tranches (BT-N)", "23\u00A0333,34 € d'incertitude", "Crèche Bellevue (BELLEVUE)" })
        {
            Assert.Contains(said, markdown, StringComparison.Ordinal);
            Assert.Contains(said, page, StringComparison.Ordinal);
            Assert.Contains(said, word, StringComparison.Ordinal);
        }

        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        Assert.Equal(0, CommandRun.Of("rejouer", folder.At("out", "manifeste.json")).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Demands_are_ranked_and_bear_on_the_lines_that_are_open(string sample)
    {
        using var folder = new WorkFolder();
        Assert.Equal(0, CommandRun.Of(["demander", .. SampleFiles.Of(sample), "--annee", "2021-2026", "--sortie", folder.At("out")]).ExitCode);
        Assert.Equal(0, CommandRun.Of(["calculer", .. SampleFiles.Of(sample), "--annee", "2021-2026", "--sortie", folder.At("lines")]).ExitCode);
        var (rows, lines) = (folder.Rows("out", "demandes.csv"), folder.Rows("lines", "lignes.csv"));

        var ranks = rows.Select(row => (Number(row["montants_inconnus"]), Number(row["au_moins"]), Number(row["montants_sans_maximum"]), Number(row["euros_regles"]), Number(row["euros_possibles"]))).ToArray();
        Assert.Equal(ranks.OrderDescending(), ranks);
        Assert.All(ranks, rank => Assert.NotEqual((0m, 0m, 0m, 0m, 0m), rank));

        // Each of these figures is the only one that leaves the lines it bears on open.
        Assert.Equal(
            lines.Where(row => row["statut"] == "minimum").Sum(row => Number(row["montant_min"])),
            Number(rows.Single(row => row["demande"] == "BT-V")["au_moins"]));
        var widths = lines.Where(row => row["statut"] == "bornes").Select(row => (Of: $"({row["structure"]})", Width: Number(row["montant_max"]) - Number(row["montant_min"]))).Where(line => line.Width > 0.01m).ToArray();
        Assert.InRange(rows.Sum(row => Number(row["euros_regles"])), 0, widths.Sum(line => line.Width));
        Assert.InRange(rows.Sum(row => Number(row["euros_regles"]) + Number(row["euros_possibles"])), widths.Sum(line => line.Width), decimal.MaxValue);
        var named = string.Join(", ", rows.Select(row => row["structures"]));
        Assert.All(widths, line => Assert.Contains(line.Of, named, StringComparison.Ordinal));
        Assert.Equal(
            lines.Where(row => row["statut"] == "indetermine").Select(row => $"({row["structure"]})").Distinct().Order(StringComparer.Ordinal),
            rows.Where(row => row["montants_inconnus"] != "0").SelectMany(row => row["structures"].Split(", ")).Select(name => name[name.LastIndexOf('(')..]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_answered_settles_the_euros_announced_and_is_asked_no_more()
    {
        using var folder = new WorkFolder();
        var local = folder.Write("local.json", """{ "bareme": "reponse", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "montant": 3000, "sources": ["Caf"] } ] } } }""");
        string[] after = ["--bareme", local];
        Assert.Equal(0, CommandRun.Of(["demander", .. SampleFiles.Of("ville"), "--annee", "2024", "--sortie", folder.At("before")]).ExitCode);
        Assert.Equal(0, CommandRun.Of(["demander", .. SampleFiles.Of("ville"), "--annee", "2024", .. after, "--sortie", folder.At("after"), "--lang", "en"]).ExitCode);
        Assert.Equal(0, CommandRun.Of(["calculer", .. SampleFiles.Of("ville"), "--annee", "2024", "--sortie", folder.At("lines")]).ExitCode);

        var asked = Assert.Single(folder.Rows("before", "demandes.csv"));
        Assert.Equal(
            folder.Rows("lines", "lignes.csv").Where(row => row["montant_max"].Length > 0).Sum(row => Number(row["montant_max"]) - Number(row["montant_min"])),
            Number(asked["euros_regles"]));
        Assert.Empty(folder.Rows("after", "demandes.csv"));
        Assert.Contains("Nothing is missing: every amount is known to the cent.", File.ReadAllText(folder.At("after", "lettre.md")), StringComparison.Ordinal);
    }

    /// <summary>In 2028 neither the revaluation nor the trajectoire is public: each alone leaves an existing place without a maximum, and both are asked for.</summary>
    [Fact]
    public void What_only_settles_an_amount_together_with_something_else_is_asked_for_too()
    {
        using var folder = new WorkFolder();
        Assert.Equal(0, CommandRun.Of(["demander", .. SampleFiles.Of("ville"), "--annee", "2028", "--sortie", folder.At("out")]).ExitCode);

        Assert.Equal(
            [("BT-T", "6", "554000,00"), ("BT-V", "4", "420000,00")],
            folder.Rows("out", "demandes.csv").Select(row => (row["demande"], row["montants_sans_maximum"], row["au_moins"])));
    }

    [Fact]
    public void It_needs_a_folder()
    {
        var run = CommandRun.Of(["demander", .. SampleFiles.Of("ville"), "--annee", "2024", "--sortie", "-"]);

        Assert.Equal((2, true), (run.ExitCode, run.Error.StartsWith("CTG9025", StringComparison.Ordinal)));
    }

    private static (string, string, string, string, string) Told(Dictionary<string, string> row) =>
        (row["montants_inconnus"], row["montants_sans_maximum"], row["au_moins"], row["euros_regles"], row["annees"]);

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}
