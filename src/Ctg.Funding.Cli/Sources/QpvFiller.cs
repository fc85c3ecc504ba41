using System.Globalization;
using Ctg.Funding.Baremes;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Input;
using NetTopologySuite.Geometries;
using Point = Ctg.Funding.Cli.Input.Point;

namespace Ctg.Funding.Cli.Sources;

/// <summary>Tells by its point whether a place is in a QPV of each list.</summary>
internal sealed class QpvFiller(Geography geography, IReadOnlyList<QpvList> lists, Bareme bareme)
{
    private readonly QpvList[] _actual = [.. lists.Where(list => list.IsActual)];
    private readonly QpvList[] _before = [.. lists.Where(list => !list.IsActual)];

    /// <summary>Gets the hypothesis by which a list serves.</summary>
    internal IEnumerable<FigureValue> Figures => lists.Count > 0 ? bareme.ValuesOf("H-21") : [];

    /// <summary>Where a point stands; a list whose contours do not cover it leaves it to be checked, where the other one tells.</summary>
    internal QpvFilling? At(string territory, Point point)
    {
        string[] departments = [.. DepartmentsOf(territory)];
        var coordinate = new Coordinate(point.Longitude, point.Latitude);
        var (actual, before) = (In(_actual, coordinate, departments), In(_before, coordinate, departments));
        return actual is null && before is null
            ? null
            : new(
                actual?.Value ?? Membership.Unknown, before?.Value ?? Membership.Unknown,
                [.. new[] { actual, before }.OfType<Filled<Membership>>().SelectMany(each => each.Sources)]);
    }

    private static Filled<Membership>? In(IReadOnlyList<QpvList> lists, Coordinate point, string[] departments)
    {
        var outside = default(Filled<Membership>?);
        foreach (var list in lists)
        {
            var (isIn, by, metres) = list.At(point);
            if (by is not null)
            {
                var distance = isIn == Membership.Unknown
                    ? string.Create(CultureInfo.InvariantCulture, $", {metres:0} m")
                    : "";
                return new(isIn, [new(list.File, 0, $"code_qp = {by.Code}{distance}")]);
            }

            if (list.Covers(departments))
            {
                outside ??= new(Membership.Out, [new(list.File, 0, "code_qp = -")]);
            }
        }

        return outside;
    }

    private IEnumerable<string> DepartmentsOf(string territory)
    {
        var current = geography.Current(territory) ?? territory;
        return geography.Groups.TryGetValue(current, out var group)
            ? group.Members.Select(CommuneCode.DepartmentOf).Distinct()
            : [CommuneCode.DepartmentOf(current)];
    }
}
