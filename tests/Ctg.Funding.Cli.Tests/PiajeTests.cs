using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class PiajeTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Sample_projects_give_the_published_maxima_accepting_deduced_figures()
    {
        var run = Run(WorkFolder.InRepository("samples", "piaje", "projets.csv"), "--accepter", "deduit");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        var rows = _work.Rows("sortie", "subventions.csv").ToDictionary(row => row["projet"]);
        Assert.Equal("450000,00", rows["creation-qpv-2021"]["montant"]);
        Assert.Equal(("400000,00", "depenses", "50000,00"), (rows["creation-qpv-plafond-80"]["montant"], rows["creation-qpv-plafond-80"]["plafond_retenu_min"], rows["creation-qpv-plafond-80"]["cout_plafond_depenses_min"]));
        Assert.Equal("340000,00", rows["creation-2019"]["montant_max"]);
        Assert.Equal("oui", rows["depot-2020-decision-2021"]["rebond"]);
        Assert.StartsWith("CTG4303 ", rows["extension-40-43"]["motif"], StringComparison.Ordinal);
        Assert.Equal("4", rows["extension-40-44"]["places_comptees"]);
        Assert.StartsWith("CTG4304 ", rows["micro-creche-trop-riche"]["motif"], StringComparison.Ordinal);
        Assert.Equal(("56000,00", "80000,00", "6000,00"), (rows["mam-2024"]["montant_min"], rows["mam-2024"]["montant_max"], rows["mam-2024"]["aide_demarrage"]));
    }

    [Fact]
    public void The_bonus_of_the_created_places_stands_beside_the_grant()
    {
        Run(WorkFolder.InRepository("samples", "piaje", "projets.csv"), "--avec-bonus", "--changement", "36", "--accepter", "deduit");

        var row = _work.Rows("sortie", "subventions.csv")[0];
        Assert.Equal(("2022", "72000,00", "72000,00"), (row["bonus_annee"], row["bonus_min"], row["bonus_max"]));
        Assert.Equal("315000,00", row["remboursement_min"]);
    }

    [Theory]
    [InlineData("P;psu;creation;20;;;900000", "date_depot", "CTG1013")]
    [InlineData("P;psu;creation;20;2021-03-01;2020-03-01;900000", "date_decision", "CTG1014")]
    [InlineData("P;psu;extension;20;2021-03-01;;900000", "places_avant", "CTG1001")]
    [InlineData("P;psu;creation;20;9995-01-01;9996-01-01;900000", "date_depot", "CTG1002")]
    [InlineData("P;psu;creation;20;0001-01-01;;900000", "date_depot", "CTG1002")]
    [InlineData("P;psu;creation;20;2021-03-01;;", "depenses", "CTG1001")]
    [InlineData("P;eaje;creation;20;2021-03-01;;900000", "structure", "CTG1006")]
    [InlineData("OK;psu;creation;20;2021-03-01;;900000", "projet", "CTG1104")]
    public void A_bad_project_is_refused_with_its_column_and_code(string row, string column, string code)
    {
        var projects = _work.Write("p.csv", "projet;structure;operation;places_creees;date_depot;date_decision;depenses", "OK;psu;Création;20;2021-03-01;;900000", row);

        var run = Run(projects);

        Assert.Equal(1, run.ExitCode);
        var refusal = Assert.Single(_work.Rows("sortie", "rejets.csv"));
        Assert.Equal(("3", column, code, row), (refusal["ligne"], refusal["colonne"], refusal["code"], refusal["enregistrement"]));
        Assert.Single(_work.Rows("sortie", "subventions.csv"));
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        Run(WorkFolder.InRepository("samples", "piaje", "projets.csv"));
        var first = File.ReadAllBytes(_work.At("sortie", "manifeste.json"));
        Run(WorkFolder.InRepository("samples", "piaje", "projets.csv"));

        Assert.Equal(first, File.ReadAllBytes(_work.At("sortie", "manifeste.json")));
    }

    [Theory]
    [InlineData("--changement", "demain")]
    [InlineData("--territoires", "t.csv")]
    public void A_wrong_call_is_one_message_and_exit_2(string option, string value)
    {
        var run = Run(WorkFolder.InRepository("samples", "piaje", "projets.csv"), option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CTG90", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.At("sortie")));
    }

    private CommandRun Run(string projects, params string[] more) =>
        CommandRun.Of(["piaje", "--projets", projects, "--sortie", _work.At("sortie"), .. more]);
}
