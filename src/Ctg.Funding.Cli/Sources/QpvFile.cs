using System.Text.Json;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Explanations;
using NetTopologySuite.Geometries;

namespace Ctg.Funding.Cli.Sources;

/// <summary>
/// Reads contours of QPV: the GeoJSON of the ANCT, or the gazetteer's JSON. The code of a QPV tells its list: <c>QN</c> that of 2024,
/// <c>QP</c> that of the decree of 2014.
/// </summary>
internal static class QpvFile
{
    private const string ActualPrefix = "QN";
    private static readonly GeometryFactory Factory = new();

    /// <summary>Whether a JSON document is contours: features that are areas, or what the gazetteer writes.</summary>
    internal static bool IsOne(JsonElement root) => root.ValueKind == JsonValueKind.Object
        && (root.TryGetProperty("qpvs", out _) || (Features(root) is { } features && features.EnumerateArray().Any(IsArea)));

    /// <summary>The QPV of a file; each list on its own, should it hold both.</summary>
    internal static IEnumerable<QpvList> Read(JsonElement root, string name, Func<bool, PublicFile> fileOf)
    {
        try
        {
            Qpv[] all = root.TryGetProperty("qpvs", out var gazetteer)
                ? [.. gazetteer.EnumerateArray().Select(OfGazetteer)]
                : [.. Features(root)!.Value.EnumerateArray().Where(IsArea).Select(feature => OfFeature(feature, name))];
            return [.. all.GroupBy(IsActual).Select(list => new QpvList(fileOf(list.Key), list.Key, [.. list]))];
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new CliException("CTG9102", name);
        }
    }

    private static bool IsActual(Qpv qpv) => qpv.Code.StartsWith(ActualPrefix, StringComparison.OrdinalIgnoreCase);

    private static JsonElement? Features(JsonElement root) =>
        root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array ? features : null;

    private static bool IsArea(JsonElement feature) =>
        feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object
        && GeographyFile.Text(geometry, "type") is "Polygon" or "MultiPolygon";

    private static Qpv OfFeature(JsonElement feature, string name)
    {
        var (properties, geometry) = (feature.GetProperty("properties"), feature.GetProperty("geometry"));
        var (code, communes) = (GeographyFile.Text(properties, "code_qp"), Communes(properties));
        if (code.Length == 0 || communes.Count == 0)
        {
            throw new CliException(
                "CTG9100", name, "ANCT, QPV", "code_qp ; insee_com | code_commune",
                string.Join(" | ", properties.EnumerateObject().Select(property => property.Name)));
        }

        var coordinates = geometry.GetProperty("coordinates");
        return new Qpv(
            code, communes, GeographyFile.Text(geometry, "type") == "Polygon" ? Area(coordinates) : Areas(coordinates));
    }

    /// <summary>The communes that a QPV lies in: a list in one text where there are several, and a zero may be lost.</summary>
    private static List<string> Communes(JsonElement properties)
    {
        var text = GeographyFile.Text(properties, "insee_com") is { Length: > 0 } codes
            ? codes
            : GeographyFile.Text(properties, "code_commune");
        return
        [
            .. text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(code => CommuneCode.WithItsZero(code) ?? code),
        ];
    }

    private static Qpv OfGazetteer(JsonElement qpv) => new(
        GeographyFile.Text(qpv, "code"),
        [.. qpv.GetProperty("insee").EnumerateArray().Select(code => code.GetString()!)],
        Areas(qpv.GetProperty("g")));

    private static MultiPolygon Areas(JsonElement areas) => Factory.CreateMultiPolygon([.. areas.EnumerateArray().Select(Area)]);

    private static Polygon Area(JsonElement rings)
    {
        LinearRing[] all = [.. rings.EnumerateArray().Select(Ring)];
        return Factory.CreatePolygon(all[0], all[1..]);
    }

    private static LinearRing Ring(JsonElement points)
    {
        var ring = new List<Coordinate>(points.GetArrayLength() + 1);
        foreach (var point in points.EnumerateArray())
        {
            ring.Add(new Coordinate(point[0].GetDouble(), point[1].GetDouble()));
        }

        if (!ring[0].Equals2D(ring[^1]))
        {
            ring.Add(ring[0].Copy());
        }

        return Factory.CreateLinearRing([.. ring]);
    }
}
