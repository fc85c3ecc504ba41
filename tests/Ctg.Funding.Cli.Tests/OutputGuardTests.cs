using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>No output destroys an input, nor what a user put in a folder of results.</summary>
public sealed class OutputGuardTests : IDisposable
{
    private const string Territories = "territoire;date_effet_ctg\nA;2021-01-01\n";
    private const string Places = "territoire;structure;financement;places;date_ouverture\nA;S1;psu;10;2015-01-01\n";

    private readonly WorkFolder _work = new();
    private readonly string _territories;
    private readonly string _places;

    public OutputGuardTests()
    {
        Directory.CreateDirectory(_work.At("entrees"));
        _territories = _work.Write(Path.Combine("entrees", "territoires.csv"), System.Text.Encoding.UTF8.GetBytes(Territories));
        _places = _work.Write(Path.Combine("entrees", "places.csv"), System.Text.Encoding.UTF8.GetBytes(Places));
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("calculer", "--annee", "2021")]
    [InlineData("projeter", "--de", "2021", "--a", "2022")]
    public void A_folder_that_holds_an_input_is_refused(params string[] command) => AssertRefused("CTG9082", [.. command, .. Inventory, "--sortie", _work.At("entrees")]);

    [Fact]
    public void It_is_refused_with_remplacer_too() => AssertRefused("CTG9082", ["calculer", "--annee", "2021", .. Inventory, "--sortie", _work.At("entrees"), "--remplacer"]);

    [Fact]
    public void The_folder_of_a_scenario_is_refused()
    {
        var scenario = _work.At("scenarios", "totaux.json");
        Directory.CreateDirectory(_work.At("scenarios"));
        File.Copy(WorkFolder.InRepository("samples", "scenarios", "sans-rebond.json"), scenario);
        var before = File.ReadAllBytes(scenario);

        AssertRefused("CTG9082", ["comparer", scenario, "--annee", "2021", .. Inventory, "--sortie", _work.At("scenarios")]);

        Assert.Equal(before, File.ReadAllBytes(scenario));
    }

    [Fact]
    public void The_folder_of_projects_and_of_a_bareme_is_refused()
    {
        Directory.CreateDirectory(_work.At("piaje"));
        var projects = _work.At("piaje", "subventions.csv");
        File.Copy(WorkFolder.InRepository("samples", "piaje", "projets.csv"), projects);
        AssertRefused("CTG9082", ["piaje", "--projets", projects, "--sortie", _work.At("piaje")]);

        var bareme = _work.At("piaje", "local.json");
        File.WriteAllText(bareme, """{ "bareme": "local", "figures": {} }""");
        File.Delete(projects);
        AssertRefused("CTG9082", ["calculer", "--annee", "2021", .. Inventory, "--bareme", bareme, "--sortie", _work.At("piaje")]);
    }

    [Theory]
    [InlineData("territoires.csv")]
    [InlineData("places.csv")]
    [InlineData("./../entrees/places.csv")]
    [InlineData("lien-symbolique.csv")]
    [InlineData("lien-dur.csv")]
    public void A_file_that_is_an_input_is_refused_by_whatever_path(string name)
    {
        File.CreateSymbolicLink(_work.At("entrees", "lien-symbolique.csv"), _places);
        System.Diagnostics.Process.Start("ln", [_places, _work.At("entrees", "lien-dur.csv")]).WaitForExit();
        var output = _work.At("entrees", name);

        AssertRefused("CTG9081", ["expliquer", .. Inventory, "--annee", "2021", "--territoire", "A", "--sortie", output]);
        AssertRefused("CTG9081", ["rapport", .. Inventory, "--annee", "2021", "--sortie", output]);
    }

    [Fact]
    public void A_folder_that_holds_a_link_to_an_input_is_refused()
    {
        Directory.CreateDirectory(_work.At("sortie"));
        File.CreateSymbolicLink(_work.At("sortie", "lignes.csv"), _places);

        AssertRefused("CTG9082", Calculer("2021"));
    }

