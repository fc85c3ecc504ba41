using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>The paragraph that opens an explanation: its amounts are worked out by hand from the samples.</summary>
public sealed class OpeningTests
{
    private const string ExistingOfRuche =
        "45 places (ouverture le 03/09/2012) sont de l'offre existante : elles reprennent la Psej du CEJ, 420 000 € ÷ 175 places = 2 400 € par place, soit 45 × 2 400 € = 108 000 €.";

    /// <summary>Sample, year, what is asked about, the language, and sentences that the paragraph has.</summary>
    public static TheoryData<string, string, string, string, string> Cases { get; } = new()
    {
        { "ville", "2024", "--structure LUTINS", "fr", "En 2024, Les Lutins (LUTINS) reçoit 108 000 € de bonus territoire. Il est versé au gestionnaire : Association Les Petits Pas (ASSO-PP). 30 places (ouverture le 01/01/2023) sont nouvelles et dans un quartier prioritaire (QPV) : elles reçoivent le maximum, soit 30 × 3 600 € = 108 000 €. bonus de la structure" },
        { "ville", "2024", "--structure RUCHE", "fr", $"En 2024, La Ruche (RUCHE) reçoit de 116 666,67 à 120 000 € de bonus territoire. Il est versé au gestionnaire : Mutuelle des crèches de l'Allier (MUT-ALLIER). {ExistingOfRuche} 10 places (ouverture le 01/09/2024) sont nouvelles : le montant dépend de la tranche de richesse du territoire, dont le barème n'est pas public, soit 10 × (de 2 600 à 3 600 €) × 4/12 = de 8 666,67 à 12 000 €. 4 mois de l'année comptent, sur 12." },

        // 55 places get 100 € for two months of twelve; of the whole town 215 places on 205 are 4.878 % more.
        { "ville", "2025", "--structure RUCHE", "fr", "C'est un minimum : la revalorisation annuelle des places existantes, depuis 2025, n'est pas publique. S'y ajoutent 100 € par place de bonus trajectoire, car les places ont augmenté de 4,878 % depuis 2023 : 750 € pour l'année." },
        { "ville", "2024", "--structure CIGALES", "fr", "En 2024, Micro-crèche Les Cigales (CIGALES) ne reçoit pas de bonus territoire. 12 places (ouverture le 01/05/2019) ne reçoivent rien. Structure financée par la Paje" },
        { "ville", "2024", "--territoire 03185", "en", "In 2024, Montluçon gets 536,666.67 to 540,000 € of bonus territoire. It goes to 5 structures. 175 places (opened from 2004 to 2016) existed before: they take over the PSEJ of the CEJ, 420,000 € ÷ 175 places = 2,400 € per place, that is 175 × 2,400 € = 420,000 €." },
        { "ville", "2024", "--territoire 03185", "en", "Under the CEJ the PSEJ was 420,000 € a year: the difference is 116,666.67 to 120,000 € for the year." },

        // Nine months of twelve; no manager but the structure itself.
        { "trois-territoires", "2021", "--structure 03190-C", "fr", "soit 20 × 3 600 € × 9/12 = 54 000 €. 9 mois de l'année comptent, sur 12." },
        { "trois-territoires", "2021", "--territoire 03095", "fr", "15 places (ouverture le 01/03/2018) sont de l'offre existante d'un territoire qui n'avait pas de CEJ : aucune Psej n'est reprise, soit 15 × (de 400 à 800 €) × 8/12 = de 4 000 à 8 000 €. Le territoire est sous le rattrapage, qui ajoute de 400 à 800 € par place et par an." },
        { "transition", "2021", "--territoire 03254", "fr", "soit 25 × 2 080 € × 6/12 = 26 000 €. 6 mois de l'année comptent, sur 12. La Psej reste due 6 mois : 26 000 €. Sous le CEJ, la Psej était de 52 000 € par an : rien ne change." },
        { "transition", "2023", "--territoire 03310 --service alsh", "fr", "40 000 unités (ouverture le 01/07/2010) sont de l'offre existante : elles reprennent la Psej du CEJ, 64 000 € ÷ 40 000 heures = 1,60 € par heure, soit 40 000 × 1,60 € = 64 000 €." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_explanation_opens_with_what_an_elected_official_reads(string sample, string year, string about, string language, string expected)
    {
        var run = CommandRun.Of(["expliquer", .. SampleFiles.Of(sample), "--annee", year, .. about.Split(' '), "--format", "texte", "--lang", language]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, PlainText.Of(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_folds_the_derivation_under_the_paragraph_and_a_structure_has_its_own_alone()
    {
        var page = CommandRun.Of(["expliquer", .. SampleFiles.Of("ville"), "--annee", "2024", "--structure", "RUCHE", "--format", "html"]).Output;

        Assert.Matches("<p class=\"ouverture\">En 2024, La Ruche [^<]*</p>\n<h2>Pourquoi ce montant</h2>\n<details><summary>", page);
        Assert.Contains("<details open>", page, StringComparison.Ordinal);
        Assert.Contains("= montant du lot (45 places, ouverture le 03/09/2012) + montant du lot (10 places, ouverture le 01/09/2024)", PlainText.Of(System.Net.WebUtility.HtmlDecode(page)), StringComparison.Ordinal);
        Assert.DoesNotContain("total du territoire avant partage", page, StringComparison.Ordinal);
    }
}
