using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>Reads where a structure stands: in a QPV or not, and on the ground.</summary>
internal static class QpvFields
{
    private const int MostLongitude = 180;
    private const int MostLatitude = 90;

    /// <summary>Yes, no, or to be checked; <see langword="null"/> where nothing is said.</summary>
    internal static Membership? Membership(RowReader row, CsvTable table, string column)
    {
        var field = table.Field(column);
        if (field.IsEmpty)
        {
            return null;
        }

        if (FieldParser.YesNo(field) is { } answer)
        {
            return answer ? Basics.Membership.In : Basics.Membership.Out;
        }

        var text = table.Text(column);
        if (PlainNames.Of(text) == QpvWords.Of(Basics.Membership.Unknown))
        {
            return Basics.Membership.Unknown;
        }

        row.Fault("CTG1005", column, text);
        return null;
    }

    /// <summary>
    /// The point that <c>longitude</c> and <c>latitude</c> give, in degrees; <see langword="null"/> where they give none. One that is not
    /// in France is an error: out of every contour, it would tell that a place is in no QPV.
    /// </summary>
    internal static Point? Point(RowReader row)
    {
        var (longitude, latitude) = (row.Text("longitude"), row.Text("latitude"));
        if (longitude.Length == 0 && latitude.Length == 0)
        {
            return null;
        }

        if (Degrees(row, "longitude", longitude, MostLongitude) is not { } x
            || Degrees(row, "latitude", latitude, MostLatitude) is not { } y)
        {
            return null;
        }

        var point = new Point(x, y);
        if (!point.IsInFrance)
        {
            row.Fault("CTG1025", "longitude", longitude, latitude);
            return null;
        }

        return point;
    }

    private static double? Degrees(RowReader row, string column, string text, int most)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (double.TryParse(text.Replace(',', '.'), Style, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return degrees;
        }

        row.Fault("CTG1024", column, text, most);
        return null;
    }
}
