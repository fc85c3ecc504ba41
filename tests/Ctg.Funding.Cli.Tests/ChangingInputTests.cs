using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>An input that another program changes between the two times it is read is refused, whatever the moment.</summary>
public sealed class ChangingInputTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("territoire;date_effet_ctg\nA;2021-01-01\nB;2021-01-01\n")]
    [InlineData("territoire;date_effet_ctg\n")]
    [InlineData("territoire;date_effet_ctg\nA;2021-01-02\n")]
    public void A_change_after_the_first_reading_is_refused(string after)
    {
        var path = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        using var input = InputFile.Open(path);
        File.WriteAllText(path, after);

        var refusal = Assert.Throws<CliException>(() => TerritoryFile.Read(input, null, new RowLog { Language = System.Globalization.CultureInfo.InvariantCulture, OnRefused = _ => { } }));

        Assert.Contains(refusal.Code, (string[])["CTG9036", "CTG9015"]);
    }

    [Fact]
    public void The_same_bytes_are_accepted()
    {
        var path = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        using var input = InputFile.Open(path);
        File.WriteAllText(path, File.ReadAllText(path));

        Assert.Single(TerritoryFile.Read(input, null, new RowLog { Language = System.Globalization.CultureInfo.InvariantCulture, OnRefused = _ => { } }).Territories);
    }
}
