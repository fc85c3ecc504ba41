using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ctg.Funding.Cli.Formats;
using MiniExcelLibs;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>
/// The same random text, 10,000 strings of controls, quotes, formulas and markup, through the text columns of every command: no live formula, no markup, no
/// control on the terminal, and every refused row as it stood.
/// </summary>
public sealed class RandomTextTests : IDisposable
{
    private const int Strings = 10_000;
    private const int Territories = 200;
    private const int Seed = 13;

    private static readonly string[] Pieces =
    [
        "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=x", "\"", "\"\"", "'", ";", ",", "\n", "\r\n", "<x-mal>", "<script>alert(1)</script>", "<img src=x onerror=x>", "</td>", "]]>", "&amp;", "[red]", "[/]",
        "[a](javascript:x)", "`", "*", "_", "|", "#", "\\", "{0}", "{{", "%s", "\u001B[2J", "\u001B]0;t\u0007", "\u009B31m", "\u007F", "\u0001", "\u202E", "\u2066", "\u200B", "\u2028", "\u061C", "é", "e\u0301", "\u00A0", "👶", "crèche", "a", "1,50",
    ];

    private readonly WorkFolder _work = new();
    private readonly string[] _texts = Texts();
    private readonly List<string> _refused = [];

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Calculer() => Check(CommandRun.Of(["calculer", .. Inventory(), "-a", "2021", "-s", _work.At("s"), "--tableau", "oui", "--citations"]), "s", "places");

    [Fact]
    public void Projeter() => Check(CommandRun.Of(["projeter", .. Inventory(), "--de", "2020", "--a", "2021", "-s", _work.At("s"), "--tableau", "oui"]), "s", "places");

    [Fact]
    public void Comparer()
    {
        var scenario = _work.Write("s.json", $$"""{ "scenario": {{System.Text.Json.JsonSerializer.Serialize(string.Concat(_texts[..3]))}}, "lots": [ { "qpv": true } ] }""");

        Check(CommandRun.Of(["comparer", scenario, .. Inventory(), "-a", "2021", "-s", _work.At("s"), "--tableau", "oui"]), "s", "places");
    }

    [Fact]
    public void Piaje()
    {
        var rows = _texts.Select((text, i) => Row(i, i % 5 == 0, text + i, Text(i + 1), "psu", "creation", "10", "100000", i % 5 == 0 ? Text(i + 2) + "x" : "2021-02-01"));
        var projects = Write("j.csv", "projet;territoire;structure;operation;places_creees;depenses;date_decision", rows);

        Check(CommandRun.Of("piaje", "--projets", projects, "-s", _work.At("s"), "--tableau", "oui"), "s", "projets");
    }

    [Fact]
    public void Psej_and_actions()
    {
        string[] territories = ["-t", Write("t.csv", "territoire;nom;date_effet_ctg", Enumerable.Range(0, Territories).Select(i => $"{Quoted(Code(i))};{Quoted(Text(i + 7))};2021-01-01"))];
        string[] places = ["-p", Write("p.csv", "territoire;structure;financement;places;date_ouverture", Enumerable.Range(0, Territories).Select(i => $"{Quoted(Code(i))};{Quoted(Text(i) + "s")};psu;10;2015-01-01"))];
        var psej = Write("psej.csv", "territoire;cej;service;psej", _texts.Select((text, i) => Row(i, i % 5 == 0, Code(i % Territories), text + i, "rpe", i % 5 == 0 ? Text(i + 2) + "x" : "10")));
        var refusedOfPsej = _refused.ToArray();
        _refused.Clear();
        var actions = Write("a.csv", "territoire;cej;action;service;premiere_annee;cout", _texts.Select((text, i) => Row(i, i % 5 == 0, Code(i % Territories), text + i, Text(i + 1) + "a", "laep", i % 5 == 0 ? Text(i + 2) + "x" : "2017", "100")));

        var run = CommandRun.Of(["calculer", .. territories, .. places, "--psej", psej, "--actions", actions, "-a", "2021", "-s", _work.At("s"), "--tableau", "oui"]);

        Check(run, "s", "actions");
        Assert.Equal(refusedOfPsej, Returned("s", "psej"));
    }

    [Fact]
    public void Zonage_and_manifests()
    {
        var zonage = Write("frr.csv", "Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;", _texts.Select((text, i) => $"{Quoted(Code(i))};{Quoted(Text(i + 1))};{Quoted(text)};{Quoted(Text(i + 2))};"));
        string[] call = ["calculer", .. Inventory(), "--zonage", zonage, "-a", "2024", "-s", _work.At("s"), "--tableau", "oui"];

        AssertVisible(CommandRun.Of(call));
        for (var i = 0; i < 20; i++)
        {
            var manifest = _work.Write("m.json", $$"""{ "outil": {{Json(Text(i))}}, "version": {{Json(Text(i + 1))}}, "entrees": [ { "role": {{Json(Text(i + 2))}}, "fichier": {{Json(Text(i + 3))}}, "sha256": "0" } ] }""");
            var run = CommandRun.Of("rejouer", manifest);
            Assert.Equal(2, run.ExitCode);
            AssertVisible(run);
        }
    }

