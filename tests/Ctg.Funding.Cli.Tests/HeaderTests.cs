using System.Text;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Names of columns as people write them: accents never change what is read, and a slip of one or two letters is told, not passed over.</summary>
public sealed class HeaderTests : IDisposable
{
    private const string Acute = "\u0301";

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    public static TheoryData<string> Writings => ["composed", "decomposed"];

    [Theory]
    [MemberData(nameof(Writings))]
    public void Accents_on_every_column_of_an_inventory_change_no_amount(string writing)
    {
        string[] names = ["territoires.csv", "places.csv", "psej.csv", "actions.csv"];
        var (plain, accented) = (names.ToDictionary(name => name, name => Sample("transition", name)), names.ToDictionary(name => name, name => Accented(Sample("transition", name), writing)));
        var frr = "Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025\n03254;03;Saint-Yorre;FRR socle\n";

        var without = Calculate(plain, frr, "sans");
        var with = Calculate(accented, Write(frr, writing), "avec");

        Assert.DoesNotContain("CTG9020", with.Error, StringComparison.Ordinal);
        Assert.Equal(without.ExitCode, with.ExitCode);
        foreach (var name in (string[])["lignes.csv", "territoires.csv", "psej-actions.csv", "psej-cej.csv"])
        {
            Assert.Equal(File.ReadAllText(_work.At("sans", name)), File.ReadAllText(_work.At("avec", name)));
        }
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void Accents_on_every_column_of_the_projects_change_no_grant(string writing)
    {
        var plain = _work.Write("sans.csv", Encoding.UTF8.GetBytes(Sample("piaje", "projets.csv")));
        var accented = _work.Write("avec.csv", Encoding.UTF8.GetBytes(Accented(Sample("piaje", "projets.csv"), writing)));

        Assert.Equal(0, CommandRun.Of("piaje", "--projets", plain, "--sortie", _work.At("sans")).ExitCode);
        var run = CommandRun.Of("piaje", "--projets", accented, "--sortie", _work.At("avec"));

        Assert.DoesNotContain("CTG9020", run.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_work.At("sans", "subventions.csv")), File.ReadAllText(_work.At("avec", "subventions.csv")));
    }

