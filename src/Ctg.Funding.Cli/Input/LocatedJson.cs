using System.Globalization;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>A JSON file whose every place has its line: what the schema, and the core, say of it is told with line and path.</summary>
internal sealed class LocatedJson
{
    private readonly PlacedJson? _root;
    private readonly PlacedJson.Place? _syntaxFault;

    private LocatedJson((PlacedJson? Root, PlacedJson.Place? Fault) reading) => (_root, _syntaxFault) = reading;

    internal static LocatedJson Read(byte[] utf8) => new(PlacedJson.Read(utf8));

    /// <summary>What does not follow the schema, in the order of the file.</summary>
    internal IReadOnlyList<string> SchemaFaults(ReadOnlyMemory<byte> schemaUtf8, CultureInfo language)
    {
        if (_syntaxFault is { } fault)
        {
            return [Placed("CTG2101", fault, "$", Sentences.Of("CTG2101", language), language)];
        }

        var schema = PlacedJson.Read(schemaUtf8.Span).Root ?? throw new InvalidOperationException("The schema is not JSON.");
        return [.. JsonSchemaCheck.Faults(schema, _root!)
            .OrderBy(each => each.At.Line)
            .ThenBy(each => each.At.Column)
            .Select(each => Placed("CTG2102", each.At, each.Path, Sentences.Of(each.Key, language, each.Name, each.Allowed), language))
            .Distinct()];
    }

    /// <summary>A sentence with the line and column of a path such as <c>$.figures.BT-N.valeurs[0]</c> before it.</summary>
    internal string Located(string path, string sentence, CultureInfo language)
    {
        var place = At(path);
        return Sentences.Of("bareme.lieu", language, place.Line, place.Column, path, sentence);
    }

    /// <summary>The nearest place of the file on the way to a path: the path itself, else what holds it.</summary>
    private PlacedJson.Place At(string path)
    {
        var value = _root;
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var next = step.EndsWith(']') && int.TryParse(step[..^1], CultureInfo.InvariantCulture, out var index)
                ? value?.Items.ElementAtOrDefault(index)
                : value?.Member(step);
            if (next is null)
            {
                break;
            }

            value = next;
        }

        return value?.At ?? new PlacedJson.Place(1, 1);
    }

    private static string Placed(string code, PlacedJson.Place at, string path, string sentence, CultureInfo language) =>
        Sentences.Of("bareme.lieu", language, at.Line, at.Column, path, $"{code} {sentence}");
}