    [Fact]
    public void Expliquer_and_rapport()
    {
        var inventory = Inventory();
        foreach (var format in (string[])["texte", "arbre", "markdown", "html"])
        {
            for (var i = 0; i < 5; i++)
            {
                var run = CommandRun.Of(["expliquer", .. inventory, "-a", "2021", "--territoire", Code(i), "--format", format]);
                Assert.NotEqual(3, run.ExitCode);
                AssertVisible(run);
                AssertNoMarkup(run.Output, format);
            }
        }

        var page = CommandRun.Of(["rapport", .. inventory, "-a", "2021", "--de", "2021", "--a", "2021", "-s", "-", "--titre", string.Concat(_texts[..50])]);
        CommandRun.Of(["rapport", .. inventory, "-a", "2021", "--de", "2021", "--a", "2021", "-s", _work.At("r.xlsx")]);

        AssertVisible(page with { Output = page.Output.Replace("\t", "", StringComparison.Ordinal) });
        AssertNoMarkup(page.Output, "html");
        var names = MiniExcel.Query(_work.At("r.xlsx"), useHeaderRow: true, sheetName: "Territoires").Cast<IDictionary<string, object>>().Select(row => $"{row["Territoire"]}").ToArray()[..^1];
        Assert.Equal(Enumerable.Range(0, Territories).Select(i => Visible.Of(Code(i))), names);
        Assert.All(Regex.Matches(Sheets(), "<f>(.*?)</f>").Select(match => match.Groups[1].Value), formula => Assert.Matches(@"\A(IF\(|SUMIFS\(|COUNTIFS\(|SUBTOTAL\(|B\d+\+D\d+\z)", formula));
    }

    private void Check(CommandRun run, string folder, string role)
    {
        Assert.True(run.ExitCode == 1, run.Error);
        AssertVisible(run);
        foreach (var file in Directory.EnumerateFiles(_work.At(folder), "*.csv"))
        {
            var cells = CsvRows.Parse(File.ReadAllText(file)).SelectMany(row => row.Values);
            Assert.All(cells, cell => Assert.False(cell is ['=' or '@' or '+' or '\t' or '\r', ..] || (cell.StartsWith('-') && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.GetCultureInfo("fr"), out _)), cell));
        }

        Assert.Equal(_refused, Returned(folder, role));
    }

    /// <summary>The refused records as they stood: one apostrophe defuses what is, or looks as if it were, a formula.</summary>
    private IEnumerable<string> Returned(string folder, string role) => _work.Rows(folder, "rejets.csv").Where(row => row["entree"] == role).Select(row => row["enregistrement"])
        .Select(record => record is ['\'', ..] && record.TrimStart('\'') is ['=' or '@' or '+' or '-' or '\t' or '\r', ..] ? record[1..] : record);

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private string[] Inventory()
    {
        var territories = Enumerable.Range(0, Territories).Select(i => $"{Quoted(Code(i))};{Quoted(Text(i + 7))};2021-01-01;2020-12-31;1000");
        var places = _texts.Select((text, i) => Row(i, i % 5 == 0, Code(i % Territories), text + "s", Text(i + 3), Text(i + 4), "psu", "10", i % 5 == 0 ? Text(i + 2) + "x" : "2015-01-01"));
        return
        [
            "-t", Write("t.csv", "territoire;nom;date_effet_ctg;date_fin_cej;psej_eaje", territories),
            "-p", Write("p.csv", "territoire;structure;nom;gestionnaire;financement;places;date_ouverture", places),
        ];
    }

    private string Row(int i, bool isRefused, params string[] cells)
    {
        var row = string.Join(';', cells.Select(Quoted));
        if (isRefused && _refused.Count * 5 == i)
        {
            _refused.Add(row);
        }

        return row;
    }

    private string Write(string name, string header, IEnumerable<string> rows) => _work.Write(name, Encoding.UTF8.GetBytes(header + "\n" + string.Concat(rows.Select(row => row + "\n"))));

    private string Sheets()
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(_work.At("r.xlsx"));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private string Text(int i) => _texts[i % Strings];

    /// <summary>Codes differ, and neither start nor end with the blanks that reading takes off.</summary>
    private string Code(int i) => $"{Text(i).Trim()}c{i}";

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny("\";\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static void AssertVisible(CommandRun run) => Assert.Equal("", string.Join(' ', (run.Output + run.Error).EnumerateRunes()
        .Where(rune => rune.Value != '\n' && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
        .Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)).Distinct()));

    private static void AssertNoMarkup(string output, string format)
    {
        var read = format == "markdown" ? output.Replace("\\<", "", StringComparison.Ordinal).Replace("\\[", "", StringComparison.Ordinal) : output;
        if (format is "html" or "markdown")
        {
            Assert.All(["<x-mal", "<img", "<script>alert", "[a](javascript"], markup => Assert.DoesNotContain(markup, format == "html" ? read.Replace("[a](javascript", "", StringComparison.Ordinal) : read, StringComparison.Ordinal));
        }
    }

    private static string[] Texts()
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, Strings).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)])))];
    }
}
