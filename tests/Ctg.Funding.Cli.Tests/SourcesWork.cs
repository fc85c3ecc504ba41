using System.Globalization;
using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Cli.Sources;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>A folder of public data made by a test, read in the process or by the tool.</summary>
public abstract class SourcesWork : IDisposable
{
    protected SourcesWork() => Directory.CreateDirectory(Work.At("sources"));

    private protected WorkFolder Work { get; } = new();

    public void Dispose()
    {
        Work.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A square from 3° E, 45° N, moved east, with a square hole of two thousandths around its middle.</summary>
    private protected static string Contours(string code, int east = 0)
    {
        string Ring(double from, double to) => string.Create(
            CultureInfo.InvariantCulture,
            $"[[{3 + east + from},{45 + from}],[{3 + east + to},{45 + from}],[{3 + east + to},{45 + to}],[{3 + east + from},{45 + to}],[{3 + east + from},{45 + from}]]");
        return $$"""
            { "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": { "code_qp": "{{code}}", "lib_qp": "A", "insee_com": "3190" },
              "geometry": { "type": "Polygon", "coordinates": [ {{Ring(0, 0.01)}}, {{Ring(0.004, 0.006)}} ] } } ] }
            """;
    }

    private protected PublicData Read() => Read(Bareme.BuiltIn);

    private protected PublicData Read(Bareme bareme)
    {
        var data = new PublicData([.. SourceFolder.Files(Work.At("sources")).Select(file => (file.Role, InputFile.Open(file.Path)))], bareme);
        try
        {
            data.Read(new RowLog { Language = Language.French, OnRefused = row => Assert.Fail($"{row.File}, {row.Line}") });
            return data;
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    private protected void Source(string name, Encoding encoding, params string[] lines) =>
        File.WriteAllBytes(Work.At("sources", name), encoding.GetBytes(string.Join('\n', lines).Replace("€", "E", StringComparison.Ordinal) + "\n"));

    private protected CommandRun Run(string command, string territory, params string[] more) => CommandRun.Of(
        [command, "--territoires", Work.Write("t.csv", "territoire;date_effet_ctg", territory), "--sources", Work.At("sources"), "--sortie", Work.At("sortie"), "--remplacer", .. more]);

    private protected Dictionary<string, string> Complete(string territory, params string[] more)
    {
        var run = Run("completer", territory, more);
        Assert.True(run.ExitCode == 0, run.Error);
        return Assert.Single(Work.Rows("sortie", "territoires.csv"));
    }
}
