using System.Globalization;
using Ctg.Funding.Basics;

namespace Ctg.Funding.Cli.Formats;

/// <summary>Amounts as the tables for people show them.</summary>
internal static class TableText
{
    private static readonly NumberFormatInfo Grouped = Grouping();

    internal static string Range(Bounds? bounds) => bounds switch
    {
        null => "?",
        { IsExact: true, Min: var amount } => Euros(amount),
        { Max: null, Min: var least } => $"≥ {Euros(least)}",
        { Min: var min, Max: { } max } => $"{Euros(min)} … {Euros(max)}",
    };

    internal static string Euros(decimal amount) => amount.ToString("N2", Grouped);

    private static NumberFormatInfo Grouping()
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        format.NumberDecimalSeparator = ",";
        format.NumberGroupSeparator = "\u00A0";
        return NumberFormatInfo.ReadOnly(format);
    }
}
