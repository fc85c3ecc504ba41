using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ctg.Funding.BonusTerritoire;
using Ctg.Funding.Json;
using Ctg.Funding.Payments;
using Ctg.Funding.Piaje;
using Ctg.Funding.Psej;
using Ctg.Funding.Tests.Generators;
using Ctg.Funding.Tests.Piaje;
using FsCheck.Xunit;
using Xunit;

namespace Ctg.Funding.Tests.Inputs;

/// <summary>Any input is the same after a journey through JSON, by the context of the package and by reflection, and no member of it is forgotten.</summary>
[Properties(Arbitrary = [typeof(Inventories), typeof(Contracts), typeof(Dues), typeof(PiajeLaws)], MaxTest = 200)]
public sealed class InputJsonLaws
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Property]
    public void A_territory_and_its_lots(Inventory inventory)
    {
        IsSame(inventory.Territory with { Name = "Saint-Étienne \"Nord\"", IsPsejEstimated = true }, CtgJson.Default.Territory);
        Assert.All(inventory.Lots, lot => IsSame(lot with { Name = "Les Lucioles", Manager = "G" }, CtgJson.Default.PlaceLot));
        var list = JsonSerializer.Serialize(inventory.Lots, CtgJson.Default.IReadOnlyListPlaceLot);
        Assert.Equal(inventory.Lots, JsonSerializer.Deserialize(list, CtgJson.Default.IReadOnlyListPlaceLot)!);
    }

    [Property]
    public void A_project(PiajeProject project) => IsSame(project with { Territory = "T", Line = 3 }, CtgJson.Default.PiajeProject);

    [Property]
    public void A_contract_and_its_actions(IReadOnlyList<PsejAction> actions)
    {
        IsSame(new Cej("C", 2015) { ExtraYears = actions.Count }, CtgJson.Default.Cej);
        Assert.All(actions, action => IsSame(action with { FamilyParticipations = 1.5m, OtherRevenue = 2, Line = 7 }, CtgJson.Default.PsejAction));
    }

    [Property]
    public void A_payment(IReadOnlyList<PaymentLine> lines) => Assert.All(lines, line => IsSame(line, CtgJson.Default.PaymentLine));

    private static void IsSame<T>(T input, JsonTypeInfo<T> ours)
        where T : class
    {
        var json = JsonSerializer.Serialize(input, ours);

        Assert.Equal(input, JsonSerializer.Deserialize(json, ours));
        Assert.Equal(input, JsonSerializer.Deserialize<T>(json));
        Assert.Equal(input, JsonSerializer.Deserialize<T>(json, Web));
        Assert.Equal(json, JsonSerializer.Serialize(input));
        Assert.Equal(json, JsonSerializer.Serialize(input, Web));
        NoneForgotten(input, json);
    }

    /// <summary>Every property that is given, and is not computed from others, is a member; the facts of a lot are one each.</summary>
    private static void NoneForgotten<T>(T input, string json)
        where T : class
    {
        using var document = JsonDocument.Parse(json);
        string[] written = [.. document.RootElement.EnumerateObject().Select(member => member.Name)];
        string[] parameters = [.. typeof(T).GetConstructors()[0].GetParameters().Select(each => each.Name!)];
        bool IsGiven(PropertyInfo property) => (property.CanWrite && property.PropertyType != typeof(LotFacts)) || parameters.Contains(property.Name, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(
            typeof(T).GetProperties().Where(IsGiven).Where(property => property.GetValue(input) is not null)
                .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal),
            written.Order(StringComparer.Ordinal));
    }
}
