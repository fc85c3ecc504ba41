using System.Globalization;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>What each structure gets: <c>structures.csv</c>, its receipts and the budget, against <c>lignes.csv</c> and <c>versements.csv</c>.</summary>
public sealed class StructuresTests
{
    private static readonly int[] Years = [.. Enumerable.Range(2020, 8)];

    public static TheoryData<string> Samples => ["trois-territoires", "departement", "transition", "ville"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Structures_receipts_and_budget_are_the_lines_and_the_payments_to_the_cent(string sample)
    {
        using var folder = new WorkFolder();
        Assert.Equal(0, CommandRun.Of(["projeter", .. SampleFiles.Of(sample), "--de", "2020", "--a", "2027", "--sortie", folder.At("out")]).ExitCode);
        Assert.Equal(0, CommandRun.Of(["calculer", .. SampleFiles.Of(sample), "--annee", "2020-2027", "--sortie", folder.At("lines")]).ExitCode);
        var (lines, structures) = (folder.Rows("lines", "lignes.csv"), folder.Rows("out", "structures.csv"));
        var (receipts, parts, budget) = (folder.Rows("out", "versements.csv"), folder.Rows("out", "versements-structures.csv"), folder.Rows("out", "budget.csv"));

        // Each structure's years are its lines; a line without a maximum leaves the structure without one.
        foreach (var bound in new[] { "min", "max" })
        {
            var byLine = Summed(lines.Where(row => row["montant_min"].Length > 0), row => $"{row["territoire"]}/{row["service"]}/{row["structure"]}/{row["annee"]}", $"montant_{bound}");
            var byStructure = Summed(
                structures.SelectMany(row => Years.Where(year => row[$"montant_{year}_min"].Length > 0).Select(year => new Dictionary<string, string>
                {
                    ["of"] = $"{row["territoire"]}/{row["service"]}/{row["structure"]}/{year}",
                    ["amount"] = row[$"montant_{year}_{bound}"],
                })),
                row => row["of"], "amount");
            Assert.NotEmpty(byLine);
            Assert.Equal(byLine, byStructure);

            // Its receipts add up to what it is due, and those of the structures of a payee to what the payee receives.
            Assert.Equal(
                Summed(parts, row => $"{row["territoire"]}/{row["structure"]}/{row["annee_due"]}", $"montant_{bound}"),
                Summed(lines.Where(row => row["montant_min"] is not ("" or "0,00")), row => $"{row["territoire"]}/{row["structure"]}/{row["annee"]}", $"montant_{bound}"));
            Assert.Equal(
                Summed(receipts.Where(row => row["nature"] != "psej"), Receipt, $"montant_{bound}"),
                Summed(parts, Receipt, $"montant_{bound}"));

            // The budget: what is due for a year and what is received in it, by payee.
            Assert.Equal(
                Summed(receipts, row => $"{row["beneficiaire"]}/{row["mois"][..4]}", $"montant_{bound}"),
                Summed(budget, row => $"{row["beneficiaire"]}/{row["exercice"]}", $"recu_{bound}").Where(year => year.Value != 0));
            Assert.Equal(
                Summed(receipts, row => $"{row["beneficiaire"]}/{row["annee_due"]}", $"montant_{bound}"),
                Summed(budget, row => $"{row["beneficiaire"]}/{row["exercice"]}", $"du_{bound}").Where(year => year.Value != 0));
        }

        // What is left at the end of a year is what was left before, and what is due, less what is received.
        foreach (var account in budget.GroupBy(row => $"{row["beneficiaire"]}/{row["regime"]}"))
        {
            var left = 0m;
            foreach (var year in account)
            {
                Assert.Equal(left + Euros(year["du_min"]) - Euros(year["recu_min"]), Euros(year["reste_min"]));
                left = Euros(year["reste_min"])!.Value;
            }

            Assert.Equal(0, left);
        }
    }

    [Fact]
    public void The_town_names_its_structures_and_who_is_paid_for_them_everywhere()
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of(["projeter", .. SampleFiles.Of("ville"), "--de", "2022", "--a", "2026", "--sortie", folder.At("out"), "--tableau", "oui"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Les Lutins (LUTINS), 2026 : 30 nouvelles en QPV × 3 700,00 €", PlainText.Of(run.Output), StringComparison.Ordinal);
        Assert.Contains("Crèche Bellevue (€)", PlainText.Of(run.Output), StringComparison.Ordinal);
        var rows = folder.Rows("out", "structures.csv").ToDictionary(row => row["structure"]);
        Assert.Equal(
            ("Les Lutins", "Association Les Petits Pas", "30", "108000,00", "111000,00", "exact"),
            (rows["LUTINS"]["nom"], rows["LUTINS"]["nom_gestionnaire"], rows["LUTINS"]["places_2026"], rows["LUTINS"]["montant_2024_max"], rows["LUTINS"]["montant_2026_min"], rows["LUTINS"]["statut_2026"]));
        Assert.Equal(
            ("55", "116666,67", "120000,00", "minimum", ""),
            (rows["RUCHE"]["places_2024"], rows["RUCHE"]["montant_2024_min"], rows["RUCHE"]["montant_2024_max"], rows["RUCHE"]["statut_2025"], rows["RUCHE"]["montant_2025_max"]));
        Assert.Equal(("", "exclu"), (rows["CIGALES"]["montant_2024_min"], rows["CIGALES"]["statut_2024"]));

        // The manager has a name of its own; the collectivity has that of its territory where no manager bears its code.
        Assert.All(folder.Rows("out", "versements.csv").Where(row => row["beneficiaire"] == "ASSO-PP"), row => Assert.Equal("Association Les Petits Pas", row["nom"]));
        Assert.All(folder.Rows("out", "beneficiaires.csv"), row => Assert.NotEqual("", row["nom"]));
        var budget = folder.Rows("out", "budget.csv").Single(row => row["beneficiaire"] == "MUT-ALLIER" && row["exercice"] == "2024");
        Assert.Equal(("116666,67", "114066,66", "32400,00", "35000,01"), (budget["du_min"], budget["recu_min"], budget["recu_anterieur_min"], budget["reste_min"]));
    }

    [Fact]
    public void Names_hold_where_lots_are_set_aside_and_a_formula_in_one_is_defused()
    {
        using var folder = new WorkFolder();
        var territories = folder.Write("t.csv", "territoire;nom;date_effet_ctg", "01001;Bourg;2020-01-01", "01002;Viriat;2020-01-01");
        var places = folder.Write(
            "p.csv",
            [
                "territoire;structure;nom;gestionnaire;nom_gestionnaire;financement;places;date_ouverture",
                .. Enumerable.Range(1, 3000).Select(i => $"0100{1 + (i % 2)};S{i:0000};{(i == 7 ? "=1+1" : $"Crèche n° {i}")};;;psu;{1 + (i % 50)};2021-01-01"),
            ]);
        foreach (var memory in new[] { "0", "64" })
        {
            Assert.Equal(0, CommandRun.Of("calculer", "--territoires", territories, "--places", places, "--annee", "2022", "--memoire", memory, "--sortie", folder.At($"c{memory}")).ExitCode);
            Assert.Equal(0, CommandRun.Of("projeter", "--territoires", territories, "--places", places, "--de", "2022", "--a", "2022", "--memoire", memory, "--sortie", folder.At($"p{memory}")).ExitCode);
        }

        var rows = folder.Rows("c0", "lignes.csv");
        Assert.Equal(3000, rows.Count);
        Assert.All(rows, row => Assert.Equal(row["structure"] == "S0007" ? "'=1+1" : $"Crèche n° {int.Parse(row["structure"][1..], CultureInfo.InvariantCulture)}", row["nom"]));
        Assert.All(folder.Rows("p0", "versements.csv"), row => Assert.Equal(row["beneficiaire"] == "S0007" ? "'=1+1" : $"Crèche n° {int.Parse(row["beneficiaire"][1..], CultureInfo.InvariantCulture)}", row["nom"]));
        foreach (var file in new[] { "structures.csv", "versements.csv", "versements-structures.csv", "budget.csv" })
        {
            Assert.Equal(File.ReadAllText(folder.At("p64", file)), File.ReadAllText(folder.At("p0", file)));
        }

        Assert.Equal(File.ReadAllText(folder.At("c64", "lignes.csv")), File.ReadAllText(folder.At("c0", "lignes.csv")));
    }

    private static string Receipt(Dictionary<string, string> row) => $"{row["beneficiaire"]}/{row["mois"]}/{row["annee_due"]}/{row["nature"]}";

    /// <summary>The sums of an amount by key, in the order of keys; none where one of them is empty.</summary>
    private static SortedDictionary<string, decimal?> Summed(IEnumerable<Dictionary<string, string>> rows, Func<Dictionary<string, string>, string> key, string column) =>
        new(rows.GroupBy(key).ToDictionary(group => group.Key, group => group.Aggregate((decimal?)0, (sum, row) => sum + Euros(row[column]))), StringComparer.Ordinal);

    private static decimal? Euros(string text) => text.Length == 0 ? null : decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}
