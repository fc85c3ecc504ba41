using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary><c>psej.csv</c>, <c>actions.csv</c> and the columns of other services, given to <c>calculer</c>.</summary>
public sealed class PsejInputTests
{
    private const string Territories = "territoire;date_fin_cej;date_effet_ctg;psej_eaje;places_reference\nA;2021-12-31;2022-01-01;;\nB;2021-12-31;2022-01-01;50000;20";
    private const string Places = "territoire;structure;financement;places;date_ouverture;service\nA;S1;psu;20;2010-01-01;\nA;L1;;1000,5;2010-01-01;alsh\nB;S2;psu;20;2010-01-01;eaje";
    private const string ActionHeader = "cej;premiere_annee;action;territoire;service;cout;plafond;participations_familles;capacite_avant;capacite;taux_precedent;unites";

    [Fact]
    public void A_psej_is_estimated_from_the_actions_in_place_of_psej_eaje()
    {
        using var folder = new WorkFolder();
        var run = Run(folder, Places, actions: $"{ActionHeader}\nC;2018;crèche;A;eaje;100000;90000;40000;0;20;;\nC;2018;centre;A;alsh;20000;20000;0;0;900;;");

        Assert.Equal(0, run.ExitCode);
        var rows = folder.Rows("out", "territoires.csv");
        Assert.Equal(["A/eaje/27500,00/27500,00", "A/alsh/11000,00/11000,00", "B/eaje/50000,00/50000,00"], rows.Select(row => $"{row["territoire"]}/{row["service"]}/{row["psej_annuelle"]}/{row["bonus"]}"));
        Assert.Contains("PS-1", File.ReadAllText(folder.At("out", "manifeste.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PS-PRIX-EAJE", "\"montant\": 7.1234", "0;20;", "3918,34")] // 1 000,12 × 7,1234 = 7 124,254808, of which 55 %
    [InlineData("H-09", "\"choix\": \"pour-cent\"", "20;20;66", "58080,00")] // 66 % less 12 % of it
    public void An_estimate_that_needs_more_than_four_decimals_on_the_way_is_computed(string figure, string content, string capacities, string psej)
    {
        using var folder = new WorkFolder();
        var ceiling = figure == "H-09" ? "100000" : "";
        folder.Write("local.json", $$"""{ "bareme": "essai", "figures": { "{{figure}}": { "valeurs": [ { "du": "2006-01-01", {{content}}, "sources": ["Caf"] } ] } } }""");
        var run = Run(folder, Places, actions: $"{ActionHeader}\nC;2018;crèche;A;eaje;100000;{ceiling};0;{capacities};1000,12", more: ["--bareme", folder.At("local.json")]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(psej, folder.Rows("out", "territoires.csv")[0]["psej_annuelle"]);
    }

    [Fact]
    public void Each_action_and_each_CEJ_shows_what_it_was_paid_year_by_year()
    {
        using var folder = new WorkFolder();
        Run(folder, Places, actions: $"{ActionHeader}\nC;2018;crèche;A;eaje;100000;90000;40000;24;24;66;\nC;2018;poste;A;pilotage;50000;;;;;;1");

        var actions = folder.Rows("out", "psej-actions.csv");
        Assert.Equal(["63", "60", "57", "55"], actions.Where(row => row["action"] == "crèche").Select(row => row["taux_min"]));
        Assert.Equal(["31500,00", "30000,00", "28500,00", "27500,00"], actions.Where(row => row["action"] == "crèche").Select(row => row["montant"]));
        Assert.Equal("29966,40", actions.First(row => row["action"] == "poste")["montant"]);

        // Pilotage has 29,966.40 of 57,466.40: 85 % of it less 15 % of 27,500 is above its share.
        var last = folder.Rows("out", "psej-cej.csv").Single(row => row["annee"] == "2021");
        Assert.Equal(("57466,40", "21346,44"), (last["montant"], last["depassement_pilotage_min"]));
    }

    [Fact]
    public void An_explanation_says_that_the_psej_is_an_estimate()
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of("expliquer", "-t", folder.Write("t.csv", Territories), "-p", folder.Write("p.csv", Places), "--actions", folder.Write("actions.csv", $"{ActionHeader}\nC;2018;crèche;A;eaje;100000;90000;40000;0;20;;"), "--annee", "2022", "--territoire", "A", "--format", "texte");

        Assert.Contains("Psej estimée d'après les actions du CEJ (PS-1 à PS-6) : 27\u202F500\u00A0€", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_public_in_the_costs_bounds_the_psej_and_the_bonus()
    {
        using var folder = new WorkFolder();
        Run(folder, Places, actions: $"{ActionHeader}\nC;2018;crèche;A;eaje;100000;;40000;0;20;;");

        var row = folder.Rows("out", "territoires.csv")[0];
        Assert.Equal(("", "0,00", "33000,00", "bornes"), (row["psej_annuelle"], row["bonus_min"], row["bonus_max"], row["statut"]));
        Assert.Equal(("0,00", "0,00"), (row["difference_min"], row["difference_max"]));
        Assert.Contains("CTG4205", folder.Rows("out", "lignes.csv")[0]["motif"], StringComparison.Ordinal);
        Assert.Contains(folder.Rows("out", "avertissements.csv"), warning => warning["code"] == "CTG4401");
    }

    [Fact]
    public void A_psej_that_is_given_wins_over_its_estimate_with_a_warning()
    {
        using var folder = new WorkFolder();
        Run(folder, Places, actions: $"{ActionHeader}\nC;2017;crèche;B;eaje;100000;90000;40000;0;20;;");

        Assert.Equal("50000,00", folder.Rows("out", "territoires.csv").Single(row => row["territoire"] == "B")["psej_annuelle"]);
        Assert.Equal(["CTG1306", "CTG1307"], folder.Rows("out", "avertissements.csv").Select(warning => warning["code"]).Order());
    }

    [Fact]
    public void The_psej_of_several_cej_is_summed_and_spread_over_all_their_places()
    {
        using var folder = new WorkFolder();
        var run = Run(folder, Places, psej: "territoire;service;cej;psej;unites_reference\nA;eaje;C1;30000;15\nA;eaje;C2;10000,10;5\nA;alsh;;500,25;1000,5");

        Assert.Equal(0, run.ExitCode);
        var rows = folder.Rows("out", "territoires.csv");
        Assert.Equal(("40000,10", "20", "40000,10"), (rows[0]["psej_annuelle"], rows[0]["places_reference"], rows[0]["bonus"]));
        Assert.Equal(("alsh", "1000,5", "500,25"), (rows[1]["service"], rows[1]["places_reference"], rows[1]["bonus"]));
    }

    [Fact]
    public void Reference_places_fewer_than_those_open_are_warned_of_with_both_numbers()
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of(
            "calculer",
            "-t",
            folder.Write("t.csv", "territoire;date_fin_cej;date_effet_ctg;psej_eaje;places_reference\nA;2021-12-31;2022-01-01;120000;120"),
            "-p",
            folder.Write("p.csv", "territoire;structure;financement;places;date_ouverture\nA;S1;psu;150;2010-01-01"),
            "--annee",
            "2022",
            "--sortie",
            folder.At("out"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("150000,00", "exact"), (folder.Rows("out", "territoires.csv")[0]["bonus"], folder.Rows("out", "territoires.csv")[0]["statut"]));
        var warning = Assert.Single(folder.Rows("out", "avertissements.csv"));
        Assert.Equal(("territoires", "2", "places_reference", "120", "CTG1308"), (warning["entree"], warning["ligne"], warning["colonne"], warning["valeur"], warning["code"]));
        Assert.Contains("120 places de référence données, et 150 ouvertes", warning["motif"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Z;eaje;C;1000;", "CTG1101")]
    [InlineData("A;nuage;C;1000;", "CTG1006")]
    [InlineData("A;;C;1000;", "CTG1001")]
    [InlineData("A;eaje;C;-5;", "CTG1008")]
    [InlineData("B;eaje;C;1000;", "CTG1109")]
    [InlineData("B;eaje;C;;20", "CTG1109")]
    [InlineData("A;rpe;C;1;0,505", "CTG1012")]
    public void A_row_of_psej_with_a_fault_is_refused_and_the_rest_goes_on(string row, string code)
    {
        using var folder = new WorkFolder();
        var run = Run(folder, Places, psej: $"territoire;service;cej;psej;unites_reference\nA;eaje;C0;30000;20\n{row}");

        Assert.Equal(1, run.ExitCode);
        var refused = Assert.Single(folder.Rows("out", "rejets.csv"));
        Assert.Equal(("psej", "3", code, row), (refused["entree"], refused["ligne"], refused["code"], refused["enregistrement"]));
        Assert.Equal("30000,00", folder.Rows("out", "territoires.csv")[0]["bonus"]);
    }

    [Theory]
    [InlineData("C;2018;crèche;A;eaje;1;1;;;;;", "CTG1107")]
    [InlineData("C;2017;autre;A;eaje;1;1;;;;;", "CTG1106")]
    [InlineData("D;2020;autre;A;eaje;1;1;;;;;", "CTG1108")]
    [InlineData("C;2018;autre;Z;eaje;1;1;;;;;", "CTG1101")]
    [InlineData("C;2018;autre;A;eaje;;1;;;;;", "CTG1001")]
    [InlineData("C;2018;autre;A;eaje;1;1;;;;101;", "CTG1008")]
    public void An_action_with_a_fault_is_refused_and_the_rest_goes_on(string row, string code)
    {
        using var folder = new WorkFolder();
        var run = Run(folder, Places, actions: $"{ActionHeader}\nC;2018;crèche;A;eaje;100000;90000;40000;0;20;;\n{row}");

        Assert.Equal(1, run.ExitCode);
        var refused = Assert.Single(folder.Rows("out", "rejets.csv"));
        Assert.Equal(("actions", "3", code), (refused["entree"], refused["ligne"], refused["code"]));
        Assert.Equal("27500,00", folder.Rows("out", "territoires.csv")[0]["bonus"]);
    }

    [Theory]
    [InlineData("A;S1;psu;20;2010-01-01;;2009-12-31;", "CTG1015")]
    [InlineData("A;S1;psu;20;2010-01-01;;2022-01-01;2021-12-31", "CTG1015")]
    [InlineData("A;S1;;20;2010-01-01;;;", "CTG1001")]
    [InlineData("A;S1;psu;1,5;2010-01-01;;;", "CTG1003")]
    [InlineData("A;S1;;0;2010-01-01;rpe;;", "CTG1008")]
    public void Lots_that_cannot_be_are_refused(string row, string code)
    {
        using var folder = new WorkFolder();
        Run(folder, $"territoire;structure;financement;places;date_ouverture;service;date_entree;date_fermeture\nB;S0;psu;20;2010-01-01;;;\n{row}");

        Assert.Equal(code, Assert.Single(folder.Rows("out", "rejets.csv"))["code"]);
    }

    [Fact]
    public void Hours_above_the_cap_are_left_out_and_the_line_says_how_many_are_paid()
    {
        using var folder = new WorkFolder();
        var places = "territoire;structure;service;financement;places;date_ouverture\nA;L1;alsh;;40000;2010-01-01\nA;L2;alsh;;15000;2022-01-01";
        folder.Write("local.json", """{ "bareme": "essai", "figures": { "BS-ALSH": { "valeurs": [ { "du": "2020-01-01", "montant": 0.5, "sources": ["Caf"] } ] } } }""");
        Run(folder, places, psej: "territoire;service;psej;unites_reference\nA;alsh;20000;40000", more: ["--bareme", folder.At("local.json")], year: "2025");

        var line = folder.Rows("out", "lignes.csv")[1];
        Assert.Equal(("10000", "10000", "5000,00", "exact"), (line["unites_payees_min"], line["unites_payees_max"], line["montant"], line["statut"]));
    }

    [Fact]
    public void A_service_is_explained_in_its_own_words()
    {
        using var folder = new WorkFolder();
        var run = CommandRun.Of("expliquer", "-t", folder.Write("t.csv", Territories), "-p", folder.Write("p.csv", Places), "--psej", folder.Write("psej.csv", "territoire;service;psej\nA;alsh;500,25"), "--annee", "2022", "--territoire", "A", "--service", "alsh", "--format", "texte");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("500,25\u00A0€ ÷ 1\u202F000,5\u00A0heures", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("places", run.Output, StringComparison.Ordinal);
    }

    private static CommandRun Run(WorkFolder folder, string places, string? psej = null, string? actions = null, string[]? more = null, string year = "2022")
    {
        string[] given = [.. psej is null ? [] : new[] { "--psej", folder.Write("psej.csv", psej) }, .. actions is null ? [] : new[] { "--actions", folder.Write("actions.csv", actions) }, .. more ?? []];
        return CommandRun.Of(["calculer", "-t", folder.Write("t.csv", Territories), "-p", folder.Write("p.csv", places), "--annee", year, "--sortie", folder.At("out"), .. given]);
    }
}
