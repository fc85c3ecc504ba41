using Xunit;

namespace Ctg.Funding.Cli.Tests;

public sealed class ZonageTests : IDisposable
{
    private const string Header = "Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;";

    private readonly WorkFolder _work = new();

    private const string PublishedList = "liste-communes-FRR-juillet2025.csv";

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("03190", "36000,00", "36000,00")]
    [InlineData("03095", "26000,00", "36000,00")]
    public void The_published_list_gives_tranche_1_to_the_communes_it_classes(string commune, string low, string high)
    {
        PublicFiles.Need(PublishedList);

        var row = Calculate($"{commune};2021-01-01;", "2025", PublicFiles.At(PublishedList));

        Assert.Equal((low, high), (row["bonus_min"], row["bonus_max"]));
    }

    [Fact]
    public void The_list_counts_only_from_the_first_of_july_2024()
    {
        var list = _work.Write("frr.csv", Header, "03190;03;Moulins;FRR socle;");

        var row = Calculate("03190;2021-01-01;", "2024", list);

        Assert.Equal(("31000,00", "36000,00"), (row["bonus_min"], row["bonus_max"]));
    }

    [Theory]
    [InlineData("FRR+", "36000,00")]
    [InlineData("FRR bénéficiaire", "26000,00")]
    [InlineData("Classée FRR partiellement", "26000,00")]
    [InlineData("Classe inventée", "26000,00")]
    public void Each_class_counts_as_the_bareme_says(string name, string low)
    {
        var list = _work.Write("frr.csv", Header, $"03190;03;Moulins;{name};");

        Assert.Equal(low, Calculate("03190;2021-01-01;", "2025", list)["bonus_min"]);
    }

    [Fact]
    public void The_territorys_own_column_wins_over_the_list()
    {
        var list = _work.Write("frr.csv", Header, "03190;03;Moulins;FRR socle;");

        Assert.Equal("26000,00", Calculate("03190;2021-01-01;non", "2025", list)["bonus_min"]);
    }

    [Fact]
    public void A_local_bareme_wins_over_the_usual_reading_of_the_list()
    {
        var list = _work.Write("frr.csv", Header, "03190;03;Moulins;FRR bénéficiaire;");
        var bareme = _work.Write("local.json", """
            { "bareme": "x", "figures": { "H-05": { "valeurs": [ { "du": "2024-07-01", "sources": ["note"],
              "zonage": { "zone": "frr", "classements": { "FRR bénéficiaire": "oui" } } } ] } } }
            """);

        Assert.Equal("36000,00", Calculate("03190;2021-01-01;", "2025", list, "--bareme", bareme)["bonus_min"]);
    }

    [Fact]
    public void A_file_that_is_not_the_list_is_refused()
    {
        var list = _work.Write("frr.csv", "Code_insee;Commune", "03190;Moulins");

        var run = Run("03190;2021-01-01;", "2025", list);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("classement", run.Error, StringComparison.Ordinal);
    }

    private CommandRun Run(string territory, string year, string list, params string[] more)
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg;zone_rurale", territory);
        var code = territory.Split(';')[0];
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", $"{code};S1;psu;10;2022-01-01");
        return CommandRun.Of(["calculer", "--territoires", territories, "--places", places, "--annee", year, "--zonage", list, "--sortie", _work.At("sortie"), .. more]);
    }

    private Dictionary<string, string> Calculate(string territory, string year, string list, params string[] more)
    {
        Assert.Equal(0, Run(territory, year, list, more).ExitCode);
        return Assert.Single(_work.Rows("sortie", "territoires.csv"));
    }
}
