using System.Xml.Linq;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class BaremesTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Lister_gives_every_dated_value_with_statut_and_source()
    {
        var rows = CsvRows.Parse(CommandRun.Of("baremes", "lister").Output);

        var rebond = rows.Single(row => row["figure"] == "BT-N" && row["du"] == "2021-01-01");
        Assert.Equal("2600 … 3600 EUR/place/an", rebond["valeur"]);
        Assert.Equal("officiel", rebond["statut"]);
        Assert.Contains("C 2021-004", rebond["sources"], StringComparison.Ordinal);
    }

    [Fact]
    public void Montrer_gives_the_full_reference()
    {
        var run = CommandRun.Of("baremes", "montrer", "bt-r");

        Assert.Contains("400 … 800 EUR/place/an", run.Output, StringComparison.Ordinal);
        Assert.Contains("caf37-partenaires.fr/actualite/le-plan-rebond", run.Output, StringComparison.Ordinal);
    }

    /// <summary>R5: every tranche, 1 included, may stand in a local table.</summary>
    [Theory]
    [InlineData("BT-V", 1, 0)]
    [InlineData("BT-Nt", 1, 0)]
    [InlineData("BT-V", 0, 2)]
    public void A_local_table_may_hold_tranche_1(string figure, int tranche, int exitCode)
    {
        var path = _work.Write("local.json", $$"""{ "bareme": "local", "figures": { "{{figure}}": { "valeurs": [ { "du": "2025-01-01", "sources": ["Caf"], "tableau": [ { "tranche": {{tranche}}, "montant": 3000 } ] } ] } } }""");

        Assert.Equal(exitCode, CommandRun.Of("baremes", "verifier", path).ExitCode);
    }

    [Fact]
    public void Montrer_an_unknown_figure_names_those_there_are()
    {
        var run = CommandRun.Of("baremes", "montrer", "BT-X");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("BT-N1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_is_refused_until_filled_in_then_accepted()
    {
        var template = CommandRun.Of("baremes", "modele").Output;
        var empty = _work.Write("vide.json", template);
        var filled = _work.Write("rempli.json", template
            .Replace("\"potentiel_financier_max\": null", "\"potentiel_financier_max\": 900", StringComparison.Ordinal)
            .Replace("\"niveau_de_vie_max\": null", "\"niveau_de_vie_max\": 20000", StringComparison.Ordinal)
            .Replace("\"montant\": null", "\"montant\": 2700", StringComparison.Ordinal)
            .Replace("\"du\": \"2020-01-01\"", "\"du\": \"2021-01-01\"", StringComparison.Ordinal));

        Assert.Equal(2, CommandRun.Of("baremes", "verifier", empty).ExitCode);
        var run = CommandRun.Of("baremes", "verifier", filled);
        Assert.Equal(("", 0), (run.Output, run.ExitCode));
    }

    [Theory]
    [InlineData("{", "CTG2101")]
    [InlineData("{ \"bareme\": \"x\" }", "« figures »")]
    [InlineData("{ \"bareme\": \"x\", \"figures\": {}, \"figures\": {} }", "CTG2101")]
    [InlineData("{ \"bareme\": \"x\", \"figures\": { \"BT-N\": { \"valeurs\": [ { \"du\": \"2021\", \"montant\": 3000, \"sources\": [\"x\"] } ] } } }", "AAAA-MM-JJ")]
    [InlineData("{ \"bareme\": \"x\", \"figures\": { \"BT-N\": { \"valeurs\": [ { \"du\": \"2021-01-01\", \"montant\": \"3000\", \"sources\": [\"x\"] } ] } } }", "« montant » doit être un nombre")]
    [InlineData("{ \"bareme\": \"x\", \"figures\": { \"BT-Z\": { \"valeurs\": [ { \"du\": \"2021-01-01\", \"montant\": 3000, \"sources\": [\"x\"] } ] } } }", "CTG2002")]
    [InlineData("{ \"bareme\": \"x\", \"figures\": { \"BT-N1\": { \"valeurs\": [ { \"du\": \"2021-01-01\", \"montant\": 3000, \"sources\": [\"x\"] } ] } } }", "CTG2012")]
    [InlineData("{ \"bareme\": \"x\", \"figures\": { \"BT-N1\": { \"valeurs\": [ { \"du\": \"2021-01-01\", \"montant\": 99999999999999999999, \"sources\": [\"x\"] } ] } } }", "« montant » est hors limites")]
    [InlineData("{ \"bareme\": \"x\", \"figures\": { \"BT-N1\": { \"valeurs\": [ { \"du\": \"2021-01-01\", \"montant\": -9e999, \"sources\": [\"x\"] } ] } } }", "« montant » est hors limites")]
    public void Verifier_names_each_fault_with_line_and_path(string json, string expected)
    {
        var run = CommandRun.Of("baremes", "verifier", _work.Write("local.json", json));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Contains("ligne ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_json_is_refused()
    {
        var deep = _work.Write("deep.json", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));

        var run = CommandRun.Of("baremes", "verifier", deep);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("ligne 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Etat_names_what_is_not_public_a_range_or_older_than_the_year()
    {
        var states = CsvRows.Parse(CommandRun.Of("baremes", "etat", "--annee", "2026").Output).ToDictionary(row => row["figure"], row => row["etat"]);

        Assert.Equal("non publié", states["BT-V"]);
        Assert.Equal("fourchette, reconduite", states["BT-N"]);
        Assert.Equal("reconduit", states["BT-N1"]);
        Assert.Equal("hypothèse", states["H-06"]);
    }

    [Fact]
    public void Every_sentence_stands_in_both_languages_with_the_same_places_for_values()
    {
        var folder = WorkFolder.InRepository("src", "Ctg.Funding.Cli", "Formats");
        var french = Sentences(Path.Combine(folder, "Sentences.resx"));
        var english = Sentences(Path.Combine(folder, "Sentences.en.resx"));

        Assert.Equal(french.Keys.Order(), english.Keys.Order());
        Assert.All(french, sentence => Assert.Equal(Places(sentence.Value), Places(english[sentence.Key])));
    }

    private static Dictionary<string, string> Sentences(string path) =>
        XDocument.Load(path).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Places(string sentence) =>
        System.Text.RegularExpressions.Regex.Matches(sentence, @"\{\d\}").Select(match => match.Value).Distinct().Order();
}
