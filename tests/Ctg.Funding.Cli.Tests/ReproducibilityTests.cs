using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class ReproducibilityTests : IDisposable
{
    private static readonly string[] Files = ["lignes.csv", "territoires.csv", "rejets.csv", "manifeste.json"];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("LANG", "tr_TR.UTF-8")]
    [InlineData("LC_ALL", "en_US.UTF-8")]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    public void The_same_inputs_give_the_same_bytes_whatever_the_machine(string variable, string value)
    {
        Calculate("a", new Dictionary<string, string>());
        Calculate("b", new Dictionary<string, string> { [variable] = value });

        Assert.All(Files, file => Assert.Equal(File.ReadAllBytes(_work.At("a", file)), File.ReadAllBytes(_work.At("b", file))));
    }

    [Fact]
    public void The_manifest_holds_the_hash_of_every_input_and_output()
    {
        Calculate("a", new Dictionary<string, string>());

        var manifest = File.ReadAllText(_work.At("a", "manifeste.json"));
        string[] files = [Sample("territoires.csv"), Sample("places.csv"), _work.At("a", "lignes.csv"), _work.At("a", "territoires.csv"), _work.At("a", "rejets.csv")];
        Assert.All(files, file =>
            Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), manifest, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_in_another_order_give_the_same_lines_in_that_order()
    {
        var rows = File.ReadAllLines(Sample("places.csv"));
        var reversed = _work.Write("places.csv", [rows[0], .. rows.Skip(1).Reverse()]);

        Calculate("a", new Dictionary<string, string>());
        CommandRun.Of("calculer", "--territoires", Sample("territoires.csv"), "--places", reversed, "--annee", "2021-2025", "--sortie", _work.At("b"));

        static string Line(Dictionary<string, string> row) => string.Join(';', row.Where(field => field.Key != "ligne").Select(field => field.Value));
        var inOrder = _work.Rows("a", "lignes.csv").GroupBy(row => row["annee"]).SelectMany(year => year.Reverse());
        Assert.Equal(inOrder.Select(Line), _work.Rows("b", "lignes.csv").Select(Line));
    }

    private static string Sample(string name) => WorkFolder.InRepository("samples", "departement", name);

    private void Calculate(string folder, Dictionary<string, string> environment)
    {
        var run = CommandRun.With(environment, "", "calculer", "--territoires", Sample("territoires.csv"), "--places", Sample("places.csv"), "--annee", "2021-2025", "--sortie", _work.At(folder));
        Assert.Equal(0, run.ExitCode);
    }
}
