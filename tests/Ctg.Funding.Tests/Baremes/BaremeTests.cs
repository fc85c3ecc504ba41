using System.Globalization;
using System.Text;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Diagnostics;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Baremes;

public sealed class BaremeTests
{
    [Theory]
    [InlineData(2020, 12, 31, 2_100, 3_100)]
    [InlineData(2021, 1, 1, 2_600, 3_600)]
    [InlineData(2040, 1, 1, 2_600, 3_600)]
    public void A_figure_is_found_on_its_date(int year, int month, int day, int min, int max) =>
        Assert.Equal(new Bounds(min, max), Bareme.BuiltIn.Find("BT-N", new LocalDate(year, month, day))?.Amount);

    [Fact]
    public void Before_the_first_text_there_is_no_value() =>
        Assert.Null(Bareme.BuiltIn.Find("BT-N", new LocalDate(2019, 12, 31)));

    [Fact]
    public void An_unknown_figure_is_a_wrong_argument() =>
        Assert.Throws<ArgumentException>(() => Bareme.BuiltIn.Find("BT-X", new LocalDate(2021, 1, 1)));

    [Fact]
    public void A_local_value_wins_over_its_own_dates_only()
    {
        var bareme = Overlay(""" "BT-R": { "valeurs": [ { "du": "2022-01-01", "au": "2022-12-31", "montant": 555, "sources": ["x"] } ] } """).Value!;

        Assert.Equal(new Bounds(400, 800), bareme.Find("BT-R", new LocalDate(2021, 12, 31))?.Amount);
        Assert.Equal(Bounds.Of(555), bareme.Find("BT-R", new LocalDate(2022, 12, 31))?.Amount);
        Assert.Equal(new Bounds(400, 800), bareme.Find("BT-R", new LocalDate(2023, 1, 1))?.Amount);
        Assert.Equal(FigureStatut.Local, bareme.Find("BT-R", new LocalDate(2022, 6, 1))?.Statut);
    }

    [Fact]
    public void Every_value_has_a_statut_a_source_and_a_full_reference() =>
        Assert.All(Bareme.BuiltIn.Figures.SelectMany(figure => Bareme.BuiltIn.ValuesOf(figure.Id)), value =>
        {
            Assert.NotEmpty(value.Sources);
            Assert.All(value.Sources, source => Assert.NotEqual("", Bareme.BuiltIn.ReferenceOf(source)));
        });

    [Fact]
    public void Every_short_source_of_the_built_in_files_is_explained() =>
        Assert.All(Bareme.BuiltIn.Documents, document => Assert.All(document.Values.Values.SelectMany(values => values).SelectMany(value => value.Sources), source => Assert.Contains(source, document.References)));

