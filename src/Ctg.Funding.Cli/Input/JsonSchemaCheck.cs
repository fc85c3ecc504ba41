using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ctg.Funding.Cli.Input;

/// <summary>
/// Checks a JSON file against one of our schemas. It knows the words of draft 4 that they use, and no others (docs/adr/0004): any number,
/// however long, is in its limits or is not.
/// </summary>
internal sealed class JsonSchemaCheck
{
    private static readonly string[] Known =
    [
        "$schema", "$ref", "title", "description", "definitions", "type", "required", "additionalProperties", "properties", "items",
        "minItems",
        "enum", "pattern", "minimum", "maximum", "minLength", "maxLength",
    ];

    private readonly PlacedJson _schema;
    private readonly List<Fault> _faults = [];

    private JsonSchemaCheck(PlacedJson schema) => _schema = schema;

    /// <summary>What does not follow the schema: a sentence's key, the name it is about, what is allowed there, and where.</summary>
    internal sealed record Fault(string Key, string Name, string Allowed, string Path, PlacedJson.Place At);

    /// <exception cref="NotSupportedException">The schema has a word that is not known.</exception>
    internal static IReadOnlyList<Fault> Faults(PlacedJson schema, PlacedJson value)
    {
        var check = new JsonSchemaCheck(schema);
        check.Check(schema, value, "$", "$");
        return check._faults;
    }

    private void Check(PlacedJson schema, PlacedJson value, string name, string path)
    {
        if (schema.Member("$ref") is { } reference)
        {
            schema = reference.Text.Split('/').Skip(1).Aggregate(_schema, (sofar, step) => sofar.Member(step)!);
        }

        if (schema.Members.Find(member => !Known.Contains(member.Name)) is { Name: { } word })
        {
            throw new NotSupportedException(word);
        }

        var wanted = schema.Member("type")?.Text;
        if (wanted is not null && !IsOf(wanted, value))
        {
            Add(KeyOf(wanted), name, path, value.At);
            return;
        }

        if (schema.Member("enum") is { } choices && !choices.Items.Exists(choice => choice.Kind == value.Kind && choice.Text == value.Text))
        {
            Add("schema.enum", name, path, value.At, string.Join(", ", choices.Items.Select(Shown)));
            return;
        }

        switch (value.Kind)
        {
            case JsonValueKind.Object:
                CheckMembers(schema, value, path);
                break;
            case JsonValueKind.Array:
                CheckItems(schema, value, name, path);
                break;
            case JsonValueKind.Number when !IsWithin(schema, value.Text):
                Add("schema.limite", name, path, value.At);
                break;
            case JsonValueKind.String:
                CheckText(schema, value, name, path);
                break;
        }
    }

    private void CheckMembers(PlacedJson schema, PlacedJson value, string path)
    {
        foreach (var required in schema.Member("required")?.Items ?? [])
        {
            if (value.Member(required.Text) is null)
            {
                Add("schema.requis", required.Text, $"{path}.{required.Text}", value.At);
            }
        }

        var (properties, others) = (schema.Member("properties"), schema.Member("additionalProperties"));
        foreach (var (name, at, member) in value.Members)
        {
            if (properties?.Member(name) is { } known)
            {
                Check(known, member, name, $"{path}.{name}");
            }
            else if (others is { Kind: JsonValueKind.Object })
            {
                Check(others, member, name, $"{path}.{name}");
            }
            else if (others is { Kind: JsonValueKind.False })
            {
                Add("schema.inconnu", name, $"{path}.{name}", at);
            }
        }
    }

    private void CheckItems(PlacedJson schema, PlacedJson value, string name, string path)
    {
        if (schema.Member("minItems") is { } least && value.Items.Count < Number(least))
        {
            Add("schema.vide", name, path, value.At);
        }

        for (var i = 0; schema.Member("items") is { } each && i < value.Items.Count; i++)
        {
            Check(each, value.Items[i], $"{name}[{i}]", $"{path}[{i}]");
        }
    }

    private void CheckText(PlacedJson schema, PlacedJson value, string name, string path)
    {
        if (schema.Member("minLength") is { } least && value.Text.Length < Number(least))
        {
            Add("schema.vide", name, path, value.At);
        }
        else if (schema.Member("maxLength") is { } most && value.Text.Length > Number(most))
        {
            Add("schema.limite", name, path, value.At);
        }
        else if (schema.Member("pattern") is { } pattern && !Regex.IsMatch(value.Text, pattern.Text, RegexOptions.CultureInvariant))
        {
            Add("schema.date", name, path, value.At);
        }
    }

    private void Add(string key, string name, string path, PlacedJson.Place at, string allowed = "") =>
        _faults.Add(new Fault(key, name, allowed, path, at));

    private static bool IsOf(string wanted, PlacedJson value) => (wanted, value.Kind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value.Text.AsSpan().IndexOfAny(".eE") < 0,
        _ => false,
    };

    private static string KeyOf(string wanted) => wanted switch
    {
        "object" => "schema.objet",
        "array" => "schema.liste",
        "string" => "schema.texte",
        "boolean" => "schema.booleen",
        "integer" => "schema.entier",
        _ => "schema.nombre",
    };

    /// <summary>A number that no decimal holds is out of any limits of ours.</summary>
    private static bool IsWithin(PlacedJson schema, string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && !(schema.Member("minimum") is { } least && number < Number(least))
        && !(schema.Member("maximum") is { } most && number > Number(most));

    private static decimal Number(PlacedJson value) => decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Shown(PlacedJson value) => value.Kind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.Text,
    };
}
