using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ctg.Funding.Explanations;
using Ctg.Funding.Tests.Explanations;
using NJsonSchema;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class ExpliquerTests : IDisposable
{
    private static readonly string[] LineColumns = ["montant", "montant_place", "base", "rebond", "rattrapage", "majoration_zone"];
    private static readonly string[] TerritoryColumns = ["bonus", "psej_maintenue", "difference"];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("arbre", "fr", "volume")]
    [InlineData("texte", "en", "priority zones")]
    [InlineData("markdown", "fr", "zones prioritaires")]
    [InlineData("html", "en", "every figure at its low bound")]
    public void The_difference_with_the_psej_is_explained_cause_by_cause(string format, string language, string said)
    {
        var run = CommandRun.Of(["expliquer", .. Inventory("departement"), "--annee", "2024", "--territoire", "03190", "--ecart", "--format", format, "--lang", language]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_causes_explained_are_those_of_causes_csv_and_compute_again()
    {
        CommandRun.Of(["projeter", .. Inventory("departement"), "--de", "2024", "--a", "2024", "--sortie", _work.At("sortie")]);
        CommandRun.Of(["expliquer", .. Inventory("departement"), "--annee", "2024", "--ecart", "--format", "json", "--sortie", _work.At("ecart.json")]);

        var schema = await JsonSchema.FromJsonAsync(System.Text.Encoding.UTF8.GetString(ExplanationJson.Schema.Span), TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(File.ReadAllBytes(_work.At("ecart.json")));
        var rows = _work.Rows("sortie", "causes.csv").ToDictionary(row => (row["territoire"], row["lecture"]));
        Assert.NotEmpty(rows);
        foreach (var each in document.RootElement.GetProperty("explications").EnumerateArray())
        {
            var (subject, explanation) = (each.GetProperty("sujet"), each.GetProperty("explication"));
            Assert.Empty(schema.Validate(explanation.GetRawText()));
            Assert.Empty(new Replay(explanation).Faults());
            if (rows.Remove((subject.GetProperty("territoire").GetString()!, subject.GetProperty("lecture").GetString()!), out var row))
            {
                var steps = explanation.GetProperty("etapes").EnumerateArray().ToDictionary(step => step.GetProperty("id").GetString()!);
                Assert.All(explanation.GetProperty("resultats").EnumerateArray(), output => Assert.Equal(
                    decimal.Parse(row[output.GetProperty("colonne").GetString()!].Replace(',', '.'), CultureInfo.InvariantCulture),
                    steps[output.GetProperty("etape").GetString()!].GetProperty("min").GetProperty("numerateur").GetDecimal()));
            }
        }

        Assert.Empty(rows);
    }

    [Theory]
    [InlineData("--structure", "03190-A")]
    [InlineData("--ligne", "2")]
    public void The_difference_is_of_a_whole_territory(string option, string value)
    {
        var run = CommandRun.Of(["expliquer", .. Inventory("departement"), "--annee", "2024", "--ecart", option, value]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CTG9027", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020")]
    [InlineData("2022")]
    [InlineData("2024")]
    [InlineData("2026")]
    public async Task Every_amount_of_the_sample_departement_is_explained_and_computed_again(string year)
    {
        CommandRun.Of(["calculer", .. Inventory("departement"), "--annee", year, "--sortie", _work.At("sortie")]);
        var run = CommandRun.Of(["expliquer", .. Inventory("departement"), "--annee", year, "--format", "json", "--sortie", _work.At("tout.json")]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));

        var schema = await JsonSchema.FromJsonAsync(System.Text.Encoding.UTF8.GetString(ExplanationJson.Schema.Span), TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(File.ReadAllBytes(_work.At("tout.json")));
        var lines = _work.Rows("sortie", "lignes.csv").ToDictionary(row => row["ligne"]);
        var territories = _work.Rows("sortie", "territoires.csv").ToDictionary(row => row["territoire"]);
        var (explained, steps) = (new HashSet<string>(), 0);
        foreach (var each in document.RootElement.GetProperty("explications").EnumerateArray())
        {
            var explanation = each.GetProperty("explication");
            var replay = new Replay(explanation);
            Assert.Empty(replay.Faults());
            steps += replay.Replayed;
            Assert.Empty(schema.Validate(explanation.GetRawText()));
            var territory = each.GetProperty("sujet").GetProperty("territoire").GetString()!;
            AssertShows(territories[territory], explanation, line: null);
            foreach (var line in lines.Values.Where(line => line["territoire"] == territory))
            {
                AssertShows(line, explanation, line["ligne"]);
                explained.Add(line["ligne"]);
            }

            territories.Remove(territory);
        }

        Assert.Empty(territories);
        Assert.Equal(lines.Count, explained.Count);
        Assert.True(steps > 4 * lines.Count);
    }

    [Fact]
    public void Every_grant_of_the_sample_projects_is_explained_and_computed_again()
    {
        var file = WorkFolder.InRepository("samples", "piaje", "projets.csv");
        CommandRun.Of("piaje", "--projets", file, "--changement", "36", "--sortie", _work.At("sortie"));
        var grants = _work.Rows("sortie", "subventions.csv").ToDictionary(row => row["projet"]);
        foreach (var options in (string[][])[[], ["--changement", "36"]])
        {
            var run = CommandRun.Of(["expliquer", "--projets", file, "--format", "json", .. options]);
            using var document = JsonDocument.Parse(run.Output);
            var explanations = document.RootElement.GetProperty("explications").EnumerateArray().ToArray();
            Assert.Equal(grants.Count, explanations.Length);
            foreach (var each in explanations)
            {
                var explanation = each.GetProperty("explication");
                Assert.Empty(new Replay(explanation).Faults());
                AssertShows(grants[each.GetProperty("sujet").GetProperty("projet").GetString()!], explanation, line: null);
            }
        }
    }

    [Fact]
    public void A_lot_is_told_in_words_that_its_figures_follow()
    {
        var run = Expliquer("--annee", "2021", "--ligne", "2");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Bonus territoire 2021 du lot de la ligne 2, structure 03190-A, territoire 03190 Moulins\nMontant : 80 000 €\n", Spaced(run.Output), StringComparison.Ordinal);
        Assert.Contains("Le montant par place est la Psej 2020 divisée par les places de référence", run.Output, StringComparison.Ordinal);
        Assert.Contains("= 120 000 € ÷ 60 places", Spaced(run.Output), StringComparison.Ordinal);
        Assert.Contains("= 40 places × 2 000 € par place × 12 mois ÷ 12 mois", Spaced(run.Output), StringComparison.Ordinal);
        Assert.Contains("[2] H-01", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_lot_is_told_in_English()
    {
        var run = Expliquer("--annee", "2021", "--ligne", "2", "--lang", "en");

        Assert.Contains("The amount per place is the PSEJ 2020 divided by the reference places", run.Output, StringComparison.Ordinal);
        Assert.Contains("= 120,000 € ÷ 60 places", Spaced(run.Output), StringComparison.Ordinal);
        Assert.DoesNotContain("montant", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_says_which_figure_is_missing_and_by_how_much_it_would_narrow()
    {
        // Cusset, never under a CEJ, 15 places from May: 15 × 8/12 × (400 to 800) = 4,000 to 8,000.
        var run = Expliquer("--annee", "2021", "--territoire", "03095");

        Assert.Contains("Montant : de 4 000 à 8 000 €", Spaced(run.Output), StringComparison.Ordinal);
        Assert.Contains("(BT-R) réduirait la fourchette, large de 4 000 €, à 0 € au plus.", Spaced(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_minimum_says_which_figure_has_no_public_maximum()
    {
        var run = Expliquer("--annee", "2025", "--structure", "03190-A");

        Assert.Contains("Montant : au moins 80 000 €", Spaced(run.Output), StringComparison.Ordinal);
        Assert.Contains("(BT-V) n'est pas publié : sans lui, il n'y a pas de maximum. S'il n'ajoutait rien, le montant serait : 80 000 €.", Spaced(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void An_indeterminate_line_names_what_is_missing()
    {
        var territories = _work.Write("t.csv", "territoire;date_fin_cej;date_effet_ctg", "A;2020-12-31;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S;psu;20;2015-01-01");

        var run = CommandRun.Of("expliquer", "--territoires", territories, "--places", places, "--annee", "2022", "--ligne", "2");

        Assert.Contains("Montant : aucun montant", run.Output, StringComparison.Ordinal);
        Assert.Contains("Psej du dernier exercice du CEJ non renseignée", run.Output, StringComparison.Ordinal);
        Assert.Contains("Psej des crèches manque. À zéro, le montant serait", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excluded_lot_says_why()
    {
        var run = Expliquer("--annee", "2022", "--ligne", "9");

        Assert.Contains("Structure financée par la Paje : le bonus n'est versé qu'aux structures financées par la Psu (R1).", run.Output, StringComparison.Ordinal);
        Assert.Contains("D'après financement : paje", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_whole_well_formed_and_needs_no_network()
    {
        var run = Expliquer("--annee", "2025", "--territoire", "03190", "--format", "html", "--sortie", _work.At("page.html"));

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        var page = File.ReadAllText(_work.At("page.html"));
        var html = XDocument.Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("<details open>", "<details>", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal).Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal));
        Assert.Equal("fr", html.Root!.Attribute("lang")!.Value);
        Assert.Single(html.Descendants("h1"));
        Assert.True(html.Descendants("details").All(details => details.Elements().First().Name == "summary"));
        Assert.DoesNotContain(html.Descendants(), element => element.Name.LocalName is "script" or "img" or "link" or "iframe");
        var sources = html.Descendants("li").Select(item => item.Attribute("id")?.Value).ToHashSet();
        Assert.All(html.Descendants("a").Select(link => link.Attribute("href")!.Value), href => Assert.True(href.StartsWith("https://", StringComparison.Ordinal) || sources.Contains(href.TrimStart('#'))));
        Assert.Contains("https://caf37-partenaires.fr/actualite/baremes-2025-des-prestations-de-service-les-evolutions", html.Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.Contains("@media print", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_the_inventory_cannot_become_markup()
    {
        var territories = _work.Write("t.csv", "territoire;nom;date_effet_ctg", "A;<script>alert(1)</script>;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;[red]*S*;psu;20;2022-01-01");
        string[] call = ["expliquer", "--territoires", territories, "--places", places, "--annee", "2022", "--ligne", "2", "--format"];

        Assert.DoesNotContain("<script", CommandRun.Of([.. call, "html"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Regex.Replace(CommandRun.Of([.. call, "markdown"]).Output, @"\\<", ""), StringComparison.Ordinal);
        Assert.Contains("[red]*S*", CommandRun.Of([.. call, "arbre"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CTG9030", "--annee", "2021-2022", "--ligne", "2")]
    [InlineData("CTG9030", "--ligne", "2")]
    [InlineData("CTG9031", "--annee", "2021")]
    [InlineData("CTG9032", "--annee", "2021", "--territoire", "99999")]
    [InlineData("CTG9033", "--annee", "2021", "--ligne", "999")]
    [InlineData("CTG9033", "--annee", "2021", "--structure", "?")]
    [InlineData("CTG9009", "--annee", "2019", "--ligne", "2")]
    public void A_wrong_call_is_told(string code, params string[] options)
    {
        var run = Expliquer(options);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Citations_number_once_every_source_that_the_manifest_has()
    {
        CommandRun.Of(["calculer", .. Inventory("departement"), "--annee", "2024-2025", "--citations", "--sortie", _work.At("sortie")]);

        var rows = _work.Rows("sortie", "citations.csv");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(_work.At("sortie", "manifeste.json")));
        var used = manifest.RootElement.GetProperty("figures").EnumerateArray().Concat(manifest.RootElement.GetProperty("hypotheses").EnumerateArray())
            .Select(figure => $"{figure.GetProperty("id")} {figure.GetProperty("du")}").ToArray();
        Assert.Equal(used, rows.DistinctBy(row => row["numero"]).Select(row => $"{row["figure"]} {row["du"]}"));
        Assert.Equal(Enumerable.Range(1, used.Length).Select(number => $"{number}"), rows.Select(row => row["numero"]).Distinct());
        Assert.Contains(manifest.RootElement.GetProperty("sorties").EnumerateArray(), output => output.GetProperty("fichier").GetString() == "citations.csv");
        Assert.All(rows, row => Assert.NotEqual("", row["reference"]));
    }

    [Fact]
    public void The_schema_can_be_had()
    {
        var run = CommandRun.Of("expliquer", "--schema");

        Assert.Equal(System.Text.Encoding.UTF8.GetString(ExplanationJson.Schema.Span), run.Output);
    }

    private static CommandRun Expliquer(params string[] options) => CommandRun.Of(["expliquer", .. Inventory("trois-territoires"), .. options]);

    private static string[] Inventory(string sample) =>
        ["--territoires", WorkFolder.InRepository("samples", sample, "territoires.csv"), "--places", WorkFolder.InRepository("samples", sample, "places.csv")];

    /// <summary>Every amount that the result file shows in the columns explained is that of its step, and each column that has an amount is explained.</summary>
    private static void AssertShows(Dictionary<string, string> row, JsonElement explanation, string? line)
    {
        var steps = explanation.GetProperty("etapes").EnumerateArray().ToDictionary(step => step.GetProperty("id").GetString()!);
        var outputs = explanation.GetProperty("resultats").EnumerateArray()
            .Where(output => (output.TryGetProperty("ligne", out var number) ? number.GetRawText() : null) == line).ToDictionary(output => output.GetProperty("colonne").GetString()!, output => steps[output.GetProperty("etape").GetString()!]);
        foreach (var (column, step) in outputs)
        {
            foreach (var bound in (string[])["min", "max"])
            {
                var shown = row.GetValueOrDefault($"{column}_{bound}") ?? row.GetValueOrDefault(column) ?? throw new InvalidOperationException($"No column {column}.");
                var recorded = step.TryGetProperty(bound, out var number) && number.ValueKind == JsonValueKind.Object ? number.GetProperty("numerateur").GetDecimal() / number.GetProperty("denominateur").GetDecimal() : (decimal?)null;
                Assert.Equal(shown.Length == 0 ? null : decimal.Parse(shown.Replace(',', '.'), CultureInfo.InvariantCulture), recorded);
            }
        }

        var explained = outputs.ContainsKey("bonus") ? TerritoryColumns : outputs.ContainsKey("montant") && row.ContainsKey("montant_place_min") ? LineColumns : [];
        Assert.All(explained.Where(column => (row.GetValueOrDefault($"{column}_min") ?? row[column]).Length > 0), column => Assert.Contains(column, outputs.Keys));
    }

    private static string Spaced(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
