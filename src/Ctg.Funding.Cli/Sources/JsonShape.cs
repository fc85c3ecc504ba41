using System.Text.Json;

namespace Ctg.Funding.Cli.Sources;

/// <summary>Reads members of a JSON document that is to have a shape; where it has another, that is an error of the document.</summary>
internal static class JsonShape
{
    internal static bool IsObject(this JsonElement element) => element.ValueKind == JsonValueKind.Object;

    internal static bool Has(this JsonElement element, string name) => element.IsObject() && element.TryGetProperty(name, out _);

    /// <exception cref="JsonException">It has no such member.</exception>
    internal static JsonElement Member(this JsonElement element, string name) =>
        element.IsObject() && element.TryGetProperty(name, out var member) ? member : throw new JsonException(name);

    /// <exception cref="JsonException">It is no array, or has none or too few.</exception>
    internal static IReadOnlyList<JsonElement> Items(this JsonElement element, string name, int atLeast = 0) =>
        element.ValueKind == JsonValueKind.Array && element.GetArrayLength() >= atLeast
            ? [.. element.EnumerateArray()]
            : throw new JsonException(name);

    /// <summary>The text of a member; empty where it has none.</summary>
    /// <exception cref="JsonException">It is no object.</exception>
    internal static string TextOf(this JsonElement element, string name) =>
        !element.IsObject() ? throw new JsonException(name)
        : element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()!
        : "";

    /// <exception cref="JsonException">It is no text.</exception>
    internal static string Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new JsonException(name);

    /// <exception cref="JsonException">It is no number.</exception>
    internal static double Number(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) ? number : throw new JsonException(name);

    /// <summary>Reads each item of an array; what is wrong in one is told with its place.</summary>
    internal static T[] Each<T>(this JsonElement element, string name, Func<JsonElement, T> read)
    {
        var items = element.Items(name);
        var all = new T[items.Count];
        for (var i = 0; i < all.Length; i++)
        {
            try
            {
                all[i] = read(items[i]);
            }
            catch (JsonException e)
            {
                throw new JsonException($"{name}[{i}].{e.Message}", e);
            }
        }

        return all;
    }
}
