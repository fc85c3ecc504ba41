using System.Text;
using System.Text.Json.Nodes;
using Ctg.Funding.Baremes;
using Ctg.Funding.Cli.Input;
using Ctg.Funding.Scenarios;
using NJsonSchema;
using Xunit;

namespace Ctg.Funding.Cli.Tests;

/// <summary>Our check of a schema takes and refuses what NJsonSchema does, over samples changed one place at a time.</summary>
public sealed class JsonSchemaCheckTests
{
    private static readonly string?[] Others = ["null", "true", "5", "-1", "2.5", "200000", "\"x\"", "\"\"", "\"2024-01-01\"", "[]", "[1]", "{}", null];

    [Theory]
    [InlineData("scenarios")]
    [InlineData("trois-territoires")]
    public async Task It_agrees_with_another_over_every_place_changed(string folder)
    {
        var schemaText = folder == "scenarios" ? Scenario.Schema : Bareme.Schema;
        var other = await JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(schemaText.Span), TestContext.Current.CancellationToken);
        var schema = PlacedJson.Read(schemaText.Span).Root!;
        var (taken, refused) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(WorkFolder.InRepository("samples", folder), "*.json").Order(StringComparer.Ordinal))
        {
            var count = Places(JsonNode.Parse(File.ReadAllText(file))!).Count();
            foreach (var (place, value) in from place in Enumerable.Range(0, count) from value in Others select (place, value))
            {
                var root = JsonNode.Parse(File.ReadAllText(file))!;
                Change(Places(root).ElementAt(place), value);
                var text = root.ToJsonString();

                var isTaken = JsonSchemaCheck.Faults(schema, PlacedJson.Read(Encoding.UTF8.GetBytes(text)).Root!).Count == 0;

                Assert.True(isTaken == (other.Validate(text).Count == 0), text);
                (taken, refused) = isTaken ? (taken + 1, refused) : (taken, refused + 1);
            }
        }

        Assert.True(taken > 20 && refused > 100, $"{taken} taken, {refused} refused");
    }

    [Fact]
    public void A_word_of_a_schema_that_is_not_known_is_said()
    {
        var schema = PlacedJson.Read("""{ "type": "object", "anyOf": [] }"""u8).Root!;

        Assert.Throws<NotSupportedException>(() => JsonSchemaCheck.Faults(schema, schema));
    }

    [Theory]
    [InlineData("{ \"é\": 1,\r\n  \"b\": x }", 2, 8)]
    [InlineData("\uFEFF{ \"é\": 1, \"é\": 2 }", 1, 11)]
    [InlineData("", 1, 1)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("[1,]", 1, 4)]
    public void Where_it_is_not_json_is_told_by_line_and_character(string text, int line, int column) =>
        Assert.Equal(new PlacedJson.Place(line, column), PlacedJson.Read(Encoding.UTF8.GetBytes(text)).Fault);

    /// <summary>Every value inside a document, by its parent and its name or number there.</summary>
    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value!).Prepend((node, member.Key, 0))),
        JsonArray items => items.SelectMany((item, i) => Places(item!).Prepend((node, null, i))),
        _ => [],
    };

    private static void Change((JsonNode Parent, string? Name, int Index) place, string? value)
    {
        if (place.Parent is JsonObject members)
        {
            members.Remove(place.Name!);
            if (value is not null)
            {
                members.Add(place.Name!, JsonNode.Parse(value));
            }
        }
        else
        {
            var items = (JsonArray)place.Parent;
            items.RemoveAt(place.Index);
            if (value is not null)
            {
                items.Insert(place.Index, JsonNode.Parse(value));
            }
        }
    }
}
