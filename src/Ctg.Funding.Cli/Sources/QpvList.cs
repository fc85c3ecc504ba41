using Ctg.Funding.Basics;
using Ctg.Funding.Explanations;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Ctg.Funding.Cli.Sources;

/// <summary>A list of QPV by their contours.</summary>
internal sealed class QpvList
{
    /// <summary>Metres from a boundary within which a point tells nothing: contours and addresses are not surer than that.</summary>
    internal const double Unsure = 30;

    /// <summary>Départements that a file of the whole country has more than; fewer, and it is of some of them alone.</summary>
    private const int DepartmentsOfACountry = 80;

    private readonly STRtree<Qpv> _index = new();
    private readonly HashSet<string> _departments;

    internal QpvList(PublicFile file, bool isActual, IReadOnlyList<Qpv> all)
    {
        (File, IsActual, Count) = (file, isActual, all.Count);
        foreach (var qpv in all)
        {
            _index.Insert(qpv.Degrees, qpv);
        }

        _index.Build();
        _departments = [.. all.SelectMany(qpv => qpv.Communes).Select(CommuneCode.DepartmentOf)];
    }

    internal PublicFile File { get; }

    /// <summary>Gets whether it is the list in force, and not the one before (H-21).</summary>
    internal bool IsActual { get; }

    internal int Count { get; }

    /// <summary>
    /// Whether a point that is in none of the contours is in no QPV: the file is of its départements, or of the whole country.
    /// </summary>
    internal bool Covers(IReadOnlyList<string> departments) =>
        _departments.Count > DepartmentsOfACountry || (departments.Count > 0 && departments.All(_departments.Contains));

    /// <summary>Where a point stands, the QPV that tells, and how far its boundary is.</summary>
    internal (Membership IsIn, Qpv? By, double? Metres) At(Coordinate point)
    {
        var (isIn, by, metres) = (Membership.Out, default(Qpv), default(double?));
        foreach (var qpv in _index.Query(Qpv.Around(point, Unsure)).OrderBy(qpv => qpv.Code, StringComparer.Ordinal))
        {
            var distance = qpv.Distance(point);
            if (distance >= Unsure && qpv.Contains(point))
            {
                return (Membership.In, qpv, distance);
            }

            if (distance < Unsure && (metres is null || distance < metres))
            {
                (isIn, by, metres) = (Membership.Unknown, qpv, distance);
            }
        }

        return (isIn, by, metres);
    }
}
