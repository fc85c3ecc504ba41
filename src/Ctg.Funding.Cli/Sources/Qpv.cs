using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Distance;

namespace Ctg.Funding.Cli.Sources;

/// <summary>
/// The contour of a QPV, in metres around its middle: within one, a few kilometres wide, a degree is the same length everywhere.
/// </summary>
internal sealed class Qpv
{
    private const double MetresPerDegree = 111_320;

    private readonly double _metresPerLongitude;
    private readonly IPreparedGeometry _area;
    private readonly Lazy<IndexedFacetDistance> _boundary;

    internal Qpv(string code, IReadOnlyList<string> communes, Geometry contour)
    {
        (Code, Communes, Degrees) = (code, communes, contour.EnvelopeInternal);
        _metresPerLongitude = MetresPerDegree * Math.Cos(Degrees.Centre.Y * Math.PI / 180);
        var metres = contour.Copy();
        metres.Apply(new ToMetres(_metresPerLongitude));
        metres.GeometryChanged();
        _area = PreparedGeometryFactory.Prepare(metres);
        _boundary = new(() => new IndexedFacetDistance(metres));
    }

    internal string Code { get; }

    /// <summary>Gets the codes of the communes that it lies in.</summary>
    internal IReadOnlyList<string> Communes { get; }

    /// <summary>Gets the rectangle around it, in degrees.</summary>
    internal Envelope Degrees { get; }

    internal bool Contains(Coordinate degrees) => _area.Contains(InMetres(degrees));

    /// <summary>Metres from a point to the boundary, inside or outside.</summary>
    internal double Distance(Coordinate degrees) => _boundary.Value.Distance(InMetres(degrees));

    /// <summary>The rectangle that holds every point nearer than so many metres.</summary>
    internal static Envelope Around(Coordinate degrees, double metres)
    {
        var envelope = new Envelope(degrees);
        envelope.ExpandBy(
            metres / (MetresPerDegree * Math.Max(Math.Cos(degrees.Y * Math.PI / 180), double.Epsilon)), metres / MetresPerDegree);
        return envelope;
    }

    private NetTopologySuite.Geometries.Point InMetres(Coordinate degrees) =>
        new(degrees.X * _metresPerLongitude, degrees.Y * MetresPerDegree);

    private sealed class ToMetres(double perLongitude) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            seq.SetX(i, seq.GetX(i) * perLongitude);
            seq.SetY(i, seq.GetY(i) * MetresPerDegree);
        }
    }
}
