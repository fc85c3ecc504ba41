using System.Text;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Signals: heard at any moment, once or many times; one message, no stack trace, nothing left.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly WorkFolder _work = new();
    private readonly string _temporary;
    private readonly string _territories;

    public InterruptionTests()
    {
        _temporary = Directory.CreateDirectory(_work.At("tmp")).FullName;
        _territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData(RunningCommand.SigInt, 1, 130)]
    [InlineData(RunningCommand.SigInt, 3, 130)]
    [InlineData(RunningCommand.SigTerm, 1, 143)]
    [InlineData(RunningCommand.SigTerm, 3, 143)]
    public void Idle_standard_input_hears_signals(int signal, int times, int code)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var run = new RunningCommand(_temporary, "calculer", "--territoires", _territories, "--places", "-", "--annee", "2021", "--sortie", _work.At("sortie"));
        RunningCommand.Until(() => run.HasOpen(_territories));
        for (var i = 0; i < times; i++)
        {
            run.Send(signal);
        }

        Assert.True(run.EndsWithin(TimeSpan.FromSeconds(20)));
        Assert.Equal(code, run.ExitCode());
        Assert.Equal("CTG9016 : Interrompu : aucun fichier n'a été écrit.\n", run.Error);
        Assert.False(Directory.Exists(_work.At("sortie")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_temporary));
    }

    [Fact]
    public void A_file_that_is_being_hashed_hears_signals()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // Long enough to be hashed and read for seconds; the signals come as soon as it is open.
        var places = _work.At("p.csv");
        var rows = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("03190;S;psu;1;2020-01-01\n", 40_000)));
        using (var file = File.Create(places))
        {
            file.Write("territoire;structure;financement;places;date_ouverture\n"u8);
            for (var i = 0; i < 400; i++)
            {
                file.Write(rows);
            }
        }

        using var run = new RunningCommand(_temporary, "calculer", "--territoires", _territories, "--places", places, "--annee", "2021", "--sortie", _work.At("sortie"));
        RunningCommand.Until(() => run.HasOpen(places));
        run.Send(RunningCommand.SigInt);
        run.Send(RunningCommand.SigInt);

        Assert.True(run.EndsWithin(TimeSpan.FromSeconds(20)));
        Assert.Equal(130, run.ExitCode());
        Assert.StartsWith("CTG9016", run.Error, StringComparison.Ordinal);
    }
}
