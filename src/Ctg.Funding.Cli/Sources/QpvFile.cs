using System.Text.Json;
using Ctg.Funding.Cli.Formats;
using Ctg.Funding.Explanations;
using NetTopologySuite.Geometries;
using Point = Ctg.Funding.Cli.Input.Point;

namespace Ctg.Funding.Cli.Sources;

/// <summary>
/// Reads contours of QPV: the GeoJSON of the ANCT, or the gazetteer's JSON. The code of a QPV tells its list: <c>QN</c> that of 2024,
/// <c>QP</c> that of the decree of 2014.
/// </summary>
internal static class QpvFile
{
    private const string ActualPrefix = "QN";
    private const string FormerPrefix = "QP";

    /// <summary>Positions of a ring at least, the last being the first again.</summary>
    private const int LeastOfRing = 4;

    private static readonly GeometryFactory Factory = new();

    /// <summary>Whether a JSON document is contours: features of which some are areas, or what the gazetteer writes.</summary>
    internal static bool IsOne(JsonElement root) =>
        root.Has("qpvs") || (root.Has("features") && root.Member("features") is { ValueKind: JsonValueKind.Array } features
            && features.EnumerateArray().Any(IsArea));

    /// <summary>
    /// The QPV of a file; each list on its own, should it hold both. A feature that is no area is an error: a QPV would be lost.
    /// </summary>
    /// <exception cref="JsonException">The document has not the shape of its members.</exception>
    internal static IReadOnlyList<QpvList> Read(JsonElement root, string name, Func<bool, PublicFile> fileOf)
    {
        var all = root.Has("qpvs")
            ? root.Member("qpvs").Each("qpvs", qpv => OfGazetteer(qpv, name))
            : root.Member("features").Each("features", feature => OfFeature(feature, name));
        return [.. all.GroupBy(IsActual).Select(list => new QpvList(fileOf(list.Key), list.Key, [.. list]))];
    }

    private static bool IsActual(Qpv qpv) => qpv.Code.StartsWith(ActualPrefix, StringComparison.OrdinalIgnoreCase);

    private static bool IsArea(JsonElement feature) =>
        feature.Has("geometry") && feature.Member("geometry") is var geometry && geometry.IsObject()
            && geometry.TextOf("type") is "Polygon" or "MultiPolygon";

    private static Qpv OfFeature(JsonElement feature, string name)
    {
        var (properties, geometry) = (feature.Member("properties"), feature.Member("geometry"));
        var (code, communes) = (properties.TextOf("code_qp"), Communes(properties));
        if (code.Length == 0 || communes.Count == 0)
        {
            throw new CliException(
                "CTG9100", name, "ANCT, QPV", "code_qp ; insee_com | code_commune",
                string.Join(" | ", properties.EnumerateObject().Select(property => property.Name)));
        }

        var coordinates = geometry.Member("coordinates");
        return Of(code, communes, name, geometry.TextOf("type") switch
        {
            "Polygon" => Area(coordinates),
            "MultiPolygon" => Areas(coordinates),
            _ => throw new JsonException("geometry.type"),
        });
    }

    /// <summary>The communes that a QPV lies in: a list in one text where there are several, and a zero may be lost.</summary>
    private static List<string> Communes(JsonElement properties)
    {
        var text = properties.TextOf("insee_com") is { Length: > 0 } codes ? codes : properties.TextOf("code_commune");
        return
        [
            .. text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(code => CommuneCode.WithItsZero(code) ?? code),
        ];
    }

    private static Qpv OfGazetteer(JsonElement qpv, string name) => Of(
        qpv.Member("code").Text("code"), qpv.Member("insee").Each("insee", code => code.Text("code")), name, Areas(qpv.Member("g")));

    private static Qpv Of(string code, IReadOnlyList<string> communes, string name, Geometry contour)
    {
        if (!code.StartsWith(ActualPrefix, StringComparison.OrdinalIgnoreCase)
            && !code.StartsWith(FormerPrefix, StringComparison.OrdinalIgnoreCase))
        {
            throw new JsonException($"code_qp = {Visible.Of(code)}");
        }

        return Array.Find(contour.Coordinates, point => !new Point(point.X, point.Y).IsInFrance) is not { } outside
            ? new Qpv(code, communes, contour)
            : throw new CliException("CTG9107", name, Visible.Of(code), outside.X, outside.Y);
    }

    private static MultiPolygon Areas(JsonElement areas) =>
        Factory.CreateMultiPolygon([.. areas.Items("coordinates", atLeast: 1).Select(Area)]);

    private static Polygon Area(JsonElement rings)
    {
        LinearRing[] all = [.. rings.Items("coordinates", atLeast: 1).Select(Ring)];
        return Factory.CreatePolygon(all[0], all[1..]);
    }

    private static LinearRing Ring(JsonElement points)
    {
        var ring = new List<Coordinate>();
        foreach (var point in points.Items("coordinates"))
        {
            var numbers = point.Items("coordinates", atLeast: 2);
            ring.Add(new Coordinate(numbers[0].Number("coordinates"), numbers[1].Number("coordinates")));
        }

        if (ring.Count > 0 && !ring[0].Equals2D(ring[^1]))
        {
            ring.Add(ring[0].Copy());
        }

        return ring.Count >= LeastOfRing ? Factory.CreateLinearRing([.. ring]) : throw new JsonException("coordinates");
    }
}
