using System.Globalization;
using System.Text;
using Ctg.Funding.Cli.Formats;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Point 15: whatever a file, a path or an argument holds, nothing that a terminal would act on is printed, by any command.</summary>
public sealed class TerminalTextTests : IDisposable
{
    // What CSV itself uses (end of line, NUL) cannot stand in a cell; all the rest can.
    private static readonly string Hostile = string.Concat(
        Enumerable.Range(1, 0x1F).Where(code => code is not ('\n' or '\r' or '\t')).Append(0x7F).Concat(Enumerable.Range(0x80, 0x20))
            .Concat([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029]).Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4)).Append(0xFEFF)
            .Select(code => (char)code)) + "\u001B[2J\u001B]0;titre\u0007\u009B31m[red]x[]";

    private readonly WorkFolder _work = new();

    public static TheoryData<string> Commands =>
    [
        "calculer", "calculer-ligne", "calculer-strict", "projeter", "comparer", "comparer-refus", "sensibilite", "objectif", "grille", "expliquer-texte", "expliquer-arbre", "expliquer-markdown",
        "expliquer-html", "expliquer-inconnu", "rapport", "rapport-refus", "piaje", "rejouer", "rejouer-refus", "verifier", "montrer", "lister", "exemple", "option", "commande", "valeur", "langue", "chemin", "annee",
    ];

    public void Dispose() => _work.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_control_of_an_input_reaches_the_terminal(string command)
    {
        var run = CommandRun.Of(Call(command));

        Assert.NotEqual(3, run.ExitCode);
        Assert.Equal("", Controls(run.Error));
        Assert.Equal("", Controls(run.Output));
    }

    [Fact]
    public void A_control_is_shown_as_its_sign_and_a_direction_as_its_number()
    {
        var run = CommandRun.Of("calculer", "--territoires", "t\u001B[2J\u202E\u009B.csv", "--places", "p.csv", "--annee", "2021", "--sortie", "s");

        Assert.Equal("CTG9002 : Le fichier t␛[2J\\u{202E}\\u{9B}.csv n'existe pas. Vérifiez le chemin.\n", run.Error);
    }

    [Fact]
    public void A_line_of_an_input_cannot_pass_for_a_line_of_the_tool()
    {
        var run = CommandRun.Of("calculer", "--territoires", "t\nCTG9099 : faux\n", "--places", "p.csv", "--annee", "2021", "--sortie", "s");

        Assert.StartsWith("CTG9002 : Le fichier t␊CTG9099 : faux␊ n'existe pas.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0000b", "a␀b")]
    [InlineData("a\u007Fb", "a␡b")]
    [InlineData("a\tb\r\n", "a␉b␍␊")]
    [InlineData("a\u061Cb\u00ADc\u2060d", "a\\u{61C}b\\u{AD}c\\u{2060}d")]
    [InlineData("\U000E0041", "\\u{E0041}")]
    [InlineData("crèche « Les P’tits Loups », 120\u00A0000\u202F€ 👶", "crèche « Les P’tits Loups », 120\u00A0000\u202F€ 👶")]
    public void Visible_text(string text, string shown) => Assert.Equal(shown, Visible.Of(text));

    [Fact]
    public void Half_a_character_is_shown_as_its_number() => Assert.Equal("a\\u{D800}b", Visible.Of("a" + (char)0xD800 + "b"));

    [Fact]
    public void Data_on_a_terminal_is_shown_visible_with_its_lines_and_tabs_even_cut_in_the_middle_of_a_letter()
    {
        using var made = new MemoryStream();
        using (var stream = new Files.VisibleStream(made))
        {
            foreach (var each in Encoding.UTF8.GetBytes("\uFEFFa;é\u202Eb\tc\r\nd\u001B[0m👶\n"))
            {
                stream.Write([each]);
            }
        }

        Assert.Equal("a;é\\u{202E}b\tc\nd␛[0m👶\n", Encoding.UTF8.GetString(made.ToArray()).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("␍", "", StringComparison.Ordinal));
    }

    private static string Controls(string text) => string.Join(' ', text.ReplaceLineEndings("\n").EnumerateRunes()
        .Where(rune => rune.Value != '\n' && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
        .Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)).Distinct());

    private string[] Call(string command)
    {
        var code = "A" + Hostile;
        var territories = _work.Write("t" + Hostile + ".csv", "territoire;nom;date_effet_ctg;date_fin_cej;psej_eaje;couleur" + Hostile, $"{code};Nom{Hostile};2021-01-01;2020-12-31;1000;", $"R{Hostile};{Hostile};2021-13-01{Hostile};;;");
        var places = _work.Write("p" + Hostile + ".csv", "territoire;structure;nom;gestionnaire;financement;places;date_ouverture", $"{code};S{Hostile};{Hostile};{Hostile};psu;10;2015-01-01", $"{code};S{Hostile};{Hostile};{Hostile};psu{Hostile};10;2015-01-01", $"{code};S{Hostile};;;psu;1;2026-01-01", $"{code};S{Hostile};;;psu;1;2026-01-01");
        var projects = _work.Write("j" + Hostile + ".csv", "projet;territoire;structure;operation;places_creees;depenses;date_decision", $"J{Hostile};{code};psu;creation;10;100000;2021-02-01", $"K{Hostile};{code};psu{Hostile};creation;10;100000;2021-02-01");
        string[] inventory = ["-t", territories, "-p", places];
        string Json(string name, string text) => _work.Write(name + Hostile + ".json", text.Replace("\"X", "\"X" + System.Text.Json.JsonEncodedText.Encode(Hostile), StringComparison.Ordinal));
        return command switch
        {
            "calculer" => ["calculer", .. inventory, "-a", "2021", "-s", _work.At("s" + Hostile), "--tableau", "oui", "--citations"],
            "calculer-ligne" => ["calculer", "-t", _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01"), "-p", places, "-a", "2021", "-s", "-"],
            "calculer-strict" => ["calculer", .. inventory, "-a", "2021", "-s", _work.At("s"), "--strict"],
            "projeter" => ["projeter", .. inventory, "--de", "2019", "--a", "2022", "-s", _work.At("s" + Hostile), "--tableau", "oui"],
            "comparer" => ["comparer", Json("s", """{ "scenario": "X", "territoires": [ { "codes": ["X"], "tranche": 2 } ] }"""), .. inventory, "-a", "2021", "-s", _work.At("s"), "--tableau", "oui"],
            "comparer-refus" => ["comparer", Json("s", """{ "scenario": "X", "X": 1, "bareme": { "coefficients": { "X": 2 } } }"""), .. inventory, "-a", "2021", "-s", _work.At("s")],
            "sensibilite" => ["comparer", "--sensibilite", .. inventory, "-a", "2021"],
            "objectif" => ["comparer", "--objectif", "5000", "--territoire", code, .. inventory, "-a", "2021"],
            "grille" => ["comparer", "--grille", $"X{Hostile}=0:1:1", "places=0:1:1", .. inventory, "-a", "2021"],
            "expliquer-inconnu" => ["expliquer", .. inventory, "-a", "2021", "--territoire", Hostile],
            "rapport" => ["rapport", .. inventory, "-a", "2021", "-s", _work.At("r" + Hostile + ".html"), "--titre", Hostile],
            "rapport-refus" => ["rapport", .. inventory, "-a", "2021", "-s", _work.Write("f", "x") + "/" + Hostile + ".html"],
            "piaje" => ["piaje", "--projets", projects, "-s", _work.At("s"), "--tableau", "oui"],
            "rejouer" => ["rejouer", Json("m", """{"outil":"ctg-funding","version":"X","options":{"commande":"X","annee":"X"},"entrees":[],"baremes":[{"nom":"X","version":"X","local":false,"sha256":"X"}],"sorties":[{"fichier":"X","sha256":"X"}]}""")],
            "rejouer-refus" => ["rejouer", Json("m", """{"X":"X"}""")],
            "verifier" => ["baremes", "verifier", Json("b", """{ "bareme": "X", "figures": { "X": { "valeurs": [ { "du": "X", "X": 1, "sources": ["X"] } ] }, "BT-R": { "unite": "X", "valeurs": [ { "du": "2021-01-01", "montant": 1, "statut": "X", "sources": ["X"] } ] } } }""")],
            "montrer" => ["baremes", "montrer", "BT-R", "-b", Json("b", """{ "bareme": "X", "figures": { "BT-R": { "valeurs": [ { "du": "2021-01-01", "montant": 500, "sources": ["X"] } ] } } }""")],
            "lister" => ["baremes", "montrer", Hostile],
            "exemple" => ["exemple", _work.At("e" + Hostile)],
            "option" => ["calculer", "--" + Hostile],
            "commande" => [Hostile],
            "valeur" => ["calculer", .. inventory, "-a", "2021", "-s", _work.At("s"), "--tableau", Hostile],
            "langue" => ["calculer", "--lang", Hostile],
            "chemin" => ["calculer", "-t", _work.At(Hostile), "-p", places, "-a", "2021", "-s", _work.At("s")],
            "annee" => ["calculer", .. inventory, "-a", Hostile, "-s", _work.At("s")],
            _ => ["expliquer", .. inventory, "-a", "2021", "--territoire", code, "--format", command.Split('-')[1]],
        };
    }
}
