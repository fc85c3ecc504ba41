using System.IO.Compression;
using System.Text.RegularExpressions;
using Ctg.Funding.Cli.Input;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class ExempleTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_samples_are_written_byte_for_byte()
    {
        Assert.Equal(0, CommandRun.Of("exemple", _work.At("ex")).ExitCode);

        var samples = WorkFolder.InRepository("samples");
        Assert.All(Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories), file =>
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_work.At("ex", Path.GetRelativePath(samples, file)))));
    }

    [Fact]
    public void The_workbook_to_fill_in_computes_as_its_samples_do_and_says_what_each_column_may_hold()
    {
        var book = _work.At("ex", "inventaire.xlsx");
        Assert.Equal(0, CommandRun.Of("exemple", _work.At("ex"), "--xlsx").ExitCode);
        Assert.Equal([book], Directory.EnumerateFiles(_work.At("ex")));
        Assert.Equal(2, CommandRun.Of("exemple", _work.At("ex"), "--xlsx").ExitCode);

        CommandRun.Of("calculer", "-t", book, "-p", book, "--psej", book, "-a", "2021", "-s", _work.At("a"));
        CommandRun.Of("calculer", "-t", WorkFolder.InRepository("samples", "trois-territoires", "territoires.csv"), "-p", WorkFolder.InRepository("samples", "trois-territoires", "places.csv"), "-a", "2021", "-s", _work.At("b"));
        Assert.Equal(File.ReadAllBytes(_work.At("b", "lignes.csv")), File.ReadAllBytes(_work.At("a", "lignes.csv")));
        Assert.Equal(CommandRun.Of("piaje", "-p", WorkFolder.InRepository("samples", "piaje", "projets.csv"), "-s", "-").Output, CommandRun.Of("piaje", "-p", book, "-s", "-").Output);

        using var zip = ZipFile.OpenRead(book);
        string Part(string name) => new StreamReader(zip.GetEntry(name)!.Open()).ReadToEnd();
        Assert.Contains("<formula1>\"psu,paje\"</formula1>", Part("xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
        Assert.Contains("Places du lot", Part("xl/comments3.xml"), StringComparison.Ordinal);
        var comments = Enumerable.Range(2, 5).Sum(i => Regex.Count(Part($"xl/comments{i}.xml"), "<comment "));
        Assert.Equal(new[] { TerritoryFile.Columns, LotFile.Columns, PsejFile.Columns, ActionFile.Columns, ProjectFile.Columns }.Sum(columns => columns.Length), comments);
    }

    [Fact]
    public void LibreOffice_keeps_the_workbook_to_fill_in()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "No LibreOffice on this machine: install Debian's libreoffice-calc-nogui to run the tests of workbooks in it.");
        CommandRun.Of("exemple", _work.At("ex"), "--xlsx");
        LibreOffice.Convert(_work.At("ex", "inventaire.xlsx"), "xlsx:Calc MS Excel 2007 XML", _work.At("saved"));
        string Lines(string folder) => CommandRun.Of("calculer", "-t", _work.At(folder, "inventaire.xlsx"), "-p", _work.At(folder, "inventaire.xlsx"), "-a", "2021", "-s", "-").Output;

        Assert.Equal(Lines("ex"), Lines("saved"));
    }

    [Fact]
    public void A_file_that_exists_is_kept_unless_told_otherwise()
    {
        Directory.CreateDirectory(_work.At("ex"));
        File.WriteAllText(_work.At("ex", "LISEZMOI.md"), "à moi");

        Assert.Equal(2, CommandRun.Of("exemple", _work.At("ex")).ExitCode);
        Assert.Equal("à moi", File.ReadAllText(_work.At("ex", "LISEZMOI.md")));
        Assert.Equal(0, CommandRun.Of("exemple", _work.At("ex"), "--ecraser").ExitCode);
        Assert.NotEqual("à moi", File.ReadAllText(_work.At("ex", "LISEZMOI.md")));
    }
}