    [Theory]
    [InlineData("cofinanc\u00E9e")]
    [InlineData("COFINANC\u00C9E")]
    [InlineData("Cofinance\u0301e")]
    [InlineData("\uFEFFcofinancée\u00A0")]
    public void A_place_that_is_not_cofinanced_is_excluded_however_the_column_is_written(string column)
    {
        var run = Run("territoire;date_effet_ctg\nA;2021-01-01\n", $"territoire;structure;financement;places;date_ouverture;{column}\nA;S1;psu;10;2022-01-01;non\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("exclu", Assert.Single(_work.Rows("sortie", "lignes.csv"))["statut"]);
    }

    [Theory]
    [InlineData("cofinance", "cofinancee")]
    [InlineData("confinancée", "cofinancee")]
    [InlineData("coffinancées", "cofinancee")]
    [InlineData("qvp", "qpv")]
    [InlineData("date_fermetures", "date_fermeture")]
    [InlineData("date fermture", "date_fermeture")]
    [InlineData("gestionaire", "gestionnaire")]
    [InlineData("services", "service")]
    public void A_column_known_but_for_a_letter_or_two_stops_the_run_and_names_both(string written, string known)
    {
        var run = Run("territoire;date_effet_ctg\nA;2021-01-01\n", $"territoire;structure;financement;places;date_ouverture;{written}\nA;S1;psu;10;2022-01-01;\n");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("CTG9070", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{written} → {known}", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.At("sortie")));
    }

    [Theory]
    [InlineData("places_203", "CTG9070")]
    [InlineData("psej_eeja", "CTG9070")]
    [InlineData("tranches", "CTG9070")]
    [InlineData("date_fin_ceg", "CTG9070")]
    [InlineData("places_2022", "CTG9020")]
    [InlineData("noms", "CTG9020")]
    [InlineData("maire", "CTG9020")]
    [InlineData("population", "CTG9020")]
    public void Another_year_a_label_and_a_name_of_ones_own_are_only_left_out(string written, string code)
    {
        var run = Run($"territoire;date_effet_ctg;{written}\nA;2021-01-01;\n", "territoire;structure;financement;places;date_ouverture\nA;S1;psu;10;2022-01-01\n");

        Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
        Assert.Equal(code == "CTG9070" ? 2 : 0, run.ExitCode);
    }

    [Fact]
    public void A_near_column_beside_the_column_itself_is_only_left_out()
    {
        var run = Run("territoire;date_effet_ctg;tranche;tranches\nA;2021-01-01;2;x\n", "territoire;structure;financement;places;date_ouverture\nA;S1;psu;10;2022-01-01\n");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("CTG9020", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("création")]
    [InlineData("cre\u0301ation")]
    [InlineData("CRÉATION")]
    public void An_operation_is_read_with_its_accents_composed_or_not(string operation)
    {
        var projects = _work.Write("p.csv", "projet;structure;operation;places_creees;date_decision;depenses", $"P;psu;{operation};10;2021-05-01;100000");

        Assert.Equal(0, CommandRun.Of("piaje", "--projets", projects, "--sortie", _work.At("sortie")).ExitCode);
        Assert.Equal("oui", Assert.Single(_work.Rows("sortie", "subventions.csv"))["eligible"]);
    }

    [Theory]
    [InlineData("ludothèque")]
    [InlineData("Ludothe\u0300que")]
    [InlineData("se\u0301jours")]
    [InlineData("accueil jeunes")]
    public void A_service_is_read_with_its_accents_composed_or_not(string service)
    {
        var run = Run("territoire;date_effet_ctg\nA;2021-01-01\n", $"territoire;structure;service;financement;places;date_ouverture\nA;S1;{service};;10;2022-01-01\n");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_class_of_the_FRR_list_is_known_with_its_accents_decomposed()
    {
        var bareme = _work.Write("local.json", """
            { "bareme": "x", "figures": { "H-05": { "valeurs": [ { "du": "2024-07-01", "sources": ["note"],
              "zonage": { "zone": "frr", "classements": { "FRR bénéficiaire": "oui" } } } ] } } }
            """);
        var list = _work.Write("frr.csv", "Code_insee;Classement", $"03190;FRR be{Acute}ne{Acute}ficiaire");

        var run = Run("territoire;date_effet_ctg\n03190;2021-01-01\n", "territoire;structure;financement;places;date_ouverture\n03190;S1;psu;10;2022-01-01\n", "2025", "--zonage", list, "--bareme", bareme);

        Assert.DoesNotContain("CTG9021", run.Error, StringComparison.Ordinal);
        Assert.Equal("36000,00", Assert.Single(_work.Rows("sortie", "territoires.csv"))["bonus_min"]);
    }

    private CommandRun Run(string territories, string places, string year = "2022", params string[] more) =>
        CommandRun.Of(["calculer", "--territoires", _work.Write("t.csv", Encoding.UTF8.GetBytes(territories)), "--places", _work.Write("p.csv", Encoding.UTF8.GetBytes(places)), "--annee", year, "--sortie", _work.At("sortie"), .. more]);

    private CommandRun Calculate(Dictionary<string, string> files, string frr, string folder)
    {
        string At(string name) => _work.Write($"{folder}-{name}", Encoding.UTF8.GetBytes(files[name]));
        return CommandRun.Of(
            "calculer", "--territoires", At("territoires.csv"), "--places", At("places.csv"), "--psej", At("psej.csv"), "--actions", At("actions.csv"),
            "--zonage", _work.Write($"{folder}-frr.csv", Encoding.UTF8.GetBytes(frr)), "--annee", "2021-2025", "--sortie", _work.At(folder));
    }

    private static string Sample(params string[] steps) => File.ReadAllText(WorkFolder.InRepository(["samples", .. steps])).TrimStart('\uFEFF');

    private static string Accented(string file, string writing)
    {
        var end = file.IndexOf('\n', StringComparison.Ordinal);
        return Write(file[..end], writing) + file[end..];
    }

    /// <summary>Every vowel of a header, and every c, with an accent; in one letter, or in two.</summary>
    private static string Write(string text, string writing)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal) is var first and >= 0 ? first : text.Length;
        Dictionary<char, string> letters = writing == "composed"
            ? new() { ['e'] = "é", ['a'] = "à", ['i'] = "î", ['o'] = "ô", ['u'] = "ù", ['c'] = "ç", ['y'] = "ÿ", ['n'] = "ñ", ['E'] = "Ê", ['C'] = "Ç" }
            : new() { ['e'] = "e\u0301", ['a'] = "a\u0300", ['i'] = "i\u0302", ['o'] = "o\u0308", ['u'] = "u\u0300", ['c'] = "c\u0327", ['y'] = "y\u0308", ['n'] = "n\u0303" };
        var header = text[..end].Replace("oeuvre", writing == "composed" ? "œuvre" : "oeuvre", StringComparison.Ordinal);
        return string.Concat(header.Select(letter => letters.GetValueOrDefault(letter, $"{letter}"))) + text[end..];
    }
}
