using System.Buffers;
using System.Globalization;
using System.Text;
using Ctg.Funding.Cli.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Ctg.Funding.Cli.Commands;

/// <summary>A JSON file whose every place has its line: what the schema, and the core, say of it is told with line and path.</summary>
internal sealed class LocatedJson
{
    private readonly JToken? _root;
    private readonly (string Path, int Line, int Column)? _syntaxFault;

    private LocatedJson(JToken? root, (string, int, int)? syntaxFault)
    {
        _root = root;
        _syntaxFault = syntaxFault;
    }

    internal static LocatedJson Read(byte[] utf8)
    {
        try
        {
            using var text = new StreamReader(new MemoryStream(utf8), new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, MaxDepth = 16 };
            var root = JToken.ReadFrom(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error, LineInfoHandling = LineInfoHandling.Load });
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                {
                    return new LocatedJson(null, ("$", reader.LineNumber, reader.LinePosition));
                }
            }

            return new LocatedJson(root, null);
        }
        catch (JsonReaderException e)
        {
            return new LocatedJson(null, ("$" + (string.IsNullOrEmpty(e.Path) ? "" : "." + e.Path), Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)));
        }
        catch (DecoderFallbackException)
        {
            var (line, column) = FirstNotUtf8(utf8);
            return new LocatedJson(null, ("$", line, column));
        }
    }

    /// <summary>Where the first byte stands that is not UTF-8.</summary>
    private static (int Line, int Column) FirstNotUtf8(ReadOnlySpan<byte> utf8)
    {
        var (line, column) = (1, 1);
        while (Rune.DecodeFromUtf8(utf8, out var rune, out var length) == OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
            utf8 = utf8[length..];
        }

        return (line, column);
    }

    /// <summary>What does not follow the schema, in the order of the file.</summary>
    internal IReadOnlyList<string> SchemaFaults(ReadOnlyMemory<byte> schemaUtf8, CultureInfo language)
    {
        if (_syntaxFault is { } fault)
        {
            return [Placed("CTG2101", fault.Line, fault.Column, fault.Path, Sentences.Of("CTG2101", language), language)];
        }

        var schema = JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(schemaUtf8.Span)).GetAwaiter().GetResult();
        return [.. schema.Validate(_root!)
            .SelectMany(Leaves)
            .OrderBy(error => error.HasLineInfo ? error.LineNumber : 0)
            .ThenBy(error => error.HasLineInfo ? error.LinePosition : 0)
            .Select(error => Sentence(error, language))
            .Distinct()];
    }

    /// <summary>A sentence with the line and column of a path such as <c>$.figures.BT-N.valeurs[0]</c> before it.</summary>
    internal string Located(string path, string sentence, CultureInfo language)
    {
        var place = At(path);
        return Sentences.Of("bareme.lieu", language, place?.LineNumber ?? 1, place?.LinePosition ?? 1, path, sentence);
    }

    /// <summary>The nearest place of the file on the way to a path: the path itself, else what holds it.</summary>
    private IJsonLineInfo? At(string path)
    {
        var token = _root;
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var next = step.EndsWith(']') && int.TryParse(step[..^1], CultureInfo.InvariantCulture, out var index)
                ? (token as JArray)?.ElementAtOrDefault(index)
                : (token as JObject)?.GetValue(step, StringComparison.Ordinal);
            if (next is null)
            {
                break;
            }

            token = next;
        }

        return token as IJsonLineInfo is { } place && place.HasLineInfo() ? place : null;
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError child ? child.Errors.Values.SelectMany(errors => errors).SelectMany(Leaves) : [error];

    private static string Sentence(ValidationError error, CultureInfo language)
    {
        var key = error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => "schema.requis",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => "schema.inconnu",
            ValidationErrorKind.NumberExpected => "schema.nombre",
            ValidationErrorKind.IntegerExpected => "schema.entier",
            ValidationErrorKind.StringExpected => "schema.texte",
            ValidationErrorKind.BooleanExpected => "schema.booleen",
            ValidationErrorKind.ObjectExpected => "schema.objet",
            ValidationErrorKind.ArrayExpected => "schema.liste",
            ValidationErrorKind.NotInEnumeration => "schema.enum",
            ValidationErrorKind.PatternMismatch => "schema.date",
            ValidationErrorKind.TooFewItems or ValidationErrorKind.StringTooShort => "schema.vide",
            ValidationErrorKind.NumberTooSmall or ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => "schema.limite",
            _ => "schema.autre",
        };
        var path = error.Path is { Length: > 0 } text ? "$" + text[1..].Replace("/", ".", StringComparison.Ordinal).Insert(0, text[1] == '/' ? "" : ".") : "$";
        var allowed = string.Join(", ", error.Schema.Enumeration.Select(value => value?.ToString()));
        var sentence = Sentences.Of(key, language, error.Property is { Length: > 0 } name ? name : path[(path.LastIndexOf('.') + 1)..], allowed);
        return Placed("CTG2102", error.HasLineInfo ? error.LineNumber : 1, error.HasLineInfo ? error.LinePosition : 1, path, sentence, language);
    }

    private static string Placed(string code, int line, int column, string path, string sentence, CultureInfo language) =>
        Sentences.Of("bareme.lieu", language, line, column, path, $"{code} {sentence}");
}
