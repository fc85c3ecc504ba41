using System.Text.Json;

namespace Ctg.Funding.Basics;

/// <summary>The values of an enumeration as words in camelCase, each exactly one.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>()
        .ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly Dictionary<string, T> ByWord =
        ByValue.ToDictionary(each => each.Value, each => each.Key, StringComparer.Ordinal);

    internal static string Of(T value) =>
        ByValue.TryGetValue(value, out var word) ? word : throw new JsonException($"{typeof(T).Name} has no value {value}.");

    internal static T? Read(JsonElement element) => element.ValueKind == JsonValueKind.String ? Read(element.GetString()) : null;

    internal static T? Read(string? word) => word is not null && ByWord.TryGetValue(word, out var value) ? value : null;

    internal static string All => string.Join(", ", ByWord.Keys);
}
