using System.Text.Json;
using Ctg.Funding.Explanations;
using Ctg.Funding.Tests.Explanations;
using NJsonSchema;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary><c>expliquer</c> on the PSEJ of a CEJ, on a PSEJ estimated within a territory, and on the receipts of a month.</summary>
public sealed class ExpliquerPsejTests : IDisposable
{
    private static readonly string Sample = WorkFolder.InRepository("samples", "transition");
    private static readonly string Actions = Path.Combine(Sample, "actions.csv");
    private static readonly string[] Inventory = ["-t", Path.Combine(Sample, "territoires.csv"), "-p", Path.Combine(Sample, "places.csv"), "--psej", Path.Combine(Sample, "psej.csv"), "--actions", Actions];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task Every_year_of_a_CEJ_is_explained_from_its_actions_alone_and_computed_again()
    {
        CommandRun.Of(["calculer", .. Inventory, "--annee", "2022", "--sortie", _work.At("sortie")]);
        var rows = _work.Rows("sortie", "psej-cej.csv").ToDictionary(row => row["annee"]);

        foreach (var (subject, explanation) in await Explained("--actions", Actions))
        {
            var row = rows[$"{subject.GetProperty("annee").GetInt32()}"];
            Assert.Equal("CEJ Avermes", subject.GetProperty("cej").GetString());
            foreach (var column in (string[])["montant", "accueil", "pilotage", "depassement_pilotage"])
            {
                Assert.Equal((row[$"{column}_min"], row[$"{column}_max"]), Shown(explanation, column));
            }

            rows.Remove(row["annee"]);
        }

        Assert.Empty(rows);
    }

    [Fact]
    public async Task An_estimated_PSEJ_is_followed_from_the_territory_down_to_the_costs_of_its_actions()
    {
        CommandRun.Of(["calculer", .. Inventory, "--annee", "2022", "--sortie", _work.At("sortie")]);
        var explained = await Explained([.. Inventory, "--annee", "2022"]);

        Assert.Equal(
            _work.Rows("sortie", "territoires.csv").Select(row => (row["territoire"], (row["bonus_min"], row["bonus_max"]))),
            explained.Select(each => (each.Subject.GetProperty("territoire").GetString()!, Shown(each.Explanation, "bonus"))));

        // Avermes: 55 % of 127,000 € and of 36,000 € for crèches, over 34 places.
        var avermes = explained.First(each => each.Subject.GetProperty("territoire").GetString() == "03013").Explanation;
        var steps = avermes.GetProperty("etapes").EnumerateArray().ToDictionary(step => step.GetProperty("id").GetString()!);
        Assert.Equal(("PS-psej-estimee", "89650,00"), (steps["R4-quotient"].GetProperty("operandes")[0].GetString(), Euros(steps["PS-psej-estimee"].GetProperty("min"))));
        Assert.Equal(["action-2/cout", "action-2/plafond"], steps["PS1-cout-plafonne/action-2"].GetProperty("operandes").EnumerateArray().Select(id => id.GetString()));
        Assert.DoesNotContain("territoire/psej_estimee", steps.Keys);
    }

    [Theory]
    [InlineData("2021-06")]
    [InlineData("2022-06")]
    [InlineData("2024-03")]
    [InlineData("2024-06")]
    [InlineData("2024-10")]
    public async Task Every_receipt_of_a_month_is_explained_down_to_the_lots_and_computed_again(string month)
    {
        CommandRun.Of(["projeter", .. Inventory, "--de", "2019", "--a", "2024", "--sortie", _work.At("sortie")]);
        var receipts = _work.Rows("sortie", "versements.csv").Where(row => row["mois"] == month).ToDictionary(row => (row["beneficiaire"], row["annee_due"], row["nature"]));

        foreach (var (subject, explanation) in await Explained([.. Inventory, "--versement", month]))
        {
            var key = (subject.GetProperty("beneficiaire").GetString()!, $"{subject.GetProperty("annee").GetInt32()}", subject.GetProperty("nature").GetString()!);
            Assert.Equal((receipts[key]["montant_min"], receipts[key]["montant_max"]), Shown(explanation, "montant"));
            Assert.Equal(month, subject.GetProperty("versement").GetString());
            Assert.True(key.Item2 == "2020" || explanation.GetProperty("etapes").EnumerateArray().All(step => step.GetProperty("genre").GetString() != "montant_du"));
            receipts.Remove(key);
        }

        Assert.Empty(receipts);
    }

