using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class RejouerTests : IDisposable
{
    private const string LocalBareme = """{ "bareme": "local", "figures": { "BT-R": { "valeurs": [ { "du": "2021-01-01", "montant": 500, "sources": ["Caf"] } ] } } }""";

    private readonly WorkFolder _work = new();
    private readonly string _territories;
    private readonly string _places;
    private readonly string _bareme;

    public RejouerTests()
    {
        _territories = _work.Write("t.csv", "territoire;date_effet_ctg;rattrapage", "A;2021-01-01;oui");
        _places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2015-01-01", "A;S2;psu;20;2022-01-01", "A;S3;psu;0;2022-01-01");
        _bareme = _work.Write("b.json", LocalBareme);
        Assert.Equal(1, CommandRun.Of("calculer", "--territoires", _territories, "--places", _places, "--annee", "2021-2023", "--bareme", _bareme, "--citations", "--format-nombre", "point", "--lang", "en", "--sortie", _work.At("sortie")).ExitCode);
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_same_files_give_the_same_bytes_again()
    {
        var run = Rejouer();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Identique", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_of_an_input_is_named()
    {
        _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;11;2015-01-01", "A;S2;psu;20;2022-01-01", "A;S3;psu;0;2022-01-01");

        var run = Rejouer();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Entrée places (", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 différence.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_of_the_bareme_is_named()
    {
        _work.Write("b.json", LocalBareme.Replace("500", "501", StringComparison.Ordinal));

        var run = Rejouer();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Entrée bareme (", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_of_an_output_is_named_and_the_batch_run_again_is_right()
    {
        var path = _work.At("sortie", "lignes.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace(";exact;", ";exacts;", StringComparison.Ordinal));

        var run = Rejouer();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Sortie lignes.csv : modifiée depuis le calcul.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("refait donne autre chose", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_tells_of_other_results_is_shown_where_they_part()
    {
        var lines = _work.At("sortie", "lignes.csv");
        var manifest = _work.At("sortie", "manifeste.json");
        var before = Hash(lines);
        File.WriteAllText(lines, File.ReadAllText(lines).Replace(";exact;", ";exacts;", StringComparison.Ordinal));
        Forge(manifest, text => text.Replace(before, Hash(lines), StringComparison.Ordinal));

        var run = Rejouer();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Sortie lignes.csv : le calcul refait donne autre chose.", run.Output, StringComparison.Ordinal);
        Assert.Contains("première ligne qui diffère, 2 :", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"bonus_min\": ", "\"bonus_min\": 1", "totaux[2].bonus_min")]
    [InlineData("\"lots_lus\": 3", "\"lots_lus\": 4", "comptes.lots_lus")]
    [InlineData("\"statut\": \"officiel\"", "\"statut\": \"deduit\"", ".statut")]
    [InlineData("\"Caf\"", "\"Une autre source\"", ".sources[0]")]
    [InlineData("\"fichier\": \"rejets.csv\"", "\"fichier\": \"lignes.csv\"", "sorties[")]
    [InlineData("\"commande\": \"calculer\",", "\"commande\": \"calculer\", \"note\": \"vu\",", "options.note")]
    public void A_manifest_edited_anywhere_is_refused_and_forged_anew_shows_what_was_edited(string before, string after, string place)
    {
        var manifest = _work.At("sortie", "manifeste.json");
        var text = File.ReadAllText(manifest);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(manifest, Edited(text, before, after));
        AssertNotProven();

        File.WriteAllText(manifest, text);
        Forge(manifest, content => Edited(content, before, after));
        var run = Rejouer();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Manifeste, ", run.Output, StringComparison.Ordinal);
        Assert.Contains(place, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_emptied_of_its_outputs_is_refused_and_forged_anew_shows_each()
    {
        var manifest = _work.At("sortie", "manifeste.json");
        Forge(manifest, text => text[..text.IndexOf("\"sorties\": [", StringComparison.Ordinal)] + "\"sorties\": []\n}\n");

        var run = Rejouer();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Manifeste, sorties[0] : - écrit, ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("5 différences.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_without_its_seal_is_refused()
    {
        var manifest = _work.At("sortie", "manifeste.json");
        File.WriteAllText(manifest, Content(File.ReadAllText(manifest)));

        AssertNotProven();
    }

    [Fact]
    public void Inputs_that_moved_are_found_in_the_folder_given()
    {
        var folder = Directory.CreateDirectory(_work.At("archive")).FullName;
        foreach (var file in (string[])["t.csv", "p.csv", "b.json"])
        {
            File.Move(_work.At(file), Path.Combine(folder, file));
        }

        Assert.Equal(2, Rejouer().ExitCode);
        Assert.Equal(0, Rejouer("--entrees", folder).ExitCode);
    }

    [Fact]
    public void Projects_can_be_run_again()
    {
        CommandRun.Of("piaje", "--projets", WorkFolder.InRepository("samples", "piaje", "projets.csv"), "--accepter", "deduit", "--avec-bonus", "--changement", "24", "--sortie", _work.At("piaje"));

        Assert.Equal(0, CommandRun.Of("rejouer", _work.At("piaje", "manifeste.json")).ExitCode);
    }

    [Theory]
    [InlineData("{", "CTG9040")]
    [InlineData("{}", "CTG9040")]
    [InlineData("[]", "CTG9040")]
    [InlineData("""{"outil":"ctg-funding","version":"0.1.0","options":{"commande":"baremes"},"entrees":[],"baremes":[],"sorties":[]}""", "CTG9087")]
    [InlineData("""{"version":"0.1.0","options":{},"entrees":[{"role":"places","fichier":"","sha256":"0"}],"baremes":[],"sorties":[]}""", "CTG9040")]
    [InlineData("""{"version":"0.1.0","options":{},"entrees":[{"role":"places","fichier":"a\u0000b","sha256":"0"}],"baremes":[],"sorties":[]}""", "CTG9040")]
    [InlineData("""{"version":"0.1.0","options":{},"entrees":[{}],"baremes":[],"sorties":[]}""", "CTG9040")]
    [InlineData("""{"version":"0.1.0","options":{"a":1},"entrees":[],"baremes":[null],"sorties":[]}""", "CTG9040")]
    public void What_is_not_a_manifest_is_told(string content, string code)
    {
        var run = CommandRun.Of("rejouer", _work.Write("m.json", content));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_from_standard_input_cannot_be_run_again()
    {
        CommandRun.WithInput(File.ReadAllText(_places), "calculer", "--territoires", _territories, "--places", "-", "--annee", "2021", "--sortie", _work.At("tube"));

        var run = CommandRun.Of("rejouer", _work.At("tube", "manifeste.json"));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CTG9041", run.Error, StringComparison.Ordinal);
    }

    private CommandRun Rejouer(params string[] options) => CommandRun.Of(["rejouer", _work.At("sortie", "manifeste.json"), .. options]);

    private void AssertNotProven()
    {
        var run = Rejouer();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("CTG9087", run.Error, StringComparison.Ordinal);
    }

    private static string Edited(string text, string before, string after)
    {
        var at = text.LastIndexOf(before, StringComparison.Ordinal);
        return text[..at] + after + text[(at + before.Length)..];
    }

    /// <summary>Edits a manifest as somebody would who knows how its seal is made.</summary>
    private static void Forge(string manifest, Func<string, string> edit)
    {
        var content = edit(Content(File.ReadAllText(manifest)));
        var seal = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));
        File.WriteAllText(manifest, content[..^"\n}\n".Length] + ",\n  \"empreinte\": \"" + seal + "\"\n}\n");
    }

    /// <summary>A manifest without its seal.</summary>
    private static string Content(string manifest) => manifest[..manifest.IndexOf(",\n  \"empreinte\"", StringComparison.Ordinal)] + "\n}\n";

    private static string Hash(string path) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
}