    [Fact]
    public void A_folder_that_holds_other_things_is_refused_then_written_with_remplacer_and_they_stay()
    {
        Directory.CreateDirectory(_work.At("sortie", "photos"));
        _work.Write(Path.Combine("sortie", "notes.txt"), "à garder");
        _work.Write(Path.Combine("sortie", "lignes.csv"), "tapé à la main");

        var run = AssertRefused("CTG9083", Calculer("2021"));
        Assert.Contains("lignes.csv, notes.txt, photos", run.Error, StringComparison.Ordinal);
        Assert.Equal("tapé à la main\n", File.ReadAllText(_work.At("sortie", "lignes.csv")));

        Assert.Equal(0, CommandRun.Of([.. Calculer("2021"), "--remplacer"]).ExitCode);
        AssertHolds("avertissements.csv", "lignes.csv", "manifeste.json", "notes.txt", "photos", "rejets.csv", "territoires.csv");
        Assert.Equal("à garder\n", File.ReadAllText(_work.At("sortie", "notes.txt")));
    }

    [Fact]
    public void An_earlier_result_is_replaced_whole_and_no_file_of_it_stays()
    {
        Assert.Equal(0, CommandRun.Of([.. Calculer("2021"), "--citations"]).ExitCode);
        Assert.True(File.Exists(_work.At("sortie", "citations.csv")));

        Assert.Equal(0, CommandRun.Of(Calculer("2022")).ExitCode);

        AssertHolds("avertissements.csv", "lignes.csv", "manifeste.json", "rejets.csv", "territoires.csv");
        Assert.Equal(0, CommandRun.Of("rejouer", _work.At("sortie", "manifeste.json")).ExitCode);
    }

    [Fact]
    public void An_earlier_result_that_was_annotated_since_is_not_lost()
    {
        CommandRun.Of(Calculer("2021"));
        File.AppendAllText(_work.At("sortie", "territoires.csv"), "vu avec la Caf\n");

        var run = AssertRefused("CTG9083", Calculer("2022"));

        Assert.Contains(": territoires.csv.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("vu avec la Caf\n", File.ReadAllText(_work.At("sortie", "territoires.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_of_another_command_is_not_replaced_unasked()
    {
        CommandRun.Of("projeter", "--de", "2021", "--a", "2022", Inventory[0], Inventory[1], Inventory[2], Inventory[3], "--sortie", _work.At("sortie"));

        AssertRefused("CTG9083", Calculer("2021"));

        Assert.Equal(0, CommandRun.Of([.. Calculer("2021"), "--remplacer"]).ExitCode);
        AssertHolds("avertissements.csv", "lignes.csv", "manifeste.json", "rejets.csv", "territoires.csv");
    }

    [Fact]
    public void A_hidden_file_of_the_system_is_no_obstacle_and_stays()
    {
        CommandRun.Of(Calculer("2021"));
        _work.Write(Path.Combine("sortie", ".DS_Store"), "x");

        Assert.Equal(0, CommandRun.Of(Calculer("2022")).ExitCode);

        AssertHolds(".DS_Store", "avertissements.csv", "lignes.csv", "manifeste.json", "rejets.csv", "territoires.csv");
    }

    [Fact]
    public void A_standard_output_that_goes_to_an_input_is_refused()
    {
        var run = Shell.Run($"{Shell.Program} calculer --territoires {_territories} --places {_places} --annee 2021 --sortie - >> {_places}");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CTG9081", run.Error, StringComparison.Ordinal);
        Assert.Equal(Places, File.ReadAllText(_places));
    }

    private string[] Inventory => ["--territoires", _territories, "--places", _places];

    private string[] Calculer(string year) => ["calculer", .. Inventory, "--annee", year, "--sortie", _work.At("sortie")];

    private void AssertHolds(params string[] names) => Assert.Equal(names, Directory.EnumerateFileSystemEntries(_work.At("sortie")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private CommandRun AssertRefused(string code, string[] call)
    {
        var run = CommandRun.Of(call);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
        Assert.Equal((Territories, Places), (File.ReadAllText(_territories), File.ReadAllText(_places)));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_work.At("entrees")), path => Path.GetFileName(path) is ['.', ..] or "manifeste.json" or "lignes.csv");
        return run;
    }
}