    [Theory]
    [InlineData("""{ """, "CTG2001", "$")]
    [InlineData("""[]""", "CTG2001", "$")]
    [InlineData("""{ "bareme": "x", "figures": {}, "figures": {} }""", "CTG2001", "$.figures")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "montant": 3000, "sources": ["x"], "prix": 1 } ] } } }""", "CTG2001", "$.figures.BT-N.valeurs[0].prix")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": null } }""", "CTG2015", "$.figures.BT-N")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ null ] } } }""", "CTG2015", "$.figures.BT-N.valeurs[0]")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-Nt": { "valeurs": [ { "du": "2021-01-01", "tableau": [ null ], "sources": ["x"] } ] } } }""", "CTG2006", "$.figures.BT-Nt.valeurs[0].tableau[0]")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "montant": 3000, "sources": [null] } ] } } }""", "CTG2015", "$.figures.BT-N.valeurs[0]")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-X": { "valeurs": [ { "du": "2021-01-01", "montant": 3000, "sources": ["x"] } ] } } }""", "CTG2002", "$.figures.BT-X")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-02-30", "montant": 3000, "sources": ["x"] } ] } } }""", "CTG2003", "$.figures.BT-N.valeurs[0].du")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "montant": 3000, "sources": ["x"] }, { "du": "2021-01-01", "montant": 3100, "sources": ["x"] } ] } } }""", "CTG2004", "$.figures.BT-N.valeurs[1]")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "min": 3100, "max": 3000, "sources": ["x"] } ] } } }""", "CTG2005", "$.figures.BT-N.valeurs[0]")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "montant": 3000, "min": 2900, "max": 3000, "sources": ["x"] } ] } } }""", "CTG2006", "$.figures.BT-N.valeurs[0]")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "sources": ["x"] } ] } } }""", "CTG2006", "$.figures.BT-N.valeurs[0]")]
    [InlineData("""{ "bareme": "x", "figures": { "H-06": { "valeurs": [ { "du": "2021-01-01", "choix": "heures", "sources": ["x"] } ] } } }""", "CTG2007", "$.figures.H-06.valeurs[0].choix")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "montant": 3000, "statut": "officiel", "sources": ["x"] } ] } } }""", "CTG2008", "$.figures.BT-N.valeurs[0].statut")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "au": "2020-01-01", "montant": 3000, "sources": ["x"] } ] } } }""", "CTG2010", "$.figures.BT-N.valeurs[0]")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-Nt": { "valeurs": [ { "du": "2021-01-01", "tableau": [ { "montant": 3700 } ], "sources": ["x"] } ] } } }""", "CTG2011", "$.figures.BT-Nt")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N1": { "valeurs": [ { "du": "2021-01-01", "montant": 3599, "sources": ["x"] } ] } } }""", "CTG2012", "$.figures.BT-N1")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N-REBOND": { "valeurs": [ { "du": "2021-01-01", "montant": 2601, "sources": ["x"] } ] } } }""", "CTG2013", "$.figures.BT-N-REBOND")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "unite": "EUR", "valeurs": [ { "du": "2021-01-01", "montant": 3000, "sources": ["x"] } ] } } }""", "CTG2014", "$.figures.BT-N.unite")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "montant": 3000, "sources": [] } ] } } }""", "CTG2015", "$.figures.BT-N.valeurs[0]")]
    [InlineData("""{ "bareme": "x", "figures": { "BT-N": { "valeurs": [ { "du": "2021-01-01", "montant": -1, "sources": ["x"] } ] } } }""", "CTG2016", "$.figures.BT-N.valeurs[0]")]
    public void A_faulty_local_bareme_is_refused_with_code_and_path(string json, string code, string path)
    {
        var reading = Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes(json));

        Assert.Null(reading.Value);
        Assert.Contains(reading.Faults, fault => fault.Code == code && fault.Path == path);
    }

    [Fact]
    public void A_deep_or_binary_file_is_a_fault_and_never_an_exception()
    {
        byte[][] files = [[], [0xFF, 0xFE, 0x00], Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 10_000))), Encoding.UTF8.GetBytes("null")];

        Assert.All(files, file => Assert.NotEmpty(Bareme.BuiltIn.Overlay(file).Faults));
    }

    [Fact]
    public void A_lapsed_value_is_missing_unless_the_text_says_it_lasts()
    {
        var bareme = Overlay(""" "BT-R": { "valeurs": [ { "du": "2022-01-01", "montant": 555, "confirme": 2023, "sources": ["x"] } ] } """).Value!;
        var value = bareme.Find("BT-R", new LocalDate(2024, 1, 1))!;

        Assert.True(value.ServesIn(2023));
        Assert.False(value.ServesIn(2024));
        Assert.True(Bareme.BuiltIn.Find("BT-R", new LocalDate(2024, 1, 1))!.ServesIn(2024));
    }

    [Fact]
    public void A_built_in_version_can_be_asked_for_and_an_unknown_one_is_refused()
    {
        Assert.Equal(Bareme.BuiltIn.Documents.Select(document => document.Sha256), Bareme.BuiltInAt(Bareme.BuiltInVersions[^1]).Documents.Select(document => document.Sha256));
        Assert.Throws<ArgumentException>(() => Bareme.BuiltInAt("1999-01-01"));
    }

    [Fact]
    public void A_message_reads_the_same_in_any_culture_of_its_language()
    {
        var fault = Overlay(""" "BT-Nt": { "valeurs": [ { "du": "2021-01-01", "tableau": [ { "montant": 3700.5 } ], "sources": ["x"] } ] } """).Faults.Single();

        Assert.Contains("3700,5, au 01/01/2021", fault.Message(CultureInfo.GetCultureInfo("fr-CA")), StringComparison.Ordinal);
        Assert.Contains("3700.5, on 2021-01-01", fault.Message(CultureInfo.GetCultureInfo("en-GB")), StringComparison.Ordinal);
    }

    private static Reading<Bareme> Overlay(string figures) =>
        Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes($$"""{ "bareme": "x", "figures": { {{figures}} } }"""));
}
