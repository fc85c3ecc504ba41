using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Tables;
using Spectre.Console;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Points 16 and 25: what a person reads is in one language, right, and fits; what a program reads never changes with it.</summary>
public sealed class WordsTests : IDisposable
{
    private static readonly string[] Sample = ["-t", WorkFolder.InRepository("samples", "trois-territoires", "territoires.csv"), "-p", WorkFolder.InRepository("samples", "trois-territoires", "places.csv")];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("calculer")]
    [InlineData("projeter")]
    [InlineData("comparer")]
    [InlineData("rapport")]
    [InlineData("piaje")]
    [InlineData("expliquer")]
    [InlineData("rejouer")]
    [InlineData("baremes")]
    [InlineData("baremes etat")]
    [InlineData("exemple")]
    public void Help_is_french_throughout_and_no_wider_than_a_page(string command)
    {
        var run = CommandRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Emploi :", run.Output, StringComparison.Ordinal);
        Assert.All(["REQUIRED", "default", "[command]", "Usage", "Options:", "Description:", "figure"], word => Assert.DoesNotContain(word, run.Output, StringComparison.OrdinalIgnoreCase));
        Assert.All(run.Output.Split('\n').Where(line => !line.Contains(": ctg-funding ", StringComparison.Ordinal)), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void Without_a_command_the_help_is_shown()
    {
        var run = CommandRun.Of();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(CommandRun.Of("--help").Output, run.Output);
    }

    [Theory]
    [InlineData("« calculr » n'est pas connu ici : vouliez-vous dire calculer ?", "calculr")]
    [InlineData("« --anee » n'est pas connu ici : vouliez-vous dire --annee ?", "calculer", "--anee", "2021")]
    [InlineData("« etta » n'est pas connu ici : vouliez-vous dire etat ?", "baremes", "etta")]
    [InlineData("--tableau : « nn » n'est pas admis : vouliez-vous dire non ? Valeurs admises : auto, oui, non.", "calculer", "--tableau", "nn")]
    [InlineData("« zzzzzz » n'est ni une commande, ni une option, ni une valeur attendue ici.", "zzzzzz")]
    [InlineData("--ligne : « x » n'est pas un nombre entier.", "expliquer", "--ligne", "x")]
    [InlineData("Il manque manifeste.json.", "rejouer")]
    [InlineData("--bareme attend une valeur.", "calculer", "--bareme")]
    [InlineData("--annee n'est à donner qu'une fois.", "calculer", "-a", "2021", "-a", "2022")]
    [InlineData("« deux mille » n'est pas une année", "rapport", "-t", "t", "-p", "p", "-s", "s", "-a", "deux mille")]
    public void A_wrong_call_is_told_in_our_words_with_what_is_near(string expected, params string[] call)
    {
        var run = CommandRun.Of(call);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData(0, "fr", "0 différence.")]
    [InlineData(1, "fr", "1 différence.")]
    [InlineData(2, "fr", "2 différences.")]
    [InlineData(0, "en", "0 differences.")]
    [InlineData(1, "en", "1 difference.")]
    public void Words_follow_their_number(int number, string language, string expected) => Assert.Equal(expected, Sentences.Of("rejeu.differences", CultureInfo.GetCultureInfo(language), number));

    [Fact]
    public void One_warning_is_one_warning()
    {
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;1500;2022-01-01");

        var run = CommandRun.Of("calculer", "-t", _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01"), "-p", places, "-a", "2022", "-s", _work.At("s"));

        Assert.Equal("1 territoire, 1 lot lu, 1 calculé, aucun rejet → " + _work.At("s") + "\n1 avertissement (avertissements.csv) : ligne calculée, mais douteuse.\n", run.Error);
    }

    [Fact]
    public void Strict_tells_the_fault_of_the_row_and_not_how_it_is_kept()
    {
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;x;2022-01-01");

        var run = CommandRun.Of("calculer", "-t", _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01"), "-p", places, "-a", "2022", "-s", _work.At("s"), "--strict");

        Assert.Contains("ligne 2, refusée : CTG1003 places : « x » n'est pas un nombre entier.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Fault", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparer_without_a_folder_speaks_of_itself()
    {
        var scenario = _work.Write("s.json", """{ "scenario": "x" }""");

        Assert.StartsWith("CTG9025 : comparer écrit plusieurs fichiers", CommandRun.Of(["comparer", scenario, .. Sample, "-a", "2024"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_outside_its_limits_is_told_in_french()
    {
        var scenario = _work.Write("s.json", """{ "scenario": "x", "ajouter": [ { "territoire": "03190", "structure": "S", "places": 2.5, "date_ouverture": "2024-01-01" } ] }""");

        var run = CommandRun.Of(["comparer", scenario, .. Sample, "-a", "2024", "-s", _work.At("s")]);

        Assert.Contains("CTG2024 « 2,5 » est hors des limites : de 1 à 1000000, avec 0 décimale au plus.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("must", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("t", "dossier")]
    [InlineData("absent", "existe pas")]
    public void The_system_refuses_in_french(string name, string expected)
    {
        Directory.CreateDirectory(_work.At("t"));

        var run = CommandRun.Of("calculer", "-t", _work.At(name), "-p", Sample[3], "-a", "2021", "-s", _work.At("s"));

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.All(["denied", "directory", "Access"], word => Assert.DoesNotContain(word, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_json_and_one_that_is_not_utf8_are_told_where_they_are()
    {
        byte[] third = [.. Encoding.UTF8.GetBytes("{\n \"bareme\": \"x\",\n \"é"), 0xE9, .. Encoding.UTF8.GetBytes("\": 1 }")];

        Assert.StartsWith("ligne 1, colonne 1, $ : CTG2101", CommandRun.Of("baremes", "verifier", _work.Write("vide.json", Array.Empty<byte>())).Output, StringComparison.Ordinal);
        Assert.StartsWith("ligne 3, colonne 4, $ : CTG2101", CommandRun.Of("baremes", "verifier", _work.Write("b.json", third)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_data_never_change_with_the_language()
    {
        string[][] lists = [["baremes", "etat", "-a", "2025"], ["baremes", "lister"], ["comparer", "--sensibilite", .. Sample, "-a", "2024"], ["comparer", "--objectif", "1", "--territoire", "03190", .. Sample, "-a", "2024"]];
        foreach (var list in lists)
        {
            var (french, english) = (CsvRows.Parse(CommandRun.Of(list).Output), CsvRows.Parse(CommandRun.Of([.. list, "--lang", "en"]).Output));

            Assert.NotEmpty(french);
            Assert.All(french.Zip(english), pair => Assert.Equal(pair.First.Where(cell => cell.Key != "libelle"), pair.Second.Where(cell => cell.Key != "libelle")));
        }
    }

    [Fact]
    public void A_year_that_no_figure_confirms_is_said_under_the_table_and_in_the_manifest()
    {
        const string Said = "Aucun paramètre n'est confirmé pour 2040";
        var late = CommandRun.Of(["calculer", .. Sample, "-a", "2040", "-s", _work.At("tard"), "--tableau", "oui"]);
        var quiet = CommandRun.Of(["calculer", .. Sample, "-a", "2026-2029", "-s", _work.At("muet")]);
        var known = CommandRun.Of(["calculer", .. Sample, "-a", "2026", "-s", _work.At("connu"), "--tableau", "oui"]);

        Assert.Contains($"CTG9052 : {Said} :", late.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("CTG9052 : Aucun paramètre n'est confirmé pour 2028-2029 : la dernière année qu'une source confirme est 2027.", quiet.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("CTG9052", known.Output + known.Error, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(_work.At("tard", "manifeste.json")));
        var notice = Assert.Single(manifest.RootElement.GetProperty("avis").EnumerateArray());
        Assert.Equal(("CTG9052", "2040"), (notice.GetProperty("code").GetString(), notice.GetProperty("annees").GetString()));
        Assert.DoesNotContain("\"avis\"", File.ReadAllText(_work.At("connu", "manifeste.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_report_tells_its_format()
    {
        CommandRun.Of(["rapport", .. Sample, "-a", "2024", "-s", _work.At("r.xlsx")]);
        var wrong = CommandRun.Of(["rapport", .. Sample, "-a", "2024", "-s", _work.At("r.htm"), "--format", "xlsx"]);

        Assert.Equal("PK"u8, File.ReadAllBytes(_work.At("r.xlsx"))[..2]);
        Assert.StartsWith("CTG9053", wrong.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_work.At("r.htm")));
    }

    [Fact]
    public void A_report_follows_the_language()
    {
        var page = CommandRun.Of(["rapport", .. Sample, "-a", "2024", "-s", "-", "--lang", "en"]).Output;

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Report on the bonus territoire</h1>", page, StringComparison.Ordinal);
        Assert.All(["Territoires", "Année", "Résumé", "Écart", "non publié", "hypothèse"], word => Assert.DoesNotContain($">{word}", page, StringComparison.Ordinal));
        Assert.All(["eaje", "non-publie", "hypothese"], code => Assert.DoesNotContain($">{code}<", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipe_is_read_like_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows names its pipes elsewhere.");
        using var made = Process.Start("mkfifo", _work.At("tube"));
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var content = await File.ReadAllBytesAsync(Sample[3], TestContext.Current.CancellationToken);
        var writing = Task.Run(() => File.WriteAllBytes(_work.At("tube"), content), TestContext.Current.CancellationToken);

        var run = CommandRun.Of("calculer", "-t", Sample[1], "-p", _work.At("tube"), "-a", "2021", "-s", _work.At("s"));

        await writing;
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(8, _work.Rows("s", "lignes.csv").Count);
    }

    [Theory]
    [InlineData(140)]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(40)]
    public void A_table_fits_its_terminal_and_cuts_no_amount(int width)
    {
        var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No });
        console.Profile.Width = width;
        var table = PeopleTable.OfAmounts(CultureInfo.GetCultureInfo("fr"), "table.territoire", "table.psej", "table.bonus", "table.difference", "table.statut");
        table.Add("03185 Communauté de communes du pays de Lapalisse", "1\u00A0120\u00A0000,00", "45\u00A0071,43 … 1\u00A0047\u00A0571,43", "71,43 … 2\u00A0571,43", "bornes");

        table.Write(console);

        Assert.All(written.ToString().Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, line));
        Assert.All(["1\u00A0120\u00A0000,00", "45\u00A0071,43 …", "1\u00A0047\u00A0571,43", "2\u00A0571,43"], amount => Assert.Contains(amount, written.ToString(), StringComparison.Ordinal));
    }
}
