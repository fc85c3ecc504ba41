using System.Globalization;
using System.Text;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>An <c>.xlsx</c> workbook where a CSV file may be given.</summary>
public sealed class WorkbookInputTests : IDisposable
{
    private static readonly string[] Heads = ["territoire", "structure", "nom", "financement", "places", "date_ouverture", "qpv"];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    /// <summary>But for a row that is empty: no row in a workbook, while the separators of CSV make one.</summary>
    [Property(MaxTest = 100)]
    public FsCheck.Property A_table_reads_the_same_from_CSV_and_from_a_workbook() => Prop.ForAll(
        Gen.ArrayOf(
            Gen.Zip(
                Gen.Zip(Gen.Elements("A", "B", "", "Z"), Gen.Elements("S1", "007", "")),
                Gen.Zip(Gen.Zip(Gen.Elements("Les Lutins", "L'\"île\"; bleue", "", " é "), Gen.Elements("psu", "PAJE", "autre", "")), Gen.Zip(Gen.Elements("1", "40", "12.5", "0", "x", ""), Gen.Zip(Gen.Elements("2015-01-01", "2024-02-29", "1950-02-28", "38596", "9/15/2005", ""), Gen.Elements("oui", "non", "1", "peut-être", "")))))).ToArbitrary(),
        rows =>
        {
            string[][] table =
            [
                Heads,
                .. rows.Select(row => (string[])[row.Item1.Item1, row.Item1.Item2, row.Item2.Item1.Item1, row.Item2.Item1.Item2, row.Item2.Item2.Item1, row.Item2.Item2.Item2.Item1, row.Item2.Item2.Item2.Item2])
                    .Where(row => row.Any(text => text.Length > 0)),
            ];
            var csv = Read("p.csv", Encoding.UTF8.GetBytes(string.Concat(table.Select(row => string.Join(';', row.Select(Quoted)) + "\n"))));
            var sheet = Read("p.xlsx", new HandWrittenWorkbook().Add("Places", table).Bytes());
            Assert.Equal(csv.Lots, sheet.Lots);
            Assert.Equal(csv.Refused.Select(row => (row.Line, Codes(row))), sheet.Refused.Select(row => (row.Line, Codes(row))));
        });

    private static string Codes(RefusedRow row) => string.Join(' ', row.Faults.Select(fault => $"{fault.Code} {fault.Column} {fault.Value.Replace('.', ',')}"));

