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
