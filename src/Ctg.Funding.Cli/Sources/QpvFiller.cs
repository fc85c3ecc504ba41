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
    /// <summary>Gets the hypothesis by which a list serves.</summary>
    internal IEnumerable<FigureValue> Figures => lists.Count > 0 ? bareme.ValuesOf("H-21") : [];

    /// <summary>Where a point stands in each list; <see langword="null"/> where no contours cover it.</summary>
    internal QpvFilling? At(string territory, Point point)
    {
        string[] departments = [.. DepartmentsOf(territory)];
        var coordinate = new Coordinate(point.Longitude, point.Latitude);
        var (actual, before) = (In(isActual: true, coordinate, departments), In(isActual: false, coordinate, departments));
        return actual is null && before is null ? null : new(actual, before);
    }

    private Filled<Membership>? In(bool isActual, Coordinate point, string[] departments)
    {
        var outside = default(Filled<Membership>?);
        foreach (var list in lists.Where(list => list.IsActual == isActual))
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

    /// <summary>
    /// The départements of a territory; none where its code does not tell, as that of an intercommunality whose members no file gives.
    /// </summary>
    private IEnumerable<string> DepartmentsOf(string territory)
    {
        var code = CommuneCode.WithItsZero(territory) ?? territory;
        var current = geography.Current(code) ?? code;
        return geography.Groups.TryGetValue(current, out var group) ? group.Members.Select(CommuneCode.DepartmentOf).Distinct()
            : CommuneCode.IsCommune(current) ? [CommuneCode.DepartmentOf(current)]
            : [];
    }
}
