using System.Collections.Immutable;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Baremes;

/// <summary>The barème files inside the package. A file that is replaced stays, renamed after its version
/// (<c>bonus-territoire.2026-11-23.json</c>), so that a run can be proved years later.</summary>
internal static class BuiltInBaremes
{
    private const string Folder = "baremes/";

    private static readonly Lazy<ImmutableArray<BaremeDocument>> AllDocuments = new(ReadAll);

    internal static ImmutableArray<string> Versions =>
        [.. AllDocuments.Value.Select(document => document.Version).Distinct().Order(StringComparer.Ordinal)];

    internal static ReadOnlyMemory<byte> Schema => Packaged.File(Folder + "bareme.schema.json");

    internal static ImmutableArray<BaremeDocument> All => AllDocuments.Value;

    /// <summary>The figures as they stood at a version: of each document, the last one not later than it.</summary>
    internal static Bareme Load(string version) => new(
        [.. AllDocuments.Value
            .Where(document => string.CompareOrdinal(document.Version, version) <= 0)
            .GroupBy(document => document.Name, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(document => document.Version, StringComparer.Ordinal)!)
            .OrderBy(document => document.Name, StringComparer.Ordinal)],
        acceptsDeduced: false);

    private static ImmutableArray<BaremeDocument> ReadAll() =>
        [.. typeof(BuiltInBaremes).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && !name.EndsWith("schema.json", StringComparison.Ordinal))
            .Select(name => ReadDocument(name))];

    private static BaremeDocument ReadDocument(string name)
    {
        var (document, faults) = DocumentReader.ReadBuiltIn(Packaged.File(name));
        return document ?? throw new InvalidOperationException($"{name}: {string.Join(" ", faults)}");
    }
}