    [Fact]
    public void The_department_computes_the_same_from_one_workbook_and_runs_again_from_its_manifest()
    {
        string[] names = ["territoires.csv", "places.csv"];
        var tables = names.Select(name => File.ReadAllLines(WorkFolder.InRepository("samples", "departement", name)).Select(line => (IReadOnlyList<string>)line.Split(';')).ToArray()).ToArray();
        var book = _work.Write("inventaire.xlsx", new HandWrittenWorkbook().Add("Lisez-moi", "").Add("Territoires", tables[0]).Add("PLACES.csv", tables[1]).Bytes());
        CommandRun.Of("calculer", "-t", WorkFolder.InRepository("samples", "departement", names[0]), "-p", WorkFolder.InRepository("samples", "departement", names[1]), "-a", "2020-2026", "-s", _work.At("csv"));
        var run = CommandRun.Of("calculer", "-t", book, "-p", book, "-a", "2020-2026", "-s", _work.At("xlsx"));

        Assert.Equal(0, run.ExitCode);
        foreach (var name in new[] { "lignes.csv", "territoires.csv", "rejets.csv" })
        {
            Assert.Equal(File.ReadAllBytes(_work.At("csv", name)), File.ReadAllBytes(_work.At("xlsx", name)));
        }

        Assert.Equal(0, CommandRun.Of("rejouer", _work.At("xlsx", "manifeste.json")).ExitCode);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(book)));
        Assert.Equal(2, File.ReadAllText(_work.At("xlsx", "manifeste.json")).Split(hash).Length - 1);
    }

    [Fact]
    public void A_faulty_cell_is_told_by_its_sheet_and_name_and_its_row_goes_in_again_once_mended()
    {
        var rows = "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>territoire</t></is></c><c r=\"C2\" t=\"inlineStr\"><is><t>structure</t></is></c><c r=\"D2\" t=\"inlineStr\"><is><t>financement</t></is></c><c r=\"E2\" t=\"inlineStr\"><is><t>places</t></is></c><c r=\"F2\" t=\"inlineStr\"><is><t>date_ouverture</t></is></c></row>"
            + Row(5, "<v>40</v>", "<v>42005</v>") + Row(9, "<v>12.5</v>", "<v>42005</v>") + "<row r=\"10\"/>" + Row(12, "<f>1/0</f><v>#DIV/0!</v>", "<v>42005</v>", "t=\"e\"") + Row(13, "<f>A1+1</f>", "<v>42005</v>");
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var places = _work.Write("p.xlsx", new HandWrittenWorkbook().Add("Nos crèches", rows).Add("listes", "", "hidden").Bytes());

        Assert.Equal(1, CommandRun.Of("calculer", "-t", territories, "-p", places, "-a", "2024", "-s", _work.At("s")).ExitCode);

        Assert.Equal(["5"], _work.Rows("s", "lignes.csv").Select(row => row["ligne"]));
        var refused = _work.Rows("s", "rejets.csv");
        Assert.Equal([("9", "CTG1003", "12,5"), ("12", "CTG1026", "#DIV/0!"), ("13", "CTG1026", "=A1+1")], refused.Select(row => (row["ligne"], row["code"], row["valeur"].TrimStart('\''))));
        Assert.StartsWith("'Nos crèches'!E9 : places", refused[0]["motif"], StringComparison.Ordinal);
        Assert.StartsWith("'Nos crèches'!E12 : places : « #DIV/0! »", refused[1]["motif"], StringComparison.Ordinal);

        _work.Write("corrige.csv", Encoding.UTF8.GetBytes(File.ReadAllText(_work.At("s", "rejets.csv")).Replace("12,5;", "12;", StringComparison.Ordinal).Replace("\"\"12,5\"\"", "12", StringComparison.Ordinal)));
        CommandRun.Of("calculer", "-t", territories, "-p", _work.At("corrige.csv"), "-a", "2024", "-s", _work.At("s2"));
        Assert.Equal(["12"], _work.Rows("s2", "lignes.csv").Select(row => row["places"]));
    }

    [Theory]
    [InlineData("<c r=\"A1\" s=\"2\"><v>0.255</v></c>", "25,5")]
    [InlineData("<c r=\"A1\" s=\"3\"><v>3185</v></c>", "03185")]
    [InlineData("<c r=\"A1\" s=\"4\"><v>1234.5</v></c>", "1234,5")]
    [InlineData("<c r=\"A1\" s=\"5\"><v>38596</v></c>", "2005-09-01")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>59</v></c>", "1900-02-28")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>61</v></c>", "1900-03-01")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>38596.5</v></c>", "38596,5")]
    [InlineData("<c r=\"A1\"><v>0.30000000000000004</v></c>", "0,3")]
    [InlineData("<c r=\"A1\"><v>1.2E3</v></c>", "1200")]
    [InlineData("<c r=\"A1\"><v>-4</v></c>", "-4")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", "vrai")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>2005-09-01T00:00:00</v></c>", "2005-09-01")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>UPPER(B1)</f><v>LUTINS</v></c>", "LUTINS")]
    [InlineData("<c r=\"A1\"><f>40+2</f><v>42</v></c>", "42")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>0</v></c>", "Les Lutins")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>1</v></c>", "L'île bleue; \"A\"")]
    [InlineData("<c><v>7</v></c>", "7")]
    public void What_a_cell_says_is_what_CSV_would_say(string cell, string expected) => Assert.Equal([(1, 0, expected)], Cells(cell, isFrom1904: false));

    [Fact]
    public void The_days_of_an_old_Macintosh_are_four_years_on() =>
        Assert.Equal([(1, 0, "2009-09-02")], Cells("<c r=\"A1\" s=\"1\"><v>38596</v></c>", isFrom1904: true));

    [Fact]
    public void A_percentage_is_that_of_the_project_in_any_writing()
    {
        string[] heads = ["projet", "structure", "operation", "places_creees", "date_depot", "depenses", "taux_couverture", "potentiel_financier"];
        string[] row = ["P", "psu", "creation", "10", "2024-03-01", "500000", "80", "900"];
        var csv = _work.Write("p.csv", string.Join(';', heads), string.Join(';', row));
        var book = new HandWrittenWorkbook().Add("Feuil1", [heads, row]).Bytes();
        var percent = new HandWrittenWorkbook().Add("Feuil1", "<row r=\"1\">" + string.Concat(heads.Select(head => $"<c t=\"inlineStr\"><is><t>{head}</t></is></c>")) + "</row><row r=\"2\"><c t=\"inlineStr\"><is><t>P</t></is></c><c t=\"inlineStr\"><is><t>psu</t></is></c><c t=\"inlineStr\"><is><t>creation</t></is></c><c><v>10</v></c><c s=\"1\"><v>45352</v></c><c><v>500000</v></c><c s=\"2\"><v>0.8</v></c><c><v>900</v></c></row>").Bytes();
        var expected = CommandRun.Of("piaje", "-p", csv, "-s", "-");

        Assert.Equal(0, expected.ExitCode);
        Assert.Equal(expected.Output, CommandRun.Of("piaje", "-p", _work.Write("a.xlsx", book), "-s", "-").Output);
        Assert.Equal(expected.Output, CommandRun.Of("piaje", "-p", _work.Write("b.xlsx", percent), "-s", "-").Output);
    }

    [Theory]
    [InlineData("xls", "CTG9090")]
    [InlineData("cut", "CTG9091")]
    [InlineData("zip", "CTG9091")]
    [InlineData("row", "CTG9091")]
    [InlineData("text", "CTG9091")]
    [InlineData("sheets", "CTG9092")]
    [InlineData("empty", "CTG9004")]
    public void A_workbook_that_cannot_be_read_is_refused_in_both_languages(string fault, string code)
    {
        var row = Row(1, "<v>1</v>", "<v>2</v>");
        var bytes = fault switch
        {
            "xls" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
            "cut" => new HandWrittenWorkbook().Add("a", row).Bytes()[..^30],
            "zip" => new HandWrittenWorkbook().Bytes() is var none ? none[..30] : none,
            "row" => new HandWrittenWorkbook().Add("a", Row(2, "<v>1</v>", "<v>2</v>") + row).Bytes(),
            "text" => new HandWrittenWorkbook().Add("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>8</v></c></row>").Bytes(),
            "sheets" => new HandWrittenWorkbook().Add("a", row).Add("b", row).Bytes(),
            _ => new HandWrittenWorkbook().Add("a", "").Bytes(),
        };
        using var file = InputFileOf(bytes, out var fault9090);
        var thrown = fault9090 ?? Assert.Throws<CliException>(() => CsvTable.Open(file!, InputRole.Places, LotFile.Columns, new RowLog { Language = Language.French, OnRefused = _ => { } }));
        Assert.Equal(code, thrown.Code);
        Assert.NotEqual(Sentences.Of(code, Language.French, "f", "places", "a, b"), Sentences.Of(code, Language.English, "f", "places", "a, b"));
    }

    private InputFile? InputFileOf(byte[] bytes, out CliException? thrown)
    {
        thrown = null;
        try
        {
            return InputFile.Open(_work.Write("x.xlsx", bytes));
        }
        catch (CliException e)
        {
            thrown = e;
            return null;
        }
    }

    private static (long, int, string)[] Cells(string cell, bool isFrom1904)
    {
        var bytes = new HandWrittenWorkbook { IsFrom1904 = isFrom1904, Texts = ["<t>Les Lutins</t>", "<r><t>L'île</t></r><rPh sb=\"0\" eb=\"1\"><t>lil</t></rPh><r><t xml:space=\"preserve\"> bleue; </t></r><r><t>\"A\"</t></r>"] }.Add("a", $"<row r=\"1\">{cell}</row>").Bytes();
        using var workbook = new Workbook(new MemoryStream(bytes));
        return [.. workbook.Rows(workbook.Sheets[0]).SelectMany(row => row.Cells.Select(each => (row.Number, each.Column, each.Text)))];
    }

    private static string Row(int number, string places, string opening, string type = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"<row r=\"{number}\"><c r=\"B{number}\" t=\"inlineStr\"><is><t>A</t></is></c><c r=\"C{number}\" t=\"inlineStr\"><is><t>S</t></is></c><c r=\"D{number}\" t=\"inlineStr\"><is><t>psu</t></is></c><c r=\"E{number}\" {type}>{places}</c><c r=\"F{number}\" s=\"1\">{opening}</c></row>");

    private static string Quoted(string text) => text.AsSpan().ContainsAny(";\"") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private (List<string> Lots, List<RefusedRow> Refused) Read(string name, byte[] bytes)
    {
        var (lots, refused) = (new List<string>(), new List<RefusedRow>());
        var log = new RowLog { Language = Language.French, OnRefused = refused.Add };
        using var territoryFile = InputFile.Open(_work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01", "B;2021-01-01"));
        var territories = TerritoryFile.Read(territoryFile, null, log);
        using var file = InputFile.Open(_work.Write(name, bytes));
        LotFile.Read(file, territories, log, (int territory, in ReadLot lot) => lots.Add($"{territory} {lot.Line} {lot.Of("T")} {Encoding.UTF8.GetString(lot.Name)}"));
        return (lots, refused);
    }
}
