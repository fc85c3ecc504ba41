using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>An inventory large enough to be computed in several buckets gives what it gives in one, in the order of its rows.</summary>
public sealed class BucketTests : IDisposable
{
    private const int Territories = 40;
    private const int Lots = 30_000;

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Ten_files_give_the_totals_of_one()
    {
        var (territories, lots) = BigInventory.Of(Territories, Lots);
        var (whole, _) = Run("tout", territories, lots);
        var parts = Enumerable.Range(0, 10).Select(part => Run($"part{part}", territories, lots.Where(lot => int.Parse(lot[1..4], CultureInfo.InvariantCulture) % 10 == part)).Total).ToArray();

        Assert.True(whole > 0);
        Assert.Equal(whole, parts.Sum());
    }

    [Fact]
    public void Rows_in_another_order_give_the_same_lines_in_that_order()
    {
        var (territories, lots) = BigInventory.Of(Territories, Lots);
        var shuffled = lots.ToArray();
        new Random(7).Shuffle(shuffled);
        Run("tout", territories, lots);
        Run("autre", territories, shuffled);

        var first = Lines("tout").ToDictionary(row => row["structure"]);
        var second = Lines("autre");
        Assert.Equal(shuffled.Select(lot => lot.Split(';')[1]), second.Select(row => row["structure"]));
        Assert.All(second, row => Assert.Equal(first[row["structure"]].Where(cell => cell.Key != "ligne"), row.Where(cell => cell.Key != "ligne")));
        Assert.Equal(File.ReadAllBytes(_work.At("tout", "territoires.csv")), File.ReadAllBytes(_work.At("autre", "territoires.csv")));
    }

    [Fact]
    public void Another_number_of_processors_another_zone_and_another_culture_give_the_same_bytes()
    {
        var (territories, lots) = BigInventory.Of(Territories, Lots);
        var (t, p) = BigInventory.Write(_work, "inventaire", territories, lots);
        string[] call = ["calculer", "--territoires", t, "--places", p, "--annee", "2022-2024", "--sortie"];
        CommandRun.Of([.. call, _work.At("un")]);
        CommandRun.With(new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "1", ["TZ"] = "Pacific/Apia", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" }, "", [.. call, _work.At("deux")]);

        foreach (var name in (string[])["lignes.csv", "territoires.csv", "rejets.csv", "avertissements.csv", "manifeste.json"])
        {
            Assert.Equal(File.ReadAllBytes(_work.At("un", name)), File.ReadAllBytes(_work.At("deux", name)));
        }
    }

    [Fact]
    public void Lots_set_aside_on_disk_give_the_bytes_of_lots_in_memory()
    {
        var (territories, lots) = BigInventory.Of(Territories, Lots);
        var (t, p) = BigInventory.Write(_work, "inventaire", territories, [.. lots, .. lots.Take(300), "T001;=é;psu;1;2010-01-01;non"]);
        var (_, sorted) = BigInventory.Write(_work, "trie", territories, lots.Order(StringComparer.Ordinal));
        string[] names = ["lignes.csv", "territoires.csv", "rejets.csv", "avertissements.csv", "manifeste.json"];
        foreach (var (places, name) in ((string, string)[])[(p, "desordre"), (sorted, "ordre")])
        {
            string[] call = ["calculer", "--territoires", t, "--places", places, "--annee", "2022-2023", "--sortie"];
            CommandRun.Of([.. call, _work.At(name)]);
            CommandRun.Of([.. call, _work.At(name + "-disque"), "--memoire", "0"]);

            Assert.All(names, file => Assert.Equal(File.ReadAllBytes(_work.At(name, file)), File.ReadAllBytes(_work.At(name + "-disque", file))));
        }

        Assert.Equal(160, _work.Rows("desordre", "avertissements.csv").Count(row => row["code"] == "CTG1203"));
    }

    [Fact]
    public void Standard_output_gives_the_lines_of_the_folder()
    {
        var (territories, lots) = BigInventory.Of(Territories, Lots);
        Run("tout", territories, lots);

        var run = CommandRun.Of("calculer", "--territoires", _work.At("tout-t.csv"), "--places", _work.At("tout-p.csv"), "--annee", "2022", "--sortie", "-");

        Assert.Equal(File.ReadAllText(_work.At("tout", "lignes.csv")), run.Output.TrimStart('\uFEFF'));
    }

    private (decimal Total, CommandRun Run) Run(string name, string territories, IEnumerable<string> lots)
    {
        var (t, p) = BigInventory.Write(_work, name, territories, lots);
        var run = CommandRun.Of("calculer", "--territoires", t, "--places", p, "--annee", "2022", "--sortie", _work.At(name));
        Assert.Equal(0, run.ExitCode);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(_work.At(name, "manifeste.json")));
        return (manifest.RootElement.GetProperty("totaux")[0].GetProperty("bonus_min").GetDecimal(), run);
    }

    private IReadOnlyList<Dictionary<string, string>> Lines(string name) => _work.Rows(name, "lignes.csv");
}
