using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Diagnostics;
using Ctg.Funding.Territories;
using Ctg.Funding.Tests.BonusTerritoire;
using NodaTime;
using Xunit;

namespace Ctg.Funding.Tests.Baremes;

/// <summary>Guards the data: every figure counts, none stands in C#, none changes unseen, every message is in both languages.</summary>
public sealed partial class FigureGuardTests
{
    private static readonly string Repository = FindRepository();

    public static TheoryData<string, string> Changes => new()
    {
        { "BT-N", Given.Figure("BT-N", "2020-01-01", "\"min\": 2700, \"max\": 3000") },
        { "BT-N", Given.Figure("BT-N", "2021-01-01", "\"min\": 2700, \"max\": 3000") },
        { "BT-N-REBOND", Given.Figure("BT-N-REBOND", "2021-01-01", "\"montant\": 499") },
        { "BT-N-REBOND", Given.Figure("BT-N-REBOND", "2020-01-01", "\"montant\": 1") },
        { "BT-N1", Given.Figure("BT-N1", "2021-01-01", "\"montant\": 3601") },
        { "BT-N1", Given.Figure("BT-N1", "2020-01-01", "\"montant\": 3601") },
        { "BT-Nt", Given.Figure("BT-Nt", "2021-01-01", "\"tableau\": [ { \"tranche\": 2, \"montant\": 3000 } ]") },
        { "BT-C", Given.Figure("BT-C", "2025-01-01", "\"montant\": 2801") },
        { "BT-C", Given.Figure("BT-C", "2020-01-01", "\"montant\": 1") },
        { "H-20", Given.Choice("H-20", "tranche-1") },
        { "BT-R", Given.Figure("BT-R", "2021-01-01", "\"montant\": 600") },
        { "BT-R", Given.Figure("BT-R", "2020-01-01", "\"montant\": 1") },
        { "BT-F", Given.Figure("BT-F", "2020-01-01", "\"montant\": 2500") },
        { "BT-V", Given.Figure("BT-V", "2025-01-01", "\"montant\": 10") },
        { "H-01", Given.Choice("H-01", "jour") + ", " + Given.Choice("H-06", "jours") },
        { "H-02", Given.Choice("H-02", "jour-ctg") },
        { "H-03", Given.Choice("H-03", "inconnues") },
        { "H-04", Given.Choice("H-04", "plancher") },
        { "H-05", Given.Figure("H-05", "2020-01-01", "\"zonage\": { \"zone\": \"aucune\" }") },
        { "H-06", Given.Choice("H-06", "jours") },
        { "H-06", Given.Choice("H-06", "aucun") },
        { "H-07", Given.Choice("H-07", "ligne") },
        { "BT-T", Given.Figure("BT-T", "2020-01-01", "\"montant\": 1") },
        { "BT-T", Given.Figure("BT-T", "2025-11-01", "\"tableau\": [ { \"croissance_min\": 12, \"montant\": 301 } ]") },
        { "H-15", Given.Choice("H-15", "terme") },
        { "H-16", Given.Choice("H-16", "2023-01-01") },
        { "H-16", Given.Choice("H-16", "inconnues") },
        { "H-17", Given.Choice("H-17", "entree") },
        { "BS-ALSH", Given.Figure("BS-ALSH", "2020-01-01", "\"montant\": 1") },
        { "BS-JEUNES", Given.Figure("BS-JEUNES", "2020-01-01", "\"montant\": 1") },
        { "BS-RPE", Given.Figure("BS-RPE", "2020-01-01", "\"montant\": 1") },
        { "BS-LAEP", Given.Figure("BS-LAEP", "2020-01-01", "\"montant\": 1") },
        { "BS-PILOTAGE", Given.Figure("BS-PILOTAGE", "2020-01-01", "\"montant\": 1") },
        { "BS-PLAFOND", Given.Figure("BS-ALSH", "2020-01-01", "\"montant\": 1") + ", " + Given.Figure("BS-PLAFOND", "2020-01-01", "\"montant\": 10") },
        { "BS-PLAFOND", Given.Figure("BS-ALSH", "2020-01-01", "\"montant\": 1") + ", " + Given.Figure("BS-PLAFOND", "2025-01-01", "\"montant\": 24") },
        { "H-18", Given.Figure("BS-ALSH", "2020-01-01", "\"montant\": 1") + ", " + Given.Choice("H-18", "recentes") },
        { "H-14", Given.Figure("H-14", "2020-01-01", "\"montant\": 10") },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_figure_when_changed_changes_some_result(string id, string change)
    {
        // H-01 shows only where days are counted, the cap on new hours only where an hour has an amount: they are compared with those.
        var before = id switch
        {
            "H-01" => Given.Bareme(Given.Choice("H-06", "jours")),
            "BS-PLAFOND" or "H-18" => Given.Bareme(Given.Figure("BS-ALSH", "2020-01-01", "\"montant\": 1")),
            _ => Bareme.BuiltIn,
        };

        Assert.NotEqual(Results(before), Results(Given.Bareme(change)));
    }

    [Fact]
    public void Every_figure_of_the_bonus_is_among_the_changes()
    {
        var documents = Bareme.BuiltIn.Documents.Where(each => each.Name is "bonus-territoire" or "autres-services");

        Assert.Equal(documents.SelectMany(document => document.Values.Keys).Order(StringComparer.Ordinal), Changes.Select(change => change.Data.Item1).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_choice_that_is_not_the_public_one_is_among_the_changes()
    {
        var others = from id in Bareme.BuiltIn.Documents.Where(each => each.Name is "bonus-territoire" or "autres-services").SelectMany(document => document.Values.Keys)
                     from choice in Bareme.BuiltIn.Figures.Single(figure => figure.Id == id).Choices
                     where Bareme.BuiltIn.ValuesOf(id).All(value => value.Choice != choice)
                     select (id, choice);

        Assert.All(others, other => Assert.Contains(Changes, change => change.Data.Item1 == other.id && change.Data.Item2.Contains($"\"{other.choice}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_legal_figure_stands_in_CSharp()
    {
        var figures = Directory.EnumerateFiles(Path.Combine(Repository, "src", "Ctg.Funding"), "*.json", SearchOption.AllDirectories)
            .Where(path => IsSource(path) && !path.EndsWith("schema.json", StringComparison.Ordinal))
            .SelectMany(path => Numbers(JsonDocument.Parse(File.ReadAllText(path)).RootElement))
            .Where(number => number > 100 && number is < 2000 or >= 2100)
            .ToHashSet();
        var found = from path in Directory.EnumerateFiles(Path.Combine(Repository, "src", "Ctg.Funding"), "*.cs", SearchOption.AllDirectories)
                    where IsSource(path)
                    from line in File.ReadLines(path)
                    where !line.TrimStart().StartsWith("///", StringComparison.Ordinal)
                    from Match literal in NumberLiteral().Matches(line)
                    let number = decimal.Parse(literal.Groups[1].Value.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                    where figures.Contains(number)
                    select $"{Path.GetFileName(path)}: {line.Trim()}";

        Assert.Superset(new HashSet<decimal> { 2_100m, 3_600m, 1_800m }, figures);
        Assert.Empty(found);
    }

    [Fact]
    public void No_date_or_year_of_a_text_stands_in_CSharp() =>
        Assert.Empty(from path in Directory.EnumerateFiles(Path.Combine(Repository, "src", "Ctg.Funding"), "*.cs", SearchOption.AllDirectories)
                     where IsSource(path)
                     from line in File.ReadLines(path)
                     where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && LegalYear().IsMatch(line)
                     select $"{Path.GetFileName(path)}: {line.Trim()}");

    [Fact]
    public void A_released_document_never_changes_without_a_new_version()
    {
        var released = File.ReadAllLines(Path.Combine(Repository, "tests", "Ctg.Funding.Tests", "Baremes", "released.txt"));
        var current = Bareme.BuiltInVersions.SelectMany(version => Bareme.BuiltInAt(version).Documents)
            .Select(document => $"{document.Name} {document.Version} {document.Sha256}").Distinct().ToArray();
        var gone = released.Except(current).ToArray();
        var unlisted = current.Except(released).ToArray();

        Assert.True(gone.Length == 0 && unlisted.Length == 0, $"""
            A released barème changed, or a new one is not listed in Baremes/released.txt.
            Released and no longer there: {string.Join("; ", gone)}
            There and not listed: {string.Join("; ", unlisted)}
            Figures that were released stay as they were: keep that file beside the new one under the name of its version,
            give the new one a new "version", and add its line to released.txt.
            """);
    }

    [Fact]
    public void Every_code_has_its_sentence_in_both_languages_and_its_entry_in_the_docs()
    {
        var codes = typeof(Codes).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(field => (string)field.GetRawConstantValue()!).Order().ToArray();
        var french = Sentences("Messages.resx");
        var english = Sentences("Messages.en.resx");
        var docs = File.ReadAllText(Path.Combine(Repository, "docs", "diagnostics.md"));

        Assert.Equal(codes, codes.Distinct());
        Assert.Equal(codes, french.Keys.Order());
        Assert.Equal(codes, english.Keys.Order());
        Assert.All(codes, code => Assert.Equal(Places(french[code]), Places(english[code])));
        Assert.All(codes, code => Assert.Contains($"| {code} |", docs, StringComparison.Ordinal));
    }

    private static string Results(Bareme bareme)
    {
        var under = Given.Territory with { IsUnderRattrapage = true, Psej = 100_000.01m, CtgEffect = new LocalDate(2021, 4, 15), Tranche = 2, RuralZoning = new RuralZoning(Membership.In, Membership.In) };
        var without = Given.WithoutCej with { CtgEffect = new LocalDate(2020, 1, 1), IsUnderRattrapage = true };
        PlaceLot[] lots = [Given.Existing(7, "E1"), Given.Existing(8, "E2"), Given.Existing(2, "E3"), Given.New(10, 2021, 5, 15), Given.New(5, 2021, 4, 15, "N2") with { IsInQpv = true }, Given.New(3, 2020, 1, 1, "N3"), Given.New(3, 2020, 3, 1, "N4") with { IsInQpv = true }, Given.New(3, 2021, 6, 1, "N5") with { IsInQpv = true, IsReservataire = true }];
        var services = from service in new[] { Service.Alsh, Service.AccueilDeJeunes, Service.Rpe, Service.Laep, Service.Pilotage }
                       let contract = Given.Territory with { Service = service, ReferenceUnits = 100 }
                       from year in new[] { 2022, 2025 }
                       select BonusTerritoireCalculator.Calculate(contract, [Of(service, 20, "N1", new(2021, 6, 1)), Of(service, 30, "N2", new(2021, 3, 1))], year, bareme);
        PlaceLot[] growing = [Given.Existing(70), Given.New(4, 2023, 6, 1), Given.New(20, 2027, 3, 1), Given.Existing(3, "E4") with { Joined = new LocalDate(2022, 5, 1) }];
        var growth = from year in new[] { 2024, 2025, 2026, 2027 }
                     select BonusTerritoireCalculator.Calculate(Given.Territory, growing, year, bareme);
        var results = from year in new[] { 2020, 2021, 2022, 2025 }
                      from territory in new[] { under, under with { Tranche = null, RuralZoning = RuralZoning.None }, without, under with { NotifiedAmount = 1_000m } }
                      select BonusTerritoireCalculator.Calculate(territory, lots, year, bareme);
        return string.Join('\n', results.Concat(services).Concat(growth).SelectMany(result => result.Lines.Select(line => $"{line.Offre} {line.Amount} {line.Split}").Concat(result.Notices.Where(notice => notice.Code == "CTG3002").Select(notice => notice.Code))));
    }

    private static PlaceLot Of(Service service, decimal units, string structure, LocalDate opening) => new("A", structure, units, opening, null, service);

    private static IEnumerable<decimal> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetDecimal()],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Numbers(member.Value)),
        _ => [],
    };

    private static Dictionary<string, string> Sentences(string name) =>
        XDocument.Load(Path.Combine(Repository, "src", "Ctg.Funding", "Diagnostics", name)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Places(string sentence) => Placeholder().Matches(sentence).Select(match => match.Value).Distinct().Order();

    private static bool IsSource(string path) => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ctg.Funding.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository is not above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(?<![\w.])(\d[\d_]*(?:\.\d+)?)m?(?![\w.])")]
    private static partial Regex NumberLiteral();

    [GeneratedRegex(@"(?<![\w.])20[12]\d(?!\w)")]
    private static partial Regex LegalYear();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
