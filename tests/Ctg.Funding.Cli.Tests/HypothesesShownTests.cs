using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>An exact amount names the hypotheses that it rests on where a person reads it; data keep the word alone.</summary>
public sealed class HypothesesShownTests : IDisposable
{
    private readonly WorkFolder _work = new();
    private readonly string[] _inventory;

    public HypothesesShownTests() => _inventory =
    [
        "-t", _work.Write("t.csv", "territoire;date_fin_cej;date_effet_ctg;psej_eaje;places_reference", "A;2020-12-31;2021-01-01;120000;60", "B;2020-12-31;2021-01-01;60000;30"),
        "-p", _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture;qpv", "A;E;psu;60;2015-01-01;non", "A;N;psu;20;2021-04-01;oui", "B;F;psu;30;2015-01-01;non"),
    ];

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("fr", "│ exact, sous 1 hypothèse : H-06 │")]
    [InlineData("en", "│ exact, under 1 hypothesis: H-06 │")]
    public void A_table_names_them_and_the_data_do_not(string language, string cell)
    {
        var run = CommandRun.Of(["calculer", .. _inventory, "--annee", "2021", "--sortie", _work.At("out"), "--tableau", "oui", "--lang", language]);

        var rows = run.Output.Split('\n').Where(line => line.StartsWith("│ A ", StringComparison.Ordinal) || line.StartsWith("│ B ", StringComparison.Ordinal)).ToArray();
        Assert.EndsWith(cell, rows[0].TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("H-", rows[1], StringComparison.Ordinal);
        Assert.Equal(["exact", "exact"], _work.Rows("out", "territoires.csv").Select(row => row["statut"]));
    }

    [Fact]
    public void The_report_names_them()
    {
        CommandRun.Of(["rapport", .. _inventory, "--annee", "2021", "--sortie", _work.At("r.html")]);

        var page = File.ReadAllText(_work.At("r.html"));
        Assert.Contains("<td>exact, sous 1 hypoth&#232;se : H-06</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>exact</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", "Montant : 54 000 € (exact, sous 1 hypothèse : H-06)\n")]
    [InlineData("2", "Montant : 120 000 €\n")]
    public void An_explanation_names_them(string line, string amount)
    {
        var run = CommandRun.Of(["expliquer", .. _inventory, "--annee", "2021", "--ligne", line, "--format", "texte"]);

        Assert.Contains(amount, run.Output.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
    }
}
