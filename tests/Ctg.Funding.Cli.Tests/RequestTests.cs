using System.Text.Json;
using Ctg.Funding.Cli.Commands;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Territories;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Issue 14, point 5: a command is one request, which the manifest holds as JSON and replay reads back.</summary>
public sealed class RequestTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public static TheoryData<string> Written { get; } =
    [
        """{"commande":"calculer","annee":"2021-2025","accepter":"deduit","citations":"oui","format-nombre":"point","lang":"en","strict":"oui"}""",
        """{"commande":"calculer","annee":"2024","accepter":"","citations":"non","format-nombre":"virgule","lang":"fr","strict":"non"}""",
        """{"commande":"projeter","de":"2019","a":"2029","accepter":"","citations":"non","format-nombre":"virgule","lang":"fr","strict":"non"}""",
        """{"commande":"comparer","annee":"2024","filtre":"tous","tri":"code","territoire":"A","structure":"","accepter":"","citations":"non","format-nombre":"virgule","lang":"fr","strict":"non"}""",
        """{"commande":"piaje","changement":"24","avec-bonus":"oui","accepter":"","citations":"non","format-nombre":"virgule","lang":"fr","strict":"non"}""",
        """{"commande":"piaje","changement":"","avec-bonus":"non","accepter":"","citations":"non","format-nombre":"virgule","lang":"fr","strict":"non"}""",
        """{"commande":"comparer-si","annee":2024,"territoire":"A","sensibilite":"non","objectif":null,"variable":"places","qpv":"oui","grille":[{"Name":"psej","From":0,"To":10,"Step":5}],"accepter":"","citations":"non","format-nombre":"virgule","lang":"fr","strict":"non"}""",
        """{"commande":"expliquer","annee":"2024","territoire":"A","service":"accueil_jeunes","structure":"","ligne":"3","ecart":"non","cej":"","versement":"","beneficiaire":"","projet":"","changement":"","format":"json","accepter":"","citations":"non","format-nombre":"virgule","lang":"fr","strict":"non"}""",
        """{"commande":"demander","annee":"2024-2026","accepter":"","citations":"non","format-nombre":"virgule","lang":"fr","strict":"non"}""",
        """{"commande":"rapport","annee":2024,"de":"2021","a":"","titre":"Titre","inventaire-du":"2024-12-31","format":"html","accepter":"","citations":"non","format-nombre":"virgule","lang":"fr","strict":"non"}""",
    ];

    public void Dispose() => _work.Dispose();

    [Theory]
    [MemberData(nameof(Written))]
    public void A_request_is_read_and_written_again_as_it_was(string json) =>
        Assert.Equal(json, RequestJson.Of(RequestJson.Read(JsonDocument.Parse(json).RootElement)!).GetRawText());

    [Fact]
    public void What_is_read_is_what_the_words_say()
    {
        var request = Assert.IsType<ExpliquerRequest>(RequestJson.Read(JsonDocument.Parse(
            """{"commande":"expliquer","annee":"2024","service":"accueil_jeunes","ligne":"3","changement":"","lang":"en","format-nombre":"point"}""").RootElement));

        Assert.Equal(
            (new YearSpan(2024, 2024), Service.AccueilDeJeunes, 3L, null, Language.English, true, false),
            (request.Years, request.Service, request.Line, request.MonthsKept, request.Language, request.UsesDecimalPoint, request.IsStrict));
    }

    [Theory]
    [InlineData("""{"commande":"baremes"}""")]
    [InlineData("""{"commande":"calculer"}""")]
    [InlineData("""{"commande":"calculer","annee":2024}""")]
    [InlineData("""{"commande":"projeter","de":"x","a":"2024"}""")]
    [InlineData("""{"annee":"2024"}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_no_request_is_none(string json) => Assert.Null(RequestJson.Read(JsonDocument.Parse(json).RootElement));

    [Fact]
    public void The_manifest_holds_the_request_as_the_option_parser_made_it()
    {
        var territories = _work.Write("t.csv", "territoire;date_effet_ctg", "A;2021-01-01");
        var places = _work.Write("p.csv", "territoire;structure;financement;places;date_ouverture", "A;S1;psu;10;2022-01-01");
        CommandRun.Of("projeter", "-t", territories, "-p", places, "--de", "2020", "--a", "2022", "--strict", "--lang", "en", "-s", _work.At("s"));

        using var manifest = JsonDocument.Parse(File.ReadAllText(_work.At("s", "manifeste.json")));
        var options = manifest.RootElement.GetProperty("options");
        var request = Assert.IsType<ProjeterRequest>(RequestJson.Read(options));

        Assert.Equal((2020, 2022, true, Language.English), (request.From, request.To, request.IsStrict, request.Language));
        Assert.Equal(
            """{"commande":"projeter","de":"2020","a":"2022","accepter":"","citations":"non","format-nombre":"virgule","lang":"en","strict":"oui"}""",
            JsonSerializer.Serialize(options));
        Assert.Equal(
            [(InputRole.Territoires, territories), (InputRole.Places, places)],
            manifest.RootElement.GetProperty("entrees").EnumerateArray().Select(input => (InputRoles.Of(input.GetProperty("role").GetString()!)!.Value, input.GetProperty("fichier").GetString()!)));
    }
}
