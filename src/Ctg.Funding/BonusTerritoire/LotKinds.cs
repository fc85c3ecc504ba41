namespace Ctg.Funding.BonusTerritoire;

/// <summary>The kinds of lot as parts of names.</summary>
internal static class LotKinds
{
    private static readonly string[] Names =
        [.. Enumerable.Range(0, (int)LotKind.Excluded).Select(kind => ((LotKind)kind).ToString().Replace(", ", "-", StringComparison.Ordinal).ToLowerInvariant())];

    internal static string NameOf(LotKind kind) => Names[(int)kind];
}
