using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Sources;

/// <summary>A column by which a file of public data is known.</summary>
/// <param name="Shown">The column as it is published.</param>
/// <param name="IsIt">Whether a name of a header, as names are compared, is that column.</param>
internal sealed record LookedFor(string Shown, Func<string, bool> IsIt)
{
    internal static LookedFor Exactly(string name) => new(name, PlainNames.Of(name).Equals);

    internal static LookedFor OneOf(params string[] names)
    {
        string[] plain = [.. names.Select(PlainNames.Of)];
        return new(string.Join(" | ", names), plain.Contains);
    }
}
