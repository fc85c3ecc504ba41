using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Sources;

/// <summary>A column by which a file of public data is known.</summary>
/// <param name="Shown">The column as it is published.</param>
/// <param name="Among">The names of a header, as names are compared, that are that column: one, or more where it is not clear.</param>
internal sealed record LookedFor(string Shown, Func<IReadOnlyList<string>, IReadOnlyList<string>> Among)
{
    internal static LookedFor Exactly(string name) => OneOf(name);

    /// <summary>The first of some names that a header has: the best of them comes first.</summary>
    internal static LookedFor OneOf(params string[] names)
    {
        string[] plain = [.. names.Select(PlainNames.Of)];
        return new(string.Join(" | ", names), header => [.. plain.Where(header.Contains).Take(1)]);
    }

    /// <summary>Every name of a form.</summary>
    internal static LookedFor Alike(string shown, Func<string, bool> isIt) => new(shown, header => [.. header.Where(isIt).Distinct()]);

    internal bool IsIn(IReadOnlyList<string> names) => Among(names).Count > 0;
}
