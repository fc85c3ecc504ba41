using System.Globalization;
using Ctg.Funding.Basics;
using Ctg.Funding.Cli.Formats;

namespace Ctg.Funding.Cli.Input;

/// <summary>Reads where a structure stands: in a QPV or not, and on the ground.</summary>
internal sealed class QpvFields(RowReader row)
{
    private const int MostLongitude = 180;
    private const int MostLatitude = 90;

    private readonly CsvField _actual = row["qpv"];
    private readonly CsvField _before = row["qpv_ancien"];
    private readonly CsvField _longitude = row["longitude"];
    private readonly CsvField _latitude = row["latitude"];

    /// <summary>What the row says, and nothing fills.</summary>
    internal GivenQpv Given() => GivenQpv.Of(Actual(), Before());

    /// <summary>What the row says of the list in force; <see langword="null"/> where it says nothing.</summary>
    internal Membership? Actual() => MembershipOf(_actual);

    /// <summary>What it says of the list before.</summary>
    internal Membership? Before() => MembershipOf(_before);

    /// <summary>Yes, no, or to be checked; <see langword="null"/> where nothing is said.</summary>
    private Membership? MembershipOf(CsvField column)
    {
        var field = row.Bytes(column);
        if (field.IsEmpty)
        {
            return null;
        }

        if (FieldParser.YesNo(field) is { } answer)
        {
            return answer ? Membership.In : Membership.Out;
        }

        var text = row.Text(column);
        if (PlainNames.Of(text) == QpvWords.Of(Membership.Unknown))
        {
            return Membership.Unknown;
        }

        row.Fault("CTG1005", column.Name, text);
        return null;
    }

    /// <summary>
    /// The point that <c>longitude</c> and <c>latitude</c> give, in degrees; <see langword="null"/> where they give none. One that is not
    /// in France is an error: out of every contour, it would tell that a place is in no QPV.
    /// </summary>
    internal Point? Point()
    {
        var (longitude, latitude) = (row.Text(_longitude), row.Text(_latitude));
        if (longitude.Length == 0 && latitude.Length == 0)
        {
            return null;
        }

        if (Degrees(_longitude, longitude, MostLongitude) is not { } x
            || Degrees(_latitude, latitude, MostLatitude) is not { } y)
        {
            return null;
        }

        var point = new Point(x, y);
        if (!point.IsInFrance)
        {
            row.Fault("CTG1025", _longitude.Name, longitude, latitude);
            return null;
        }

        return point;
    }

    private double? Degrees(CsvField column, string text, int most)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (double.TryParse(text.Replace(',', '.'), Style, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return degrees;
        }

        row.Fault("CTG1024", column.Name, text, most);
        return null;
    }
}
