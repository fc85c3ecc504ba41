using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary><c>rapport</c>: the page as text, and the workbook.</summary>
public sealed partial class RapportTests
{
    private static readonly string[] Inputs = ["-t", WorkFolder.InRepository("samples", "departement", "territoires.csv"), "-p", WorkFolder.InRepository("samples", "departement", "places.csv"), "--annee", "2024"];

    [Fact]
    public void The_page_stands_alone_in_French_with_a_word_for_every_picture_and_table_header()
    {
        using var folder = new WorkFolder();
        Assert.Equal(0, CommandRun.Of(["rapport", .. Inputs, "--sortie", folder.At("r.html")]).ExitCode);

        var page = File.ReadAllText(folder.At("r.html"));
        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Fetched().Matches(page), match => !match.Value.Contains("data:,", StringComparison.Ordinal));
        Assert.Equal(8, Regex.Count(page, "<svg "));
        Assert.Equal(4, Regex.Count(page, "role=\"img\" aria-label=\"[^\"]{40,}\""));
        Assert.DoesNotContain("<th>", page, StringComparison.Ordinal);
        var names = Regex.Matches(page, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(names.Distinct(), names);
        Assert.All(Regex.Matches(page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value), place => Assert.Contains(place, names));
    }

    [Fact]
    public void The_same_inputs_make_the_same_page_and_the_same_workbook()
    {
        using var folder = new WorkFolder();
        foreach (var (format, name) in new[] { ("html", "a.html"), ("html", "b.html"), ("xlsx", "a.xlsx"), ("xlsx", "b.xlsx") })
        {
            CommandRun.Of(["rapport", .. Inputs, "--format", format, "--sortie", folder.At(name)]);
        }

        Assert.Equal(File.ReadAllBytes(folder.At("a.html")), File.ReadAllBytes(folder.At("b.html")));
        Assert.Equal(File.ReadAllBytes(folder.At("a.xlsx")), File.ReadAllBytes(folder.At("b.xlsx")));
    }

    [Fact]
    public void The_workbook_has_numbers_that_are_those_of_the_CSV_and_headers_that_stay()
    {
        using var folder = new WorkFolder();
        CommandRun.Of(["rapport", .. Inputs, "--format", "xlsx", "--sortie", folder.At("r.xlsx")]);
        CommandRun.Of(["calculer", .. Inputs, "--sortie", folder.At("out")]);

        Assert.Equal(["Synthèse", "Territoires", "Projection", "Sensibilité", "Hypothèses", "Sources", "Structures", "Versements", "Budget", "À demander", "Fichiers lus"], MiniExcel.GetSheetNames(folder.At("r.xlsx")));
        var csv = folder.Rows("out", "territoires.csv").ToDictionary(row => row["territoire"]);
        var rows = MiniExcel.Query(folder.At("r.xlsx"), useHeaderRow: true, sheetName: "Territoires").Cast<IDictionary<string, object>>().ToArray();
        Assert.Equal(csv.Count + 1, rows.Length);
        foreach (var row in rows[..^1])
        {
            var expected = csv[(string)row["Territoire"]]["bonus_min"];
            Assert.Equal(expected.Length == 0 ? null : double.Parse(expected.Replace(',', '.'), CultureInfo.InvariantCulture), row["Bonus min"]);
        }

        using var zip = ZipFile.OpenRead(folder.At("r.xlsx"));
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            Assert.Contains("state=\"frozen\"", reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void LibreOffice_works_the_formulas_out_to_the_sums_of_the_CSV()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "No LibreOffice on this machine: install Debian's libreoffice-calc-nogui to run the tests of workbooks in it.");
        using var folder = new WorkFolder();
        CommandRun.Of(["rapport", .. Inputs, "--sortie", folder.At("r.xlsx")]);
        CommandRun.Of(["projeter", .. Inputs[..4], "--de", "2021", "--a", "2027", "--sortie", folder.At("out")]);

        // The sums that the tool wrote beside its formulas are taken away: what is read is what LibreOffice made of the formulas.
        using (var zip = ZipFile.Open(folder.At("r.xlsx"), ZipArchiveMode.Update))
        {
            foreach (var name in new[] { "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml" })
            {
                string content;
                using (var reader = new StreamReader(zip.GetEntry(name)!.Open()))
                {
                    content = reader.ReadToEnd();
                }

                zip.GetEntry(name)!.Delete();
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(Regex.Replace(content, "</f><v>[^<]*</v>", "</f>"));
            }
        }

        LibreOffice.Convert(folder.At("r.xlsx"), "xlsx:Calc MS Excel 2007 XML", folder.At("lo"));
        var csv = folder.Rows("out", "projection.csv").GroupBy(row => row["annee"]).ToDictionary(year => year.Key, year => year.ToArray());
        static decimal? Sum(IEnumerable<Dictionary<string, string>> rows, string low, string high)
        {
            var known = rows.Where(row => row[low].Length > 0).ToArray();
            return known.Any(row => row[high].Length == 0) ? null : known.Sum(row => decimal.Parse(row[high], CultureInfo.GetCultureInfo("fr")));
        }

        var rows = MiniExcel.Query(folder.At("lo", "r.xlsx"), useHeaderRow: true, sheetName: "Synthèse", startCell: "A6").Cast<IDictionary<string, object>>().ToArray();
        Assert.Equal(7, rows.Length);
        foreach (var row in rows)
        {
            var year = csv[$"{row["Année"]}"];
            foreach (var (head, name) in new[] { ("Psej", "psej"), ("Bonus", "bonus") })
            {
                Assert.Equal(Sum(year, $"{name}_min", $"{name}_min"), Cents(row[$"{head} min"]));
                Assert.Equal(Sum(year, $"{name}_min", $"{name}_max"), Cents(row[$"{head} max"]));
            }

            Assert.Equal(year.Count(each => each["partiel"] == "oui"), Cents(row["Incomplets"]));
        }

        var total = MiniExcel.Query(folder.At("lo", "r.xlsx"), useHeaderRow: true, sheetName: "Territoires").Cast<IDictionary<string, object>>().Last();
        Assert.Equal(Sum(csv["2024"], "bonus_min", "bonus_min"), Cents(total["Bonus min"]));
        Assert.Equal(Sum(csv["2024"], "bonus_min", "bonus_max"), Cents(total["Bonus max"]));
    }