    [Theory]
    [InlineData("texte", "fr", "Versement de 2024-03 à 03310 : premier acompte de l'année 2024", "montant dû pour l'année : 213\u202F966,40\u00A0€", "Mois du premier acompte (H-08-MOIS-1) : mars")]
    [InlineData("arbre", "fr", "Versement de 2024-03 à 03310 : premier acompte de l'année 2024", "premier acompte", "310\u202F000\u00A0€ ÷ 155\u00A0places")]
    [InlineData("markdown", "en", "Payment of 2024-03 to 03310: first advance of 2024", "amount due for the year : 213,966.40\u00A0€", "Month of the first advance (H-08-MOIS-1) : March")]
    [InlineData("html", "en", "Payment of 2024-03 to 03310: first advance of 2024", "amount due for the year", "H-08-ACOMPTE-1")]
    public void A_receipt_is_told_in_every_form_and_language(string format, string language, params string[] told)
    {
        var run = CommandRun.Of(["expliquer", .. Inventory, "--versement", "2024-03", "--beneficiaire", "03310", "--format", format, "--lang", language]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(told, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("texte", "fr", "Psej 2020 du contrat CEJ Avermes", "Psej de l'action « Multi-accueil » : 72\u202F390\u00A0€ (R7)", "66\u00A0% − 9\u00A0points")]
    [InlineData("arbre", "fr", "Psej 2020 du contrat CEJ Avermes", "Psej de l'action « Multi-accueil »", "le plus petit de")]
    [InlineData("markdown", "en", "PSEJ 2020 of the contract CEJ Avermes", "PSEJ of the action “Multi-accueil” : 72,390\u00A0€", "66\u00A0% − 9\u00A0points")]
    [InlineData("html", "en", "PSEJ 2020 of the contract CEJ Avermes", "PSEJ of the action “Multi-accueil”", "excess of pilotage over its share")]
    public void The_PSEJ_of_a_CEJ_is_told_in_every_form_and_language(string format, string language, params string[] told)
    {
        var run = CommandRun.Of("expliquer", "--actions", Actions, "--cej", "CEJ Avermes", "--annee", "2020", "--format", format, "--lang", language);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(told, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_year_the_last_one_of_the_CEJ_is_explained_and_what_is_missing_is_told()
    {
        var file = _work.Write("actions.csv", "cej;premiere_annee;action;territoire;service;cout;plafond;prestation_service;capacite_avant;capacite\nC;2016;mot.inconnu {0};T;eaje;100000;;40000;0;20");
        var run = CommandRun.Of("expliquer", "--actions", file, "--format", "texte");

        Assert.Contains("Psej 2019 du contrat C\nMontant : de 0 à 33\u202F000\u00A0€", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Psej de l'action « mot.inconnu {0} »", run.Output, StringComparison.Ordinal);
        Assert.Contains("Renseigner plafond du coût donnerait, selon la réponse : 0\u00A0€ ou 33\u202F000\u00A0€.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CTG9056 : « 2025-3 » n'est pas un mois", "fr", true, "--versement", "2025-3")]
    [InlineData("CTG9056 : “mars” is not a month", "en", true, "--versement", "mars")]
    [InlineData("CTG9032 : Pas de versement « 2025-04 » parmi les données lues. Connus : 2024-03, 2024-10, 2025-03", "fr", true, "--versement", "2025-04")]
    [InlineData("CTG9032 : No payee “ZZZ” among the data read. Known: 03013", "en", true, "--versement", "2025-03", "--beneficiaire", "ZZZ")]
    [InlineData("CTG9031 : Choisissez ce qui doit être expliqué", "fr", true, "--versement", "2025-03")]
    [InlineData("CTG9030 : Expliquez soit", "fr", true, "--versement", "2025-03", "--annee", "2025")]
    [InlineData("CTG9030 : Expliquez soit", "fr", true, "--annee", "2025", "--beneficiaire", "03310")]
    [InlineData("CTG9030 : Explain either", "en", true, "--annee", "2025", "--cej", "CEJ Avermes")]
    [InlineData("CTG9057 : Le contrat CEJ Avermes va de 2018 à 2021", "fr", false, "--annee", "2022")]
    [InlineData("CTG9057 : The contract CEJ Avermes runs from 2018 to 2021", "en", false, "--annee", "2017")]
    [InlineData("CTG9032 : Pas de contrat « C » parmi les données lues. Connus : CEJ Avermes", "fr", false, "--cej", "C")]
    public void What_does_not_exist_is_refused_and_what_exists_is_told(string message, string language, bool isOfInventory, params string[] options)
    {
        var run = CommandRun.Of(["expliquer", .. isOfInventory ? Inventory : ["--actions", Actions], .. options, "--lang", language]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    /// <summary>The explanations that a call gives as JSON: each follows the schema and computes again to what it says.</summary>
    private async Task<List<(JsonElement Subject, JsonElement Explanation)>> Explained(params string[] options)
    {
        var run = CommandRun.Of(["expliquer", .. options, "--format", "json", "--sortie", _work.At("tout.json")]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        var schema = await JsonSchema.FromJsonAsync(System.Text.Encoding.UTF8.GetString(ExplanationJson.Schema.Span), TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(File.ReadAllBytes(_work.At("tout.json")));
        var explained = document.RootElement.GetProperty("explications").EnumerateArray().Select(each => (each.GetProperty("sujet").Clone(), each.GetProperty("explication").Clone())).ToList();
        foreach (var (_, explanation) in explained)
        {
            Assert.Empty(new Replay(explanation).Faults());
            Assert.Empty(schema.Validate(explanation.GetRawText()));
        }

        return explained;
    }

    private static (string Min, string Max) Shown(JsonElement explanation, string column)
    {
        var id = explanation.GetProperty("resultats").EnumerateArray().First(output => output.GetProperty("colonne").GetString() == column).GetProperty("etape").GetString();
        var step = explanation.GetProperty("etapes").EnumerateArray().Single(each => each.GetProperty("id").GetString() == id);
        return step.TryGetProperty("min", out var min) ? (Euros(min), Euros(step.GetProperty("max"))) : ("", "");
    }

    private static string Euros(JsonElement number) => number.ValueKind == JsonValueKind.Null
        ? ""
        : (number.GetProperty("numerateur").GetDecimal() / number.GetProperty("denominateur").GetDecimal()).ToString("0.00", System.Globalization.CultureInfo.GetCultureInfo("fr-FR"));
}
