using System.Globalization;

namespace Ctg.Funding.Cli.Formats;

/// <summary>How numbers are written in data files: decimal comma, or point when asked.</summary>
internal static class NumberFormat
{
    internal const string Euros = "F2";
    internal const string EurosPerPlace = "0.00##";
    internal const string Units = "0.##";
    internal const string Months = "0.####";

    internal static readonly NumberFormatInfo Comma = WithSeparator(",");

    internal static readonly NumberFormatInfo Point = WithSeparator(".");

    private static NumberFormatInfo WithSeparator(string separator)
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        format.NumberDecimalSeparator = separator;
        return NumberFormatInfo.ReadOnly(format);
    }
}
