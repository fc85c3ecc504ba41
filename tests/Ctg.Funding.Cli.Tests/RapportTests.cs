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
        Assert.Equal(4, Regex.Count(page, "<svg "));
        Assert.Equal(4, Regex.Count(page, "role=\"img\" aria-label=\"[^\"]{40,}\""));
        Assert.DoesNotContain("<th>", page, StringComparison.Ordinal);
        var clips = Regex.Matches(page, "clipPath id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(clips.Distinct(), clips);
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

        Assert.Equal(["Synthèse", "Territoires", "Projection", "Sensibilité", "Sources", "Structures", "Versements", "Budget", "À demander"], MiniExcel.GetSheetNames(folder.At("r.xlsx")));
        var csv = folder.Rows("out", "territoires.csv").ToDictionary(row => row["territoire"]);
        var rows = MiniExcel.Query(folder.At("r.xlsx"), useHeaderRow: true, sheetName: "Territoires").Cast<IDictionary<string, object>>().ToArray();
        Assert.Equal(csv.Count, rows.Length);
        foreach (var row in rows)
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
