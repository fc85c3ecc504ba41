using System.Text;
using System.Text.Json;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Ctg.Funding.Tests.Cases;

/// <summary>Expert cases as data: Cases/RULE/DATE/name.json holds a territory, its lots, a year, and the amounts expected. Cases/LISEZMOI.md lists the fields.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly string[] CaseFields = ["titre", "territoire", "lots", "annee", "bareme", "attendu"];
    private static readonly string[] TerritoryFields = ["date_fin_cej", "date_effet_ctg", "psej_eaje", "places_reference", "montant_notifie", "potentiel_financier", "niveau_de_vie", "tranche", "zone_rurale", "rattrapage", "places_2023"];
    private static readonly string[] LotFields = ["structure", "places", "date_ouverture", "date_entree", "date_fermeture", "qpv", "cofinancee", "reservataire", "financement"];
    private static readonly string[] ExpectedFields = ["total_min", "total_max", "psej_due", "partiel", "avis", "lignes"];
    private static readonly string[] LineFields = ["structure", "offre", "statut", "motif", "montant_min", "montant_max", "mois", "base_min", "base_max", "rebond", "rattrapage_min", "rattrapage_max", "majoration_zone_min", "majoration_zone_max", "trajectoire"];

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
        AssertWhereGiven(expected, "psej_due", result.PsejDue?.Exact);
        Assert.Equal(expected.TryGetProperty("partiel", out var partial) && partial.GetBoolean(), result.IsPartial);
        Assert.All(Texts(expected, "avis"), code => Assert.Contains(code, result.Notices.Codes()));
        var lines = expected.GetProperty("lignes").EnumerateArray().ToArray();
        Assert.Equal(lines.Length, result.Lines.Count);
        Assert.All(lines, line => AssertLine(line, result.Lines.Single(each => each.Lot.Structure == Text(line, "structure"))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_case_has_only_fields_that_are_checked_and_stands_under_its_rule_and_date(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        var root = document.RootElement;
        var parts = file.Split('/');

        Assert.Matches("^(R[1-8]|BT-[CT])$", parts[0]);
        Assert.True(LocalDatePattern.Iso.Parse(parts[1]).Success);
        Assert.NotEqual("", Text(root, "titre"));
        AssertFields(CaseFields, root);
        AssertFields(TerritoryFields, root.GetProperty("territoire"));
        AssertFields(ExpectedFields, root.GetProperty("attendu"));
        Assert.All(root.GetProperty("lots").EnumerateArray(), lot => AssertFields(LotFields, lot));
        Assert.All(root.GetProperty("attendu").GetProperty("lignes").EnumerateArray(), line => AssertFields(LineFields, line));
    }

    private static void AssertFields(string[] known, JsonElement json) => Assert.Empty(json.EnumerateObject().Select(member => member.Name).Except(known));

    private static void AssertLine(JsonElement expected, BonusLine line)
    {
        Assert.Equal(Text(expected, "statut"), line.Statut.ToString().ToLowerInvariant());
        Assert.Equal((Euros(expected, "montant_min"), Euros(expected, "montant_max")), (line.Amount?.Min, line.Amount?.Max));
        if (Text(expected, "motif") is { } code)
        {
            Assert.Equal([code], line.Reasons.Codes());
        }

        if (Text(expected, "offre") is { } offre)
        {
            Assert.Equal(offre, line.Offre.ToString()!.ToLowerInvariant());
        }

        AssertWhereGiven(expected, "mois", line.PartYear.Months);
        AssertWhereGiven(expected, "base_min", line.Split?.Base.Min);
        AssertWhereGiven(expected, "base_max", line.Split?.Base.Max);
        AssertWhereGiven(expected, "rebond", line.Split?.Rebond);
        AssertWhereGiven(expected, "rattrapage_min", line.Split?.Rattrapage.Min);
        AssertWhereGiven(expected, "rattrapage_max", line.Split?.Rattrapage.Max);
        AssertWhereGiven(expected, "majoration_zone_min", line.Split?.ZoneUplift.Min);
        AssertWhereGiven(expected, "majoration_zone_max", line.Split?.ZoneUplift.Max);
        AssertWhereGiven(expected, "trajectoire", line.Split?.Trajectoire.Exact);
    }

    private static void AssertWhereGiven(JsonElement expected, string name, decimal? actual)
    {
        if (expected.TryGetProperty(name, out _))
        {
            Assert.Equal(Euros(expected, name), actual);
        }
    }

    private static Territory ReadTerritory(JsonElement json) => new("A", Date(json, "date_effet_ctg")!.Value)
    {
        CejEnd = Date(json, "date_fin_cej"),
        Psej = Euros(json, "psej_eaje"),
        ReferenceUnits = (int?)Euros(json, "places_reference"),
        NotifiedAmount = Euros(json, "montant_notifie"),
        Tranche = (int?)Euros(json, "tranche"),
        PotentielFinancier = Euros(json, "potentiel_financier"),
        NiveauDeVie = Euros(json, "niveau_de_vie"),
        Places2023 = (int?)Euros(json, "places_2023"),
        IsUnderRattrapage = json.TryGetProperty("rattrapage", out var under) && under.GetBoolean(),
        RuralZoning = Text(json, "zone_rurale") switch
        {
            "zrr" => new RuralZoning(Membership.In, Membership.Out),
            "frr" => new RuralZoning(Membership.Out, Membership.In),
            "zrr et frr" => new RuralZoning(Membership.In, Membership.In),
            "inconnue" => RuralZoning.NotKnown,
            null => RuralZoning.None,
            var other => throw new FormatException($"zone_rurale: {other}"),
        },
    };

    private static PlaceLot ReadLot(JsonElement json) =>
        new("A", Text(json, "structure")!, json.GetProperty("places").GetInt32(), Date(json, "date_ouverture")!.Value, Date(json, "date_fermeture"))
        {
            Joined = Date(json, "date_entree"),
            IsInQpv = json.TryGetProperty("qpv", out var qpv) && qpv.GetBoolean(),
            IsCofinanced = !json.TryGetProperty("cofinancee", out var cofinanced) || cofinanced.GetBoolean(),
            IsReservataire = json.TryGetProperty("reservataire", out var reserved) && reserved.GetBoolean(),
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
        return reading.Value!;
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[] Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];

    private static decimal? Euros(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static LocalDate? Date(JsonElement json, string name) =>
        Text(json, name) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;
}
