using System.Text;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Ctg.Funding.Tests.Cases;

/// <summary>Expert cases as data: Cases/RULE/DATE/name.json holds a territory, its lots, a year, and the amounts expected.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_case_gives_the_amounts_written_in_it(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        var root = document.RootElement;
        var lots = root.GetProperty("lots").EnumerateArray().Select(ReadLot).ToArray();

        var result = BonusTerritoireCalculator.Calculate(ReadTerritory(root.GetProperty("territoire")), lots, root.GetProperty("annee").GetInt32(), ReadBareme(root));

        var expected = root.GetProperty("attendu");
        Assert.Equal((Euros(expected, "total_min"), Euros(expected, "total_max")), (result.Total?.Min, result.Total?.Max));
        var lines = expected.GetProperty("lignes").EnumerateArray().ToArray();
        Assert.Equal(lines.Length, result.Lines.Count);
        Assert.All(lines, line => AssertLine(line, result.Lines.Single(each => each.Lot.Structure == Text(line, "structure"))));
    }

    private static void AssertLine(JsonElement expected, BonusLine line)
    {
        Assert.Equal(Text(expected, "statut"), line.Statut.ToString().ToLowerInvariant());
        Assert.Equal((Euros(expected, "montant_min"), Euros(expected, "montant_max")), (line.Amount?.Min, line.Amount?.Max));
        if (Text(expected, "motif") is { } code)
        {
            Assert.Equal([code], line.Reasons.Codes());
        }

        if (Euros(expected, "mois") is { } months)
        {
            Assert.Equal(months, line.PartYear.Months);
        }

        if (Euros(expected, "majoration_zone_max") is { } uplift)
        {
            Assert.Equal((Euros(expected, "majoration_zone_min"), uplift), (line.Split?.ZoneUplift.Min, line.Split?.ZoneUplift.Max));
        }
    }

    private static Territory ReadTerritory(JsonElement json) => new("A", Date(json, "date_effet_ctg")!.Value)
    {
        CejEnd = Date(json, "date_fin_cej"),
        Psej = Euros(json, "psej_eaje"),
        ReferencePlaces = (int?)Euros(json, "places_reference"),
        PotentielFinancier = Euros(json, "potentiel_financier"),
        NiveauDeVie = Euros(json, "niveau_de_vie"),
        IsUnderRattrapage = json.TryGetProperty("rattrapage", out var under) && under.GetBoolean(),
        RuralZoning = Text(json, "zone_rurale") switch
        {
            "zrr" => new RuralZoning(Membership.In, Membership.Out),
            "frr" => new RuralZoning(Membership.Out, Membership.In),
            _ => RuralZoning.None,
        },
    };

    private static PlaceLot ReadLot(JsonElement json) =>
        new("A", Text(json, "structure")!, json.GetProperty("places").GetInt32(), Date(json, "date_ouverture")!.Value, Date(json, "date_fermeture"))
        {
            IsInQpv = json.TryGetProperty("qpv", out var qpv) && qpv.GetBoolean(),
            IsCofinanced = !json.TryGetProperty("cofinancee", out var cofinanced) || cofinanced.GetBoolean(),
            Financement = Text(json, "financement") == "paje" ? Financement.Paje : Financement.Psu,
        };

    private static Bareme ReadBareme(JsonElement root)
    {
        if (!root.TryGetProperty("bareme", out var figures))
        {
            return Bareme.BuiltIn;
        }

        var reading = Bareme.BuiltIn.Overlay(Encoding.UTF8.GetBytes($$"""{ "bareme": "cas", "figures": {{figures.GetRawText()}} }"""));
        Assert.Empty(reading.Faults);
        return reading.Bareme!;
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Euros(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static LocalDate? Date(JsonElement json, string name) =>
        Text(json, name) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;
}
