using System.Globalization;
using System.Text;
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

        var text = Encoding.UTF8.GetString(field);
        if (PlainNames.Of(text) == QpvWords.ToCheck)
        {
            return Basics.Membership.Unknown;
        }

        row.Fault("CTG1005", column, text);
        return null;
    }

    /// <summary>
    /// The point that <c>longitude</c> and <c>latitude</c> give, in degrees; <see langword="null"/> where they give none.
    /// </summary>
    internal static Point? Point(RowReader row)
    {
        var (longitude, latitude) = (row.Text("longitude"), row.Text("latitude"));
        return longitude.Length == 0 && latitude.Length == 0 ? null
            : Degrees(row, "longitude", longitude, MostLongitude) is { } x && Degrees(row, "latitude", latitude, MostLatitude) is { } y
                ? new(x, y)
                : null;
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