    private static decimal? Cents(object value) => value is string ? null : decimal.Round(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 2);

    [Fact]
    public void One_territory_is_named_in_full_with_its_files_and_words_for_one()
    {
        const string Long = "Communauté d'agglomération du Grand Bassin de la Haute-Loire et des Monts";
        using var folder = new WorkFolder();
        var territories = folder.Write("t.csv", "territoire;nom;date_fin_cej;date_effet_ctg;psej_eaje", $"A;{Long};2020-12-31;2021-01-01;100000");
        var places = folder.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S;psu;40;2015-01-01", "A;N;psu;10;2022-01-01");
        var page = System.Net.WebUtility.HtmlDecode(CommandRun.Of("rapport", "-t", territories, "-p", places, "--annee", "2025", "--inventaire-du", "2025-06-30", "-s", "-").Output);

        Assert.Contains($"<title>Rapport sur le bonus territoire : {Long}</title>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>1 territoire, 2 structures</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>2025-06-30</dd>", page, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(places))), page, StringComparison.Ordinal);
        Assert.Contains("class=\"open\"", page, StringComparison.Ordinal);
        Assert.Matches("n'a pas de maximum connu, en 2025, 2026, 2027, 2028 : .*BT-V", page);
    }

    [Fact]
    public void A_long_inventory_makes_a_short_page_that_says_what_it_leaves_to_the_workbook()
    {
        using var folder = new WorkFolder();
        var territories = folder.Write("t.csv", ["territoire;date_effet_ctg;psej_eaje;date_fin_cej", .. Enumerable.Range(0, 600).Select(i => $"T{i};2021-01-01;{1000 + i};2020-12-31")]);
        var places = folder.Write("p.csv", ["territoire;structure;financement;places;date_ouverture", .. Enumerable.Range(0, 600).Select(i => $"T{i};S{i};psu;10;2015-01-01")]);
        var page = CommandRun.Of("rapport", "-t", territories, "-p", places, "--annee", "2024", "-s", "-").Output;

        Assert.Contains("500 lignes sur 600", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 3_000_000);
    }

    [Fact]
    public void Scenarios_stand_side_by_side_with_the_figures_of_comparer()
    {
        using var folder = new WorkFolder();
        var more = folder.Write("plus.json", """{ "scenario": "Quinze places de plus", "ajouter": [ { "territoire": "03190", "structure": "NEUVE", "places": 15, "date_ouverture": "2023-09-01", "qpv": true } ] }""");
        string[] scenarios = [WorkFolder.InRepository("samples", "scenarios", "sans-rebond.json"), more];
        CommandRun.Of(["comparer", .. scenarios, .. Inputs[..4], "--annee", "2024", "--filtre", "tous", "--sortie", folder.At("out")]);
        var run = CommandRun.Of(["rapport", .. Inputs, "--contre", .. scenarios, "--sortie", folder.At("r.xlsx")]);
        var page = System.Net.WebUtility.HtmlDecode(CommandRun.Of(["rapport", .. Inputs, "--contre", .. scenarios, "--sortie", "-"]).Output);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("15 places de plus pour NEUVE (03190), à partir du 2023-09-01 en quartier prioritaire", page, StringComparison.Ordinal);
        Assert.Contains("sans le plan rebond", page, StringComparison.Ordinal);
        foreach (var (sheet, file, key) in new[] { ("Scénarios territoires", "territoires.csv", "territoire"), ("Scénarios structures", "structures.csv", "structure") })
        {
            var rows = MiniExcel.Query(folder.At("r.xlsx"), useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object>>().SkipLast(1).ToDictionary(row => ((string)row[key == "structure" ? "Structure" : "Territoire"]).Split(' ')[0]);
            foreach (var (name, number) in new[] { ("Sans le plan rebond", 1), ("Quinze places de plus", 2) })
            {
                var expected = folder.Rows("out", file).Where(row => row["scenario"] == name).ToArray();
                Assert.True(expected.Length > 30);
                foreach (var row in expected)
                {
                    var shown = rows[row[key]];
                    Assert.Equal(Amount(row["scenario_min"]), Shown(shown[$"Scénario {number}"]));
                    Assert.Equal(Amount(row["difference_basse"]), Shown(shown[$"Différence {number} basse"]));
                    Assert.Equal(Amount(row["difference_haute"]), Shown(shown[$"Différence {number} haute"]));
                    Assert.Contains(row["difference_basse"].Length == 0 ? "" : $"data-value=\"{row["difference_basse"].Replace(',', '.')}\"", page, StringComparison.Ordinal);
                }
            }
        }

        Assert.Contains("CTG9058", CommandRun.Of(["rapport", .. Inputs, "--contre", more, more, more, more, more, "--sortie", "-"]).Error, StringComparison.Ordinal);
    }

    private static decimal? Amount(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.GetCultureInfo("fr"));

    private static decimal? Shown(object? cell) => cell is null or "" ? null : decimal.Round(Convert.ToDecimal(cell, CultureInfo.InvariantCulture), 2);

    [Fact]
    public void A_scenario_is_told_under_its_name()
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of(["rapport", .. Inputs, "--scenario", WorkFolder.InRepository("samples", "scenarios", "sans-rebond.json"), "--sortie", "-"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("<title>Rapport sur le bonus territoire : Sans le plan rebond</title>", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_written_to_and_stays_a_device()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux has the device /dev/full, which refuses what is written to it.");
        var run = CommandRun.Of(["rapport", .. Inputs, "--sortie", "/dev/full"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CTG9034", run.Error, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => File.AppendAllText("/dev/full", "x"));
    }

    [Fact]
    public void A_hostile_name_is_text()
    {
        using var folder = new WorkFolder();
        var territories = folder.Write("t.csv", "territoire;nom;date_fin_cej;date_effet_ctg;psej_eaje", "A;<script>alert(1)</script>;2020-12-31;2021-01-01;100000");
        var places = folder.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S;psu;40;2015-01-01", "A;N;psu;10;2022-01-01");
        CommandRun.Of("rapport", "-t", territories, "-p", places, "--annee", "2022", "--sortie", folder.At("r.html"));

        var page = File.ReadAllText(folder.At("r.html"));
        Assert.Equal(1, Regex.Count(page, "<script>"));
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019", "CTG9009")]
    [InlineData("2024", "CTG9051", "--de", "2025")]
    [InlineData("2024", "CTG9051", "--a", "2100")]
    public void Years_that_do_not_fit_are_refused(string year, string code, params string[] options)
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of(["rapport", .. Inputs[..^1], year, .. options, "--sortie", folder.At("r.html")]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("r.html")));
    }

    [GeneratedRegex("(?:src|href|url)\\s*[=(]\\s*[\"']?(?!#)[^\"')\\s>]+", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();
}
